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

/** Where the trees of a {@link Forest} are cut back: limits at or within those they were grown with. */
export interface Cut {
  maxDepth: number;
  minSamplesSplit: number;
}

/** Collects grown trees into a {@link Forest}. */
export class ForestBuilder {
  readonly #classes: number;
  readonly #roots: number[] = [];
  readonly #feature: number[] = [];
  readonly #threshold: number[] = [];
  readonly #child: number[] = [];
  readonly #frequencies: number[];

  constructor(classes: number) {
    this.#classes = classes;
    this.#frequencies = Array.from(pureFrequencies(classes));
  }

  /** Adds a copy of `tree` as it would have grown within `cut`. */
  add(tree: GrownTree, cut: Cut): void {
    const root = this.#push();
    this.#roots.push(root);
    const pending = [{ from: 0, to: root, depth: 0 }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { from, to, depth } = next;
      const feature = tree.feature[from]!;
      if (feature < 0 || depth >= cut.maxDepth || tree.rows[from]! < cut.minSamplesSplit) {
        this.#child[to] = this.#leaf(tree, from);
        continue;
      }
      const left = this.#push();
      this.#push();
      this.#feature[to] = feature;
      this.#threshold[to] = tree.threshold[from]!;
      this.#child[to] = left;
      const child = tree.child[from]!;
      pending.push(
        { from: child + 1, to: left + 1, depth: depth + 1 },
        { from: child, to: left, depth: depth + 1 },
      );
    }
  }

  finish(): Forest {
    return {
      roots: Int32Array.from(this.#roots),
      feature: Int32Array.from(this.#feature),
      threshold: Float32Array.from(this.#threshold),
      child: Int32Array.from(this.#child),
      frequencies: Float64Array.from(this.#frequencies),
      classes: this.#classes,
    };
  }

  #push(): number {
    this.#threshold.push(0);
    this.#child.push(0);
    return this.#feature.push(-1) - 1;
  }

  /** The row of `frequencies` for a node that becomes a leaf. */
  #leaf(tree: GrownTree, node: number): number {
    const K = this.#classes;
    const weights = tree.classes.subarray(node * K, (node + 1) * K);
    let total = 0;
    for (const weight of weights) total += weight;
    const only = weights.indexOf(total);
    if (only >= 0) return only;
    const row = this.#frequencies.length / K;
    for (const weight of weights) this.#frequencies.push(weight / total);
    return row;
  }
}

function pureFrequencies(classes: number): Float64Array {
  const rows = new Float64Array(classes * classes);
  for (let k = 0; k < classes; k++) rows[k * classes + k] = 1;
  return rows;
}

/** The trees of several forests, in order, as one on shared memory. */
export function joinForests(parts: readonly Forest[]): Forest {
  const K = parts[0]!.classes;
  const sum = (length: (part: Forest) => number): number => parts.reduce((n, part) => n + length(part), 0);
  const nodes = sum((part) => part.feature.length);
  const mixedRows = sum((part) => part.frequencies.length / K - K);
  const joined: Forest = {
    roots: new Int32Array(new SharedArrayBuffer(4 * sum((part) => part.roots.length))),
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
