import type { GraphBuilder } from "../../nn/onnx/compile/graph-builder.js";

/** The format's numbers of types (`TensorProto.DataType`). */
const TYPES = { float32: 1, float64: 11 } as const;

/** What the graph of a classifier says of rows. */
export interface GraphClassification {
  /** N labels, 64-bit integers. */
  label: string;
  /** N x K, float32. */
  probabilities: string;
}

/** The same numbers in another type. */
export function cast(graph: GraphBuilder, x: string, type: keyof typeof TYPES): string {
  return graph.op("Cast", [x], { to: { int: TYPES[type] } });
}

/** The label of the largest score of each row; of equal scores the first. */
export function labelOf(graph: GraphBuilder, scores: string, classes: Int32Array): string {
  const labels = graph.constant(
    { data: BigInt64Array.from(classes, BigInt), dims: [classes.length] },
    "classes",
  );
  const best = graph.op("ArgMax", [scores], { axis: { int: 1 }, keepdims: { int: 0 } });
  return graph.op("Gather", [labels, best]);
}
