import type { GrownTree } from "./tree-grower.js";

/** Where a tree is cut back: limits at or within those it was grown with. */
export interface Cut {
  /** Infinity for no limit. */
  maxDepth: number;
  minSamplesSplit: number;
}

/** For each node of a tree the leaf of the cut tree that its rows are in, which is itself or above; -1 above leaves. */
export function leavesAfterCut(tree: GrownTree, { maxDepth, minSamplesSplit }: Cut): Int32Array {
  const { count, feature, child, rows } = tree;
  const leaf = new Int32Array(count).fill(-1);
  const depth = new Int32Array(count);
  // Children come after their parents.
  for (let node = 0; node < count; node++) {
    const inner = feature[node]! >= 0;
    const cut = depth[node]! >= maxDepth || rows[node]! < minSamplesSplit;
    if (leaf[node]! < 0 && (cut || !inner)) leaf[node] = node;
    if (!inner) continue;
    const left = child[node]!;
    leaf[left] = leaf[node]!;
    leaf[left + 1] = leaf[node]!;
    depth[left] = depth[node]! + 1;
    depth[left + 1] = depth[node]! + 1;
  }
  return leaf;
}
