import { Coos7Error } from "../../../core/errors.js";
/** The error for an option that a layer has and graphs do not. */
export function unsupported(layer, found, expected) {
    return new Coos7Error(`Expected ${expected} in layer ${layer.name} (${layer.getClassName()}) but found ${found}; ONNX graphs have nothing else: use another backend, such as cpu`);
}
/** Throws where an option of a layer is not one of `allowed`. */
export function requireOption(layer, option, ...allowed) {
    const text = (value) => `${option} ${JSON.stringify(value)}`;
    const value = layer.getConfig()[option];
    if (!allowed.some((one) => JSON.stringify(one) === JSON.stringify(value)))
        throw unsupported(layer, text(value), allowed.map(text).join(" or "));
}
/** max(x, 0); the gradient at 0 is 0. */
export function relu(graph, x) {
    const output = graph.op("Relu", [x]);
    return {
        output,
        backward(gradient) {
            const positive = graph.op("Greater", [output, graph.scalar(0)]);
            return graph.multiply(gradient, graph.op("Cast", [positive], { to: { int: 1 } }));
        },
    };
}
/** The activations that layers may have built in. */
export const BUILT_IN_ACTIVATIONS = ["linear", "relu"];
export function builtInActivation(graph, name, x) {
    return name === "relu" ? relu(graph, x) : { output: x, backward: (gradient) => gradient };
}
/** TensorFlow's padding: "same" gives ceil(length / stride) results, with the odd zero after. */
export function windowPadding(length, window, stride, padding) {
    if (padding === "valid")
        return { before: 0, after: 0, output: Math.floor((length - window) / stride) + 1 };
    const output = Math.ceil(length / stride);
    const total = Math.max((output - 1) * stride + window - length, 0);
    const before = Math.floor(total / 2);
    return { before, after: total - before, output };
}
/** A value around (N, C, H, W), or, where a number is negative, so many rows or columns taken away. */
export function pad(graph, x, before, after, value = 0) {
    if ([...before, ...after].every((count) => count === 0))
        return x;
    const inputs = [x, graph.integers([0, 0, ...before, 0, 0, ...after])];
    return graph.op("Pad", value === 0 ? inputs : [...inputs, graph.scalar(value)]);
}
/** ONNX's attribute `pads` for two axes. */
export function padsAttribute(rows, columns) {
    return { ints: [rows.before, columns.before, rows.after, columns.after] };
}
//# sourceMappingURL=layer.js.map