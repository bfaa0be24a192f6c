import { relu } from "./activation.js";
import { type LayerRule, requireOption } from "./layer.js";

export const reluRule: LayerRule = {
  apply({ graph, layer, inputs: [x] }) {
    requireOption(layer, "maxValue", undefined, null);
    const { output, backward } = relu(graph, x!.tensor);
    return {
      output: { tensor: output, shape: x!.shape, differentiable: x!.differentiable },
      backward: (gradient) => ({ inputs: [backward(gradient)] }),
    };
  },
};
