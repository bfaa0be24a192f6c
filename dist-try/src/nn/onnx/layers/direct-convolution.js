import { pad, padsAttribute } from "./layer.js";
/**
 * The convolution of `x` (N, C, H, W) with `kernel` (kh, kw, C, K) by ONNX's operator; the gradient by the kernel is
 * a sum of products of matrices.
 */
export function directConvolution(graph, geometry, x, kernel, bias) {
    const { inChannels, outChannels, rows, columns } = geometry;
    const [height, width] = geometry.kernel;
    const weights = graph.transpose(kernel, [3, 2, 0, 1]);
    return {
        output: convolve(x, inChannels, weights, padsAttribute(rows, columns), bias),
        backward(gradient, inputWanted) {
            return {
                input: inputWanted ? inputGradient(gradient) : undefined,
                kernel: kernelGradient(gradient),
            };
        },
    };
    /** ONNX's convolution of a tensor of so many channels, with channels of zeros where the graph's form asks for them. */
    function convolve(tensor, channels, weights, pads, bias) {
        const zeros = missingChannels(graph, channels);
        const inputs = [tensor, weights].map((x) => zeros > 0 ? graph.op("Pad", [x, graph.integers([0, 0, 0, 0, 0, zeros, 0, 0])]) : x);
        return graph.op("Conv", [...inputs, ...(bias === undefined ? [] : [bias])], {
            kernel_shape: { ints: geometry.kernel },
            pads,
        });
    }
    /** A convolution with the kernel turned by 180 degrees and its channels exchanged. */
    function inputGradient(gradient) {
        const turned = graph.op("Slice", [
            kernel,
            graph.integers([-1, -1]),
            graph.integers([-height - 1, -width - 1]),
            graph.integers([0, 1]),
            graph.integers([-1, -1]),
        ]);
        const pads = [
            height - 1 - rows.before,
            width - 1 - columns.before,
            height - 1 - rows.after,
            width - 1 - columns.after,
        ];
        return convolve(gradient, outChannels, graph.transpose(turned, [2, 3, 0, 1]), { ints: pads });
    }
    /**
     * For each row of the kernel, the product of the gradient, moved down by that row, with the input moved left by
     * each column: what a product runs over are all positions of the padded rows, which lie one after the other.
     */
    function kernelGradient(gradient) {
        const paddedHeight = rows.before + geometry.input[0] + rows.after;
        const positions = paddedHeight * columns.output;
        const moved = Array.from({ length: width }, (_, column) => {
            const left = columns.before - column;
            return pad(graph, x, [rows.before, left], [rows.after, columns.output - geometry.input[1] - left]);
        });
        const all = graph.reshape(graph.op("Concat", moved, { axis: { int: 1 } }), [
            -1,
            width * inChannels,
            positions,
        ]);
        const byRow = Array.from({ length: height }, (_, row) => {
            const lowered = pad(graph, gradient, [row, 0], [height - 1 - row, 0]);
            const flat = graph.reshape(lowered, [-1, outChannels, positions]);
            return graph.sum(graph.product(all, flat, { b: true }, 3), [0]);
        });
        return graph.reshape(graph.op("Concat", byRow, { axis: { int: 0 } }), [
            height,
            width,
            inChannels,
            outChannels,
        ]);
    }
}
/** How many channels of zeros a convolution's input gets. */
function missingChannels({ form: { channelMultiple } }, channels) {
    return channels > channelMultiple ? (channelMultiple - (channels % channelMultiple)) % channelMultiple : 0;
}
//# sourceMappingURL=direct-convolution.js.map