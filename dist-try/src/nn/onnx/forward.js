import { Coos7Error } from "../../core/errors.js";
import { LAYER_RULES } from "./layers/layers.js";
import { enlarged, shrunk } from "./layers/pooling.js";
/** Adds layers to a graph. The network's inputs are channels last and become inputs of the graph under their names. */
export function addForward(graph, { inputs }, layers, { training, weight }) {
    const activations = new Map();
    for (const input of inputs)
        activations.set(input.id, addInput(graph, inputName(input), input.shape));
    const steps = layers.map((placed) => {
        const { layer, rule } = placed;
        const given = placed.inputs.map(({ id }) => activations.get(id));
        const { output, updates, backward } = rule.apply({
            graph,
            layer,
            inputs: rule.readsEnlarged ? given : given.map((input) => enlarged(graph, input)),
            training,
            weight: (name) => weight(layer, name),
        });
        activations.set(placed.output.id, output);
        return {
            placed,
            updates: updates ?? {},
            backward(gradient) {
                const { inputs, weights } = backward(gradient);
                if (rule.readsEnlarged)
                    return { inputs, weights };
                const small = inputs.map((gradient, i) => {
                    const { enlarge } = given[i];
                    return gradient !== undefined && enlarge ? shrunk(graph, gradient, enlarge) : gradient;
                });
                return { inputs: small, weights };
            },
        };
    });
    return {
        activation: ({ id }) => enlarged(graph, activations.get(id)),
        steps,
    };
}
/** What an input of a network is called: as its layer. (A sequential model has no list `inputNames`.) */
export function inputName({ sourceLayer }) {
    return sourceLayer.name;
}
function addInput(graph, name, shape) {
    const sizes = shape.slice(1);
    const tensor = graph.input({ name, type: "float32", dims: ["N", ...sizes] });
    const [height, width, channels] = sizes;
    if (sizes.length !== 3)
        return { tensor, shape: sizes, differentiable: false };
    return { tensor: channelsFirst(graph, tensor), shape: [channels, height, width], differentiable: false };
}
/** (N, H, W, C) to (N, C, H, W); vectors stay what they are. */
export function channelsFirst(graph, x) {
    return graph.transpose(x, [0, 3, 1, 2]);
}
/** (N, C, H, W) to (N, H, W, C). */
export function channelsLast(graph, { tensor, shape }) {
    return shape.length === 3 ? graph.transpose(tensor, [0, 2, 3, 1]) : tensor;
}
/**
 * The layers that lead to `outputs`, each after those that it takes its inputs from; inputs of the network apart.
 * Throws {@link Coos7Error} for a kind of layer that graphs are not made of.
 */
export function layersLeadingTo(outputs) {
    const placed = [];
    const seen = new Set();
    const visit = (output) => {
        if (seen.has(output.id))
            return;
        seen.add(output.id);
        const { sourceLayer: layer, inputs } = output;
        if (layer.getClassName() === "InputLayer")
            return;
        for (const input of inputs)
            visit(input);
        const rule = LAYER_RULES.get(layer.getClassName());
        if (!rule)
            throw new Coos7Error(`Expected layers of the kinds ${[...LAYER_RULES.keys()].join(", ")} but found ${layer.name} (${layer.getClassName()}); ONNX graphs have nothing else: use another backend, such as cpu`);
        placed.push({ layer, rule, inputs, output });
    };
    for (const output of outputs)
        visit(output);
    return placed;
}
/** A layer's weights by the last part of their names, e.g. "kernel". */
export function ownVariables(layer) {
    return new Map(layer.weights.map((weight) => [weight.originalName.split("/").at(-1), weight]));
}
//# sourceMappingURL=forward.js.map