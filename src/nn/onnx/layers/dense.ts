import { BUILT_IN_ACTIVATIONS, builtInActivation } from "./activation.js";
import { type LayerRule, requireOption, unsupported } from "./layer.js";

export const denseRule: LayerRule = {
  apply({ graph, layer, inputs, weight }) {
    requireOption(layer, "activation", ...BUILT_IN_ACTIVATIONS);
    const [x] = inputs as [(typeof inputs)[number]];
    if (x.shape.length !== 1)
      throw unsupported(layer, `inputs of ${x.shape.length} axes`, "flattened inputs");
    const { activation, units } = layer.getConfig() as { activation: "linear" | "relu"; units: number };
    const [kernel, bias] = [weight("kernel")!, weight("bias")];
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
