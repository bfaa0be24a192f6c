import type { AdamOptions } from "../../engine.js";
import type { GraphBuilder } from "./graph-builder.js";

/** A weight with Adam's moments. */
export interface AdamState {
  weight: string;
  first: string;
  second: string;
}

const DEFAULTS = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/**
 * A step of Adam as TensorFlow computes it (Kingma and Ba 2015, the form before their section 2.1). `rate` is the
 * step's {@link correctedRate}, a scalar.
 */
export function adamStep(
  graph: GraphBuilder,
  { weight, first, second }: AdamState,
  gradient: string,
  rate: string,
  options: AdamOptions = {},
): AdamState {
  const { beta1, beta2, epsilon } = { ...DEFAULTS, ...options };
  const square = graph.multiply(gradient, gradient);
  const newFirst = graph.add(graph.scale(first, beta1), graph.scale(gradient, 1 - beta1));
  const newSecond = graph.add(graph.scale(second, beta2), graph.scale(square, 1 - beta2));
  const size = graph.add(graph.op("Sqrt", [newSecond]), graph.scalar(epsilon));
  const move = graph.op("Div", [graph.multiply(newFirst, rate), size]);
  return { weight: graph.subtract(weight, move), first: newFirst, second: newSecond };
}

/** The learning rate of step number `step` (from 1), corrected for the moments' start at zero. */
export function correctedRate(learningRate: number, step: number, options: AdamOptions = {}): number {
  const { beta1, beta2 } = { ...DEFAULTS, ...options };
  return (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
}
