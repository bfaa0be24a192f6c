import type { LossName } from "../../engine.js";
import type { Activation } from "../layers/layer.js";
import type { GraphBuilder } from "./graph-builder.js";

/** A loss (a scalar) and its gradient by the network's output. */
export interface Loss {
  value: string;
  gradient: string;
}

/**
 * The losses of `Trainer.step`, of an output (channels first), targets in its order and `examples`, the tensor of their
 * number as a float.
 */
export const LOSSES: Record<
  LossName,
  (graph: GraphBuilder, output: Activation, targets: string, examples: string) => Loss
> = {
  softmaxCrossEntropy(graph, { tensor: logits }, targets, examples) {
    const logarithms = logSoftmax(graph, logits);
    const perExample = graph.sum(graph.multiply(targets, logarithms), [1]);
    const difference = graph.subtract(graph.op("Exp", [logarithms]), targets);
    return {
      value: graph.op("Neg", [graph.mean(perExample, [0])]),
      gradient: graph.op("Div", [difference, examples]),
    };
  },
  meanSquaredError(graph, { tensor, shape }, targets, examples) {
    const difference = graph.subtract(tensor, targets);
    const axes = [0, ...shape.map((_, axis) => axis + 1)];
    const values = graph.scale(
      examples,
      shape.reduce((product, size) => product * size, 1),
    );
    return {
      value: graph.mean(graph.multiply(difference, difference), axes),
      gradient: graph.op("Div", [graph.scale(difference, 2), values]),
    };
  },
};

/** Logarithms of the softmax of each row of (N, K). */
function logSoftmax(graph: GraphBuilder, logits: string): string {
  if (graph.form.logSoftmax) return graph.op("LogSoftmax", [logits], { axis: { int: 1 } });
  const largest = graph.op("ReduceMax", [logits], { axes: { ints: [1] }, keepdims: { int: 1 } });
  const shifted = graph.subtract(logits, largest);
  const sums = graph.reshape(graph.sum(graph.op("Exp", [shifted]), [1]), [-1, 1]);
  return graph.subtract(shifted, graph.op("Log", [sums]));
}
