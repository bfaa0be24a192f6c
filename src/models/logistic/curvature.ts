import type { Coupling } from "./losses.js";

/**
 * Sums over rows of c weights_i x_ia x_ib for the m `columns` a and b of the features and (number d) the column
 * of ones: m x m.
 */
export type Gram = (weights: Float64Array, columns: Int32Array) => Float64Array | Promise<Float64Array>;

/**
 * The second derivatives of c x loss by some of the weights, m x m. `columns` are their places among all
 * weights, ascending: output k's weight j is at k `width` + j, its intercept at j = `width` - 1. `gramOf` gives
 * what the features contribute to each coupling.
 */
export async function hessian(
  couplings: readonly Coupling[],
  columns: Int32Array,
  width: number,
  gramOf: Gram,
): Promise<Float64Array> {
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
    const gram = await gramOf(weights, features);
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
