import { type LayerRule, requireOption } from "./layer.js";

/** Along channels, or units. */
export const concatenateRule: LayerRule = {
  apply({ graph, layer, inputs }) {
    const [first] = inputs;
    requireOption(layer, "axis", -1, first!.shape.length);
    const sizes = inputs.map(({ shape }) => shape[0]!);
    const differentiable = inputs.some((input) => input.differentiable);
    return {
      output: {
        tensor: graph.op(
          "Concat",
          inputs.map(({ tensor }) => tensor),
          { axis: { int: 1 } },
        ),
        shape: [sizes.reduce((sum, size) => sum + size, 0), ...first!.shape.slice(1)],
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
