import { directConvolution } from "./direct-convolution.js";
import { BUILT_IN_ACTIVATIONS, builtInActivation, requireOption, windowPadding, } from "./layer.js";
import { enlarged, shrunk } from "./pooling.js";
import { isWinogradFaster, winogradConvolution } from "./winograd.js";
export const conv2dRule = {
    readsEnlarged: true,
    apply({ graph, layer, inputs, training, weight }) {
        requireOption(layer, "strides", [1, 1]);
        requireOption(layer, "dilationRate", [1, 1]);
        requireOption(layer, "dataFormat", "channelsLast");
        requireOption(layer, "activation", ...BUILT_IN_ACTIVATIONS);
        const [x] = inputs;
        const config = layer.getConfig();
        const [inChannels, height, width] = x.shape;
        const geometry = {
            inChannels,
            outChannels: config.filters,
            kernel: config.kernelSize,
            input: [height, width],
            rows: windowPadding(height, config.kernelSize[0], 1, config.padding),
            columns: windowPadding(width, config.kernelSize[1], 1, config.padding),
        };
        const kernel = weight("kernel");
        const bias = weight("bias");
        const convolved = convolve();
        const { output, backward } = builtInActivation(graph, config.activation, convolved.output);
        return {
            output: {
                tensor: output,
                shape: [config.filters, geometry.rows.output, geometry.columns.output],
                differentiable: true,
            },
            backward(gradient) {
                const g = backward(gradient);
                const found = convolved.backward(g, x.differentiable);
                return {
                    inputs: [found.input],
                    weights: {
                        kernel: found.kernel,
                        ...(bias === undefined ? {} : { bias: graph.sum(g, [0, 2, 3]) }),
                    },
                };
            },
        };
        function convolve() {
            if (graph.form.winograd && isWinogradFaster(geometry, training))
                return winogradConvolution(graph, geometry, x.enlarge ?? [1, 1], x.tensor, kernel, bias);
            const direct = directConvolution(graph, geometry, enlarged(graph, x).tensor, kernel, bias);
            return {
                output: direct.output,
                backward(gradient, inputWanted) {
                    const { input, kernel } = direct.backward(gradient, inputWanted);
                    return { input: input && x.enlarge ? shrunk(graph, input, x.enlarge) : input, kernel };
                },
            };
        }
    },
};
//# sourceMappingURL=conv2d.js.map