import type { LossName } from "../../engine.js";
import type { Activation } from "../layers/layer.js";
import type { GraphBuilder } from "./graph-builder.js";

/** A loss (a scalar) and its gradient by the network's output. */
export interface Loss {
  value: string;
  gradient: string;
}

/** The losses of `Trainer.step`, of an output (channels first) and targets in its order. */
export const LOSSES: Record<LossName, (graph: GraphBuilder, output: Activation, targets: string) => Loss> = {
  softmaxCrossEntropy(graph, { tensor: logits }, targets) {
    const logarithms = graph.op("LogSoftmax", [logits], { axis: { int: 1 } });
    const perExample = graph.sum(graph.multiply(targets, logarithms), [1]);
    const difference = graph.subtract(graph.op("Exp", [logarithms]), targets);
    return {
      value: graph.op("Neg", [graph.mean(perExample, [0])]),
      gradient: graph.op("Div", [difference, count(graph, perExample)]),
    };
  },
  meanSquaredError(graph, { tensor, shape }, targets) {
    const difference = graph.subtract(tensor, targets);
    const axes = [0, ...shape.map((_, axis) => axis + 1)];
    return {
      value: graph.mean(graph.multiply(difference, difference), axes),
      gradient: graph.op("Div", [graph.scale(difference, 2), count(graph, difference)]),
    };
  },
};

/** The number of a tensor's values. */
function count(graph: GraphBuilder, tensor: string): string {
  return graph.op("Cast", [graph.op("Size", [tensor])], { to: { int: 1 } });
}
