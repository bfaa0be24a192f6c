import { Random } from "../../core/random.js";

/** Share of the rows that makes a subset. */
const SHARE = 1 / 4;
/** Rows per weight that a subset must have for its solution to resemble the whole's. */
const ROWS_PER_WEIGHT = 16;

/**
 * A random subset of the rows, ascending, to solve a problem of so many weights on first: many steps are then made
 * where they are cheap. It depends on the numbers only. Undefined where there are too few rows for that.
 */
export function warmUpRows(rows: number, weights: number): Int32Array | undefined {
  const size = Math.floor(SHARE * rows);
  if (size < ROWS_PER_WEIGHT * weights) return undefined;
  const order = new Random("logistic regression subset").shuffle(
    Int32Array.from({ length: rows }, (_, i) => i),
  );
  return order.slice(0, size).sort();
}
