import type { GraphBuilder } from "../../nn/onnx/compile/graph-builder.js";
import type { KNeighborsClassifier } from "../neighbors/k-neighbors-classifier.js";
import { candidateCount } from "../neighbors/search.js";
import { cast, type GraphClassification, labelOf } from "./parts.js";

/**
 * Votes of the k nearest rows. As the estimator itself: products find candidates, of which exact squared distances, sums
 * of squared differences in float64, choose; of equally distant rows the lowest counts. Where more than 16 rows tie
 * with the k-th, or distances differ in their sixteenth digit, the choice may be another one.
 */
export function addKNeighbors(
  graph: GraphBuilder,
  features: string,
  model: KNeighborsClassifier,
): GraphClassification {
  const { k, classes } = model;
  const { x, encoded } = model.searched;
  const { rows, cols } = x;
  const searched = Float64Array.from(x.data);
  const squares = new Float64Array(rows);
  for (let i = 0; i < searched.length; i++) squares[Math.floor(i / cols)]! += searched[i]! ** 2;

  const queries = cast(graph, features, "float64");
  const points = graph.constant({ data: searched, dims: [rows, cols] }, "rows");
  // |x|^2 - 2 q.x is the squared distance but for |q|^2, which all rows of a query share.
  const products = graph.op("MatMul", [queries, graph.op("Transpose", [points], { perm: { ints: [1, 0] } })]);
  const minusTwo = graph.constant({ data: Float64Array.of(-2), dims: [] });
  const lengths = graph.constant({ data: squares, dims: [1, rows] });
  const approximate = graph.add(graph.multiply(products, minusTwo), lengths);
  const [, nearest] = least(graph, approximate, candidateCount(rows, k));
  // In the order of the rows, so that the lowest of equally distant ones comes first.
  const [candidates] = least(graph, nearest, candidateCount(rows, k));
  const differences = graph.subtract(
    graph.op("Unsqueeze", [queries, graph.integers([1])]),
    graph.op("Gather", [points, candidates]),
  );
  const [, places] = least(graph, graph.sum(graph.multiply(differences, differences), [2]), k);
  const neighbours = graph.op("GatherElements", [candidates, places], { axis: { int: 1 } });

  const labels = graph.constant({ data: BigInt64Array.from(encoded, BigInt), dims: [rows] }, "labels");
  const depth = graph.constant({ data: BigInt64Array.of(BigInt(classes.length)), dims: [] });
  const offAndOn = graph.constant({ data: Float32Array.of(0, 1), dims: [2] });
  const votes = graph.sum(
    graph.op("OneHot", [graph.op("Gather", [labels, neighbours]), depth, offAndOn]),
    [1],
  );
  const share = graph.op("Div", [votes, graph.scalar(k)]);
  return { label: labelOf(graph, votes, classes), probabilities: share };
}

/** The `count` least values of each row, ascending, and their places; of equal values the first comes first. */
function least(graph: GraphBuilder, values: string, count: number): [values: string, places: string] {
  const order = { largest: { int: 0 }, sorted: { int: 1 } };
  const [found, places] = graph.ops("TopK", [values, graph.integers([count])], 2, order);
  return [found!, places!];
}
