import type { LayerRule } from "./layer.js";

/** To one vector per example. tf.js has channels last, and a dense layer's kernel its rows in that order. */
export const flattenRule: LayerRule = {
  apply({ graph, inputs }) {
    const { tensor, shape, differentiable } = inputs[0]!;
    if (shape.length === 1) return { output: inputs[0]!, backward: (gradient) => ({ inputs: [gradient] }) };
    const [channels, height, width] = shape as [number, number, number];
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
