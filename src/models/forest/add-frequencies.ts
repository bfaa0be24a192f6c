import type { Matrix } from "../../core/matrix.js";
import type { Forest } from "./forest.js";
import { LeafFinder } from "./leaf-finder.js";

/** Rows that are brought together at a time. */
const BLOCK_ROWS = 1024;

/**
 * Adds every tree's class frequencies for rows `from` to `to` of `x` to `sums` (rows x classes), tree by tree.
 * `tick` is told of every few rows.
 */
export function addFrequencies(
  forest: Forest,
  x: Matrix,
  from: number,
  to: number,
  sums: Float64Array,
  tick: (rows: number) => void,
): void {
  const { roots, feature, child, frequencies, classes } = forest;
  const finder = new LeafFinder(Math.min(BLOCK_ROWS, to - from), x.cols, feature.length);
  finder.loadNodes(forest);
  for (let start = from; start < to; start += BLOCK_ROWS) {
    const count = Math.min(to - start, BLOCK_ROWS);
    finder.loadRows(x.data.subarray(start * x.cols, (start + count) * x.cols));
    const block = sums.subarray((start - from) * classes, (start - from + count) * classes);
    for (const root of roots) addLeaves(finder.find(root, count), child, frequencies, classes, block);
    tick(count);
  }
}

/** Adds the frequencies of each row's leaf, which are row `place[leaf]` of `frequencies`. */
export function addLeaves(
  leaves: Int32Array,
  place: Int32Array,
  frequencies: Float64Array,
  classes: number,
  sums: Float64Array,
): void {
  for (let i = 0, at = 0; i < leaves.length; i++) {
    const row = place[leaves[i]!]! * classes;
    for (let k = 0; k < classes; k++, at++) sums[at]! += frequencies[row + k]!;
  }
}
