import type { Matrix } from "../../core/matrix.js";
import type { Forest } from "./forest.js";

/** Rows that one tree sees before the next tree: few enough to stay in the cache. */
const BLOCK_ROWS = 512;

/** Adds every tree's class frequencies for rows `from` to `to` of `x` to `sums` (rows x classes), tree by tree. */
export function addFrequencies(
  forest: Forest,
  x: Matrix,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const { roots, feature, classes } = forest;
  const nodes = new Int32Array(BLOCK_ROWS);
  const active = new Int32Array(BLOCK_ROWS);
  for (let start = from; start < to; start += BLOCK_ROWS) {
    const count = Math.min(to - start, BLOCK_ROWS);
    for (let tree = 0; tree < roots.length; tree++) {
      const root = roots[tree]!;
      nodes.fill(root);
      for (let i = 0; i < count; i++) active[i] = i;
      let remaining = feature[root]! < 0 ? 0 : count;
      while (remaining > 0) remaining = descend(forest, x, start, nodes, active, remaining);
      addLeaves(forest, nodes, count, sums, (start - from) * classes);
    }
  }
}

/**
 * Takes the first `remaining` rows of `active` (counted from row `start`) one level down and keeps those that
 * are not at a leaf; returns how many these are. Level by level and without branches, because the processor
 * can then work on several rows at once and has nothing to guess wrongly.
 */
function descend(
  { feature, threshold, child }: Forest,
  { data, cols }: Matrix,
  start: number,
  nodes: Int32Array,
  active: Int32Array,
  remaining: number,
): number {
  let kept = 0;
  for (let a = 0; a < remaining; a++) {
    const i = active[a]!;
    const node = nodes[i]!;
    const next = child[node]! + +(data[(start + i) * cols + feature[node]!]! > threshold[node]!);
    nodes[i] = next;
    active[kept] = i;
    // The sign bit: 1 for the -1 of a leaf.
    kept += 1 - (feature[next]! >>> 31);
  }
  return kept;
}

function addLeaves(
  { child, frequencies, classes }: Forest,
  leaves: Int32Array,
  count: number,
  sums: Float64Array,
  offset: number,
): void {
  for (let i = 0, at = offset; i < count; i++) {
    const leaf = child[leaves[i]!]! * classes;
    for (let k = 0; k < classes; k++, at++) sums[at]! += frequencies[leaf + k]!;
  }
}
