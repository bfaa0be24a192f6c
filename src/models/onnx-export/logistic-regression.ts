import type { GraphBuilder } from "../../nn/onnx/compile/graph-builder.js";
import type { LogisticRegression } from "../logistic/logistic-regression.js";
import { cast, type GraphClassification, labelOf } from "./parts.js";

/** Scores x.w + b in float64; "ovr" normalises their logistic values, "multinomial" takes their softmax. */
export function addLogisticRegression(
  graph: GraphBuilder,
  features: string,
  { coef, intercept, classes, multiClass }: LogisticRegression,
): GraphClassification {
  const k = classes.length;
  const cols = coef.length / k;
  const weights = new Float64Array(coef.length);
  for (let c = 0; c < k; c++) for (let j = 0; j < cols; j++) weights[j * k + c] = coef[c * cols + j]!;
  const scores = graph.add(
    graph.op("MatMul", [
      cast(graph, features, "float64"),
      graph.constant({ data: weights, dims: [cols, k] }, "coef"),
    ]),
    graph.constant({ data: intercept, dims: [k] }, "intercept"),
  );
  const exponents = multiClass === "ovr" ? logLogistic(graph, scores) : scores;
  const probabilities = graph.op("Softmax", [exponents], { axis: { int: 1 } });
  return { label: labelOf(graph, scores, classes), probabilities: cast(graph, probabilities, "float32") };
}

/** log(1 / (1 + exp(-s))) = min(s, 0) - log(1 + exp(-|s|)): scores far below zero do not vanish together. */
function logLogistic(graph: GraphBuilder, scores: string): string {
  const number = (value: number): string => graph.constant({ data: Float64Array.of(value), dims: [] });
  const decay = graph.op("Exp", [graph.op("Neg", [graph.op("Abs", [scores])])]);
  return graph.subtract(graph.op("Min", [scores, number(0)]), graph.op("Log", [graph.add(decay, number(1))]));
}
