import { batchNormalizationRule } from "./batch-normalization.js";
import { conv2dRule } from "./conv2d.js";
import { BUILT_IN_ACTIVATIONS, builtInActivation, relu, requireOption, unsupported, } from "./layer.js";
import { maxPooling2dRule, upSampling2dRule } from "./pooling.js";
const denseRule = {
    apply({ graph, layer, inputs, weight }) {
        requireOption(layer, "activation", ...BUILT_IN_ACTIVATIONS);
        const [x] = inputs;
        if (x.shape.length !== 1)
            throw unsupported(layer, `inputs of ${x.shape.length} axes`, "flattened inputs");
        const { activation, units } = layer.getConfig();
        const [kernel, bias] = [weight("kernel"), weight("bias")];
        const sum = graph.op("Gemm", [x.tensor, kernel, ...(bias === undefined ? [] : [bias])]);
        const { output, backward } = builtInActivation(graph, activation, sum);
        return {
            output: { tensor: output, shape: [units], differentiable: true },
            backward(gradient) {
                const g = backward(gradient);
                return {
                    inputs: [x.differentiable ? graph.product(g, kernel, { b: true }) : undefined],
                    weights: {
                        kernel: graph.product(x.tensor, g, { a: true }),
                        ...(bias === undefined ? {} : { bias: graph.sum(g, [0]) }),
                    },
                };
            },
        };
    },
};
/** To one vector per example. tf.js has channels last, and a dense layer's kernel its rows in that order. */
const flattenRule = {
    apply({ graph, inputs }) {
        const { tensor, shape, differentiable } = inputs[0];
        if (shape.length === 1)
            return { output: inputs[0], backward: (gradient) => ({ inputs: [gradient] }) };
        const [channels, height, width] = shape;
        const units = channels * height * width;
        return {
            output: {
                tensor: graph.reshape(graph.transpose(tensor, [0, 2, 3, 1]), [-1, units]),
                shape: [units],
                differentiable,
            },
            backward(gradient) {
                const channelsLast = graph.reshape(gradient, [-1, height, width, channels]);
                return { inputs: [graph.transpose(channelsLast, [0, 3, 1, 2])] };
            },
        };
    },
};
const reluRule = {
    apply({ graph, layer, inputs: [x] }) {
        requireOption(layer, "maxValue", undefined, null);
        const { output, backward } = relu(graph, x.tensor);
        return {
            output: { tensor: output, shape: x.shape, differentiable: x.differentiable },
            backward: (gradient) => ({ inputs: [backward(gradient)] }),
        };
    },
};
/** Along channels, or units. */
const concatenateRule = {
    apply({ graph, layer, inputs }) {
        const [first] = inputs;
        requireOption(layer, "axis", -1, first.shape.length);
        const sizes = inputs.map(({ shape }) => shape[0]);
        const differentiable = inputs.some((input) => input.differentiable);
        return {
            output: {
                tensor: graph.op("Concat", inputs.map(({ tensor }) => tensor), { axis: { int: 1 } }),
                shape: [sizes.reduce((sum, size) => sum + size, 0), ...first.shape.slice(1)],
                differentiable,
            },
            backward(gradient) {
                return {
                    inputs: graph.ops("Split", [gradient, graph.integers(sizes)], sizes.length, { axis: { int: 1 } }),
                };
            },
        };
    },
};
/** The kinds of layers that graphs are made of, by their class in tf.js. */
export const LAYER_RULES = new Map([
    ["BatchNormalization", batchNormalizationRule],
    ["Concatenate", concatenateRule],
    ["Conv2D", conv2dRule],
    ["Dense", denseRule],
    ["Flatten", flattenRule],
    ["MaxPooling2D", maxPooling2dRule],
    ["ReLU", reluRule],
    ["UpSampling2D", upSampling2dRule],
]);
//# sourceMappingURL=layers.js.map