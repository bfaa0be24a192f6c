import type { GraphBuilder } from "../compile/graph-builder.js";

/** An activation function on a tensor, and the gradient's way back through it. */
export interface AppliedFunction {
  output: string;
  backward(gradient: string): string;
}

/** max(x, 0); the gradient at 0 is 0. */
export function relu(graph: GraphBuilder, x: string): AppliedFunction {
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
export const BUILT_IN_ACTIVATIONS = ["linear", "relu"] as const;

export function builtInActivation(
  graph: GraphBuilder,
  name: (typeof BUILT_IN_ACTIVATIONS)[number],
  x: string,
): AppliedFunction {
  return name === "relu" ? relu(graph, x) : { output: x, backward: (gradient) => gradient };
}
