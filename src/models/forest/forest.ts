import type { GrownTree } from "./tree-grower.js";

/**
 * Fitted trees, one after the other, as plain data. Node i is a leaf where `feature[i]` is -1: its class
 * frequencies are row `child[i]` of `frequencies`. Elsewhere rows whose value of the feature is at most
 * `threshold[i]` go to node `child[i]` and the others to the one after it.
 */
export interface Forest {
  /** Node each tree starts at. */
  roots: Int32Array;
  feature: Int32Array;
  threshold: Float32Array;
  child: Int32Array;
  /** Rows of K class frequencies, each summing to 1; the first K rows are those of leaves of one class. */
  frequencies: Float64Array;
  classes: number;
}

/** A grown tree as a forest of one. */
export function forestOf(tree: GrownTree, classes: number): Forest {
  const feature = tree.feature.slice(0, tree.count);
  const child = tree.child.slice(0, tree.count);
  const frequencies = Array.from(pureFrequencies(classes));
  for (let node = 0; node < tree.count; node++) {
    if (feature[node]! >= 0) continue;
    const weights = tree.classes.subarray(node * classes, (node + 1) * classes);
    const total = sum(weights);
    const only = weights.indexOf(total);
    child[node] = only >= 0 ? only : frequencies.length / classes;
    if (only < 0) for (const weight of weights) frequencies.push(weight / total);
  }
  return {
    roots: Int32Array.of(0),
    feature,
    threshold: tree.threshold.slice(0, tree.count),
    child,
    frequencies: Float64Array.from(frequencies),
    classes,
  };
}

function pureFrequencies(classes: number): Float64Array {
  const rows = new Float64Array(classes * classes);
  for (let k = 0; k < classes; k++) rows[k * classes + k] = 1;
  return rows;
}

/** The trees of several forests, in order, as one on shared memory. */
export function joinForests(parts: readonly Forest[]): Forest {
  const K = parts[0]!.classes;
  const trees = sum(parts.map((part) => part.roots.length));
  const nodes = sum(parts.map((part) => part.feature.length));
  const mixedRows = sum(parts.map((part) => part.frequencies.length / K - K));
  const joined: Forest = {
    roots: new Int32Array(new SharedArrayBuffer(4 * trees)),
    feature: new Int32Array(new SharedArrayBuffer(4 * nodes)),
    threshold: new Float32Array(new SharedArrayBuffer(4 * nodes)),
    child: new Int32Array(new SharedArrayBuffer(4 * nodes)),
    frequencies: new Float64Array(new SharedArrayBuffer(8 * K * (K + mixedRows))),
    classes: K,
  };
  joined.frequencies.set(pureFrequencies(K));
  let tree = 0;
  let node = 0;
  let mixed = 0;
  for (const part of parts) {
    for (const root of part.roots) joined.roots[tree++] = root + node;
    joined.feature.set(part.feature, node);
    joined.threshold.set(part.threshold, node);
    for (let i = 0; i < part.child.length; i++) {
      const child = part.child[i]!;
      joined.child[node + i] = part.feature[i]! >= 0 ? child + node : child < K ? child : child + mixed;
    }
    joined.frequencies.set(part.frequencies.subarray(K * K), K * (K + mixed));
    node += part.feature.length;
    mixed += part.frequencies.length / K - K;
  }
  return joined;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
