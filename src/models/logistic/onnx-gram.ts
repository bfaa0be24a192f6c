import type { Matrix } from "../../core/matrix.js";
import type { OnnxEngine } from "../../nn/onnx/engine.js";
import { encodeModel } from "../../nn/onnx/model.js";

/** Multiply-adds of a Gram matrix from which ONNX Runtime is faster, the way there included. */
const WORTHWHILE = 1e7;
/** The rows are part of one ONNX model, which holds at most 2 GiB. */
const MAX_VALUES = 2 ** 28;

/** Rows whose weighted Gram matrices ONNX Runtime computes; the engine keeps them under `key`. */
export interface OnnxGram {
  engine: OnnxEngine;
  key: string;
}

/** Whether ONNX Runtime is faster for a Gram matrix of `columns` columns of `x`, and can do it. */
export function isWorthOnnx(x: Matrix, columns: number): boolean {
  return x.rows * (x.cols + 1) <= MAX_VALUES && (x.rows * columns * columns) / 2 >= WORTHWHILE;
}

/**
 * The m x m matrix of sums over all rows of c weights_i x_ia x_ib for the m `columns` (number d is the intercept's
 * column of ones), in float32: `weightedGram` with fewer digits. Memory: the engine keeps the rows and, for a
 * moment, their m columns.
 */
export async function onnxGram(
  { engine, key }: OnnxGram,
  x: Matrix,
  weights: Float64Array,
  c: number,
  columns: Int32Array,
): Promise<Float64Array> {
  const model = { key, encode: () => encodeGram(x) };
  const { gram } = await engine.run(model, {
    roots: { data: Float32Array.from(weights, (weight) => Math.sqrt(c * weight)), dims: [x.rows, 1] },
    columns: { data: columns, dims: [columns.length] },
  });
  return Float64Array.from(gram!.data as Float32Array);
}

function encodeGram(x: Matrix): Uint8Array {
  const width = x.cols + 1;
  const rows = new Float32Array(x.rows * width).fill(1);
  for (let i = 0; i < x.rows; i++) rows.set(x.data.subarray(i * x.cols, (i + 1) * x.cols), i * width);
  return encodeModel({
    inputs: [
      { name: "roots", type: "float32", dims: [x.rows, 1] },
      { name: "columns", type: "int32", dims: ["m"] },
    ],
    outputs: [{ name: "gram", type: "float32", dims: ["m", "m"] }],
    operations: [
      { op: "Gather", inputs: ["x", "columns"], outputs: ["picked"], attributes: { axis: { int: 1 } } },
      { op: "Mul", inputs: ["picked", "roots"], outputs: ["weighted"] },
      {
        op: "Gemm",
        inputs: ["weighted", "weighted"],
        outputs: ["gram"],
        attributes: { transA: { int: 1 } },
      },
    ],
    constants: { x: { data: rows, dims: [x.rows, width] } },
  });
}
