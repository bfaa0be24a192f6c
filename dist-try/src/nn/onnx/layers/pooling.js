import { pad, padsAttribute, requireOption, unsupported, windowPadding, } from "./layer.js";
/** The largest value of each window; its gradient goes to the first place in the window that has it. */
export const maxPooling2dRule = {
    apply({ graph, layer, inputs, training }) {
        requireOption(layer, "dataFormat", "channelsLast");
        const { poolSize, strides, padding } = layer.getConfig();
        if (strides.some((stride, axis) => stride < poolSize[axis]))
            throw unsupported(layer, "windows that overlap", "strides of at least the windows' size");
        const { tensor, shape, differentiable } = inputs[0];
        const [channels, height, width] = shape;
        const rows = windowPadding(height, poolSize[0], strides[0], padding);
        const columns = windowPadding(width, poolSize[1], strides[1], padding);
        const geometry = { size: poolSize, rows, columns, height, width };
        const places = training && graph.form.poolingPlaces;
        if (training && !places && (poolSize[0] !== poolSize[1] || strides.some((s) => s !== poolSize[0])))
            throw unsupported(layer, `windows of ${poolSize} at strides of ${strides}`, "square windows side by side");
        // What ONNX pads with is less than any value.
        const attributes = {
            kernel_shape: { ints: poolSize },
            strides: { ints: strides },
            pads: padsAttribute(rows, columns),
        };
        const [pooled, at] = graph.ops("MaxPool", [tensor], places ? 2 : 1, attributes);
        return {
            output: { tensor: pooled, shape: [channels, rows.output, columns.output], differentiable },
            backward: (gradient) => ({
                inputs: [
                    places
                        ? graph.op("MaxUnpool", [gradient, at, graph.op("Shape", [tensor])], attributes)
                        : toFirstMaxima(graph, geometry, tensor, pooled, gradient),
                ],
            }),
        };
    },
};
/** Less than any value of a network, or equal to it. */
const LOWEST = -3.4028234663852886e38;
/**
 * Takes the gradient of each window to the first place in it that holds its largest value, `pooled`. Each place of the
 * windows is a small image of its own, which is compared with `pooled` and, with the gradient where it is equal to it
 * and no place before was, put back.
 */
function toFirstMaxima(graph, { size: [size], rows, columns, height, width }, x, pooled, gradient) {
    const ends = [rows.output * size, columns.output * size];
    const padded = pad(graph, x, [rows.before, columns.before], [rows.after, columns.after], LOWEST);
    let free;
    const found = [];
    for (let row = 0; row < size; row++)
        for (let column = 0; column < size; column++) {
            const places = [[row, column], ends, [2, 3], [size, size]].map((list) => graph.integers(list));
            const values = graph.op("Slice", [padded, ...places]);
            const largest = graph.op("Cast", [graph.op("Equal", [values, pooled])], { to: { int: 1 } });
            const first = free === undefined ? largest : graph.multiply(largest, free);
            found.push(graph.multiply(gradient, first));
            free = graph.subtract(free ?? graph.scalar(1), first);
        }
    const joined = graph.op("DepthToSpace", [graph.op("Concat", found, { axis: { int: 1 } })], {
        blocksize: { int: size },
        mode: { text: "DCR" },
    });
    const rest = [height + rows.before - ends[0], width + columns.before - ends[1]];
    return pad(graph, joined, [-rows.before, -columns.before], rest, 0);
}
/**
 * Repeats rows and columns. It computes nothing itself: a convolution that follows takes the small tensor as it
 * is, and for other layers {@link enlarged} does it.
 */
export const upSampling2dRule = {
    apply({ layer, inputs }) {
        requireOption(layer, "interpolation", "nearest");
        requireOption(layer, "dataFormat", "channelsLast");
        const [x] = inputs;
        const { size } = layer.getConfig();
        const [channels, height, width] = x.shape;
        return {
            output: { ...x, shape: [channels, height * size[0], width * size[1]], enlarge: size },
            backward: (gradient) => ({ inputs: [gradient] }),
        };
    },
};
/** The activation with each row and column as often as it counts. */
export function enlarged(graph, x) {
    if (!x.enlarge)
        return x;
    const scales = graph.constant({ data: Float32Array.of(1, 1, ...x.enlarge), dims: [4] });
    const tensor = graph.op("Resize", [x.tensor, "", scales], {
        mode: { text: "nearest" },
        coordinate_transformation_mode: { text: "asymmetric" },
        nearest_mode: { text: "floor" },
    });
    return { tensor, shape: x.shape, differentiable: x.differentiable };
}
/** The gradient by the small tensor from that by the enlarged one. */
export function shrunk(graph, gradient, enlarge) {
    const mean = graph.op("AveragePool", [gradient], {
        kernel_shape: { ints: enlarge },
        strides: { ints: enlarge },
    });
    return graph.scale(mean, enlarge[0] * enlarge[1]);
}
//# sourceMappingURL=pooling.js.map