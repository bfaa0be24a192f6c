import type { Matrix } from "../../core/matrix.js";
import { dotTile, TILE } from "../dot-tile.js";
import { sampleRows } from "./sample-rows.js";

/** Rows that are packed at a time: their columns then stay in a core's cache while products are formed. */
const BLOCK = 128;

/**
 * `out` = x w + b for the d weights and, last, the intercept b: the score of each row. Sums are float64.
 */
export function scores(x: Matrix, weights: Float64Array, out: Float64Array): void {
  const { data, rows, cols } = x;
  const intercept = weights[cols]!;
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    let s0 = intercept;
    let s1 = intercept;
    let s2 = intercept;
    let s3 = intercept;
    for (
      let j = 0, a = i * cols, b = a + cols, c = b + cols, d = c + cols;
      j < cols;
      j++, a++, b++, c++, d++
    ) {
      const w = weights[j]!;
      s0 += data[a]! * w;
      s1 += data[b]! * w;
      s2 += data[c]! * w;
      s3 += data[d]! * w;
    }
    out[i] = s0;
    out[i + 1] = s1;
    out[i + 2] = s2;
    out[i + 3] = s3;
  }
  for (; i < rows; i++) {
    let score = intercept;
    for (let j = 0, a = i * cols; j < cols; j++, a++) score += data[a]! * weights[j]!;
    out[i] = score;
  }
}

/** The d sums over rows of c r_i x_ij and, last, of c r_i: the gradient of a loss whose derivatives are r. */
export function gradient(x: Matrix, residuals: Float64Array, c: number): Float64Array {
  const { data, rows, cols } = x;
  const sums = new Float64Array(cols + 1);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const r0 = residuals[i]! * c;
    const r1 = residuals[i + 1]! * c;
    const r2 = residuals[i + 2]! * c;
    const r3 = residuals[i + 3]! * c;
    for (let j = 0, p = i * cols, q = p + cols, s = q + cols, t = s + cols; j < cols; j++, p++, q++, s++, t++)
      sums[j]! += r0 * data[p]! + r1 * data[q]! + r2 * data[s]! + r3 * data[t]!;
    sums[cols]! += r0 + r1 + r2 + r3;
  }
  for (; i < rows; i++) {
    const r = residuals[i]! * c;
    for (let j = 0, p = i * cols; j < cols; j++, p++) sums[j]! += r * data[p]!;
    sums[cols]! += r;
  }
  return sums;
}

/**
 * The m x m matrix of sums over rows of c weights_i x_ia x_ib for the m `columns` (number d is the intercept's
 * column of ones), estimated from about `sample` rows (see {@link sampleRows}); with `sample` infinite all count.
 */
export function weightedGram(
  x: Matrix,
  weights: Float64Array,
  c: number,
  columns: Int32Array,
  sample: number,
): Float64Array {
  const { data, cols } = x;
  const taken = sampleRows(weights, sample);
  const m = columns.length;
  const panels = Math.ceil(m / TILE);
  const packed = new Float64Array(panels * TILE * BLOCK);
  const padded = panels * TILE;
  const sums = new Float64Array(padded * padded);
  const dots = new Float64Array(TILE * TILE);
  for (let start = 0; start < taken.rows.length; start += BLOCK) {
    const length = Math.min(BLOCK, taken.rows.length - start);
    for (let i = 0; i < length; i++) {
      const row = taken.rows[start + i]! * cols;
      const root = Math.sqrt(c * taken.weights[start + i]!);
      for (let k = 0; k < m; k++) {
        const column = columns[k]!;
        const value = column === cols ? root : root * data[row + column]!;
        packed[((k >> 2) * BLOCK + i) * TILE + (k & 3)] = value;
      }
    }
    for (let a = 0; a < panels; a++)
      for (let b = 0; b <= a; b++) {
        dotTile(packed, a * TILE * BLOCK, packed, b * TILE * BLOCK, length, dots);
        for (let r = 0; r < TILE; r++) {
          const at = (a * TILE + r) * padded + b * TILE;
          for (let s = 0; s < TILE; s++) sums[at + s]! += dots[r * TILE + s]!;
        }
      }
  }
  const matrix = new Float64Array(m * m);
  for (let a = 0; a < m; a++)
    for (let b = 0; b <= a; b++) matrix[a * m + b] = matrix[b * m + a] = sums[a * padded + b]!;
  return matrix;
}
