import type { Matrix } from "../../core/matrix.js";
import { weightedGram } from "./dense.js";
import type { Coupling } from "./losses.js";

/**
 * The second derivatives of c x loss by some of the weights, m x m. `columns` are their places among all
 * weights, ascending: output k's weight j is at k (d + 1) + j, its intercept at j = d. Each coupling is estimated from about
 * `sample` rows, which keeps the result positive semidefinite.
 */
export function hessian(
  x: Matrix,
  couplings: readonly Coupling[],
  c: number,
  columns: Int32Array,
  sample: number,
): Float64Array {
  const width = x.cols + 1;
  const m = columns.length;
  const features = Int32Array.from(new Set(columns.map((column) => column % width))).sort();
  const place = new Int32Array(width);
  features.forEach((feature, at) => {
    place[feature] = at;
  });
  const result = new Float64Array(m * m);
  const add = (gram: Float64Array, k: number, l: number, sign: number): void => {
    for (let p = firstOf(columns, k * width); p < m && columns[p]! < (k + 1) * width; p++) {
      const row = place[columns[p]! % width]! * features.length;
      for (let q = firstOf(columns, l * width); q < m && columns[q]! < (l + 1) * width; q++)
        result[p * m + q]! += sign * gram[row + place[columns[q]! % width]!]!;
    }
  };
  for (const { a, b, weights } of couplings) {
    const gram = weightedGram(x, weights, c, features, sample);
    add(gram, a, a, 1);
    if (b === undefined) continue;
    add(gram, b, b, 1);
    add(gram, a, b, -1);
    add(gram, b, a, -1);
  }
  return result;
}

/** By which share of its sum the curvature of the rows has changed from `before` to `after`. */
export function curvatureDrift(before: readonly Float64Array[], after: readonly Coupling[]): number {
  let difference = 0;
  let sum = 0;
  after.forEach(({ weights }, pair) => {
    const old = before[pair]!;
    for (let i = 0; i < old.length; i++) {
      difference += Math.abs(weights[i]! - old[i]!);
      sum += old[i]!;
    }
  });
  return difference / (sum || 1);
}

/** The first place in ascending `columns` whose value is at least `value`. */
function firstOf(columns: Int32Array, value: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
