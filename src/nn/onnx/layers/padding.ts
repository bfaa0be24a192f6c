import type { GraphBuilder } from "../compile/graph-builder.js";

/** Rows (or columns) of zeros that a window's way over an axis takes in before and after it. */
export interface Padding {
  before: number;
  after: number;
  /** Length of the result. */
  output: number;
}

/** TensorFlow's padding: "same" gives ceil(length / stride) results, with the odd zero after. */
export function windowPadding(
  length: number,
  window: number,
  stride: number,
  padding: "same" | "valid",
): Padding {
  if (padding === "valid") return { before: 0, after: 0, output: Math.floor((length - window) / stride) + 1 };
  const output = Math.ceil(length / stride);
  const total = Math.max((output - 1) * stride + window - length, 0);
  const before = Math.floor(total / 2);
  return { before, after: total - before, output };
}

/** A value around (N, C, H, W), or, where a number is negative, so many rows or columns taken away. */
export function pad(
  graph: GraphBuilder,
  x: string,
  before: readonly [number, number],
  after: readonly [number, number],
  value = 0,
): string {
  if ([...before, ...after].every((count) => count === 0)) return x;
  const inputs = [x, graph.integers([0, 0, ...before, 0, 0, ...after])];
  return graph.op("Pad", value === 0 ? inputs : [...inputs, graph.scalar(value)]);
}

/** ONNX's attribute `pads` for two axes. */
export function padsAttribute(rows: Padding, columns: Padding): { ints: readonly number[] } {
  return { ints: [rows.before, columns.before, rows.after, columns.after] };
}
