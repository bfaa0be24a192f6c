import { type Matrix, takeRows } from "../../core/matrix.js";
import { Random } from "../../core/random.js";

/** Rows per weight that a subset must have for its solution to resemble the whole's. */
const ROWS_PER_WEIGHT = 4;
const FACTOR = 4;

/** A random subset of the rows to solve the problem on, with the weight of the loss that corresponds. */
export interface Level {
  x: Matrix;
  /** The rows of the whole matrix that it consists of; undefined for the whole. */
  rows: Int32Array | undefined;
  c: number;
}

/**
 * Random subsets of growing size, the last of which is the whole. The solution on each is where the search on
 * the next starts: most steps are then made where they are cheap. `weights` is how many are sought. The subsets
 * depend on the size of `x` only.
 */
export function* coarseToFine(x: Matrix, c: number, weights: number): Generator<Level> {
  const sizes: number[] = [];
  for (
    let size = Math.floor(x.rows / FACTOR);
    size >= ROWS_PER_WEIGHT * weights;
    size = Math.floor(size / FACTOR)
  )
    sizes.unshift(size);
  if (sizes.length > 0) {
    const order = new Random("logistic regression subsets").shuffle(
      Int32Array.from({ length: x.rows }, (_, i) => i),
    );
    for (const size of sizes) {
      const rows = order.slice(0, size).sort();
      yield { x: takeRows(x, rows), rows, c: (c * x.rows) / size };
    }
  }
  yield { x, rows: undefined, c };
}
