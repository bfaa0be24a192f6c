import type { Random } from "../../core/random.js";
import type { NodeTotals, Split, TreeSamples } from "./tree-samples.js";

/**
 * Finds the split of a node that lowers the Gini impurity most, among randomly drawn features, as
 * scikit-learn's best splitter does: features are drawn without replacement until `maxFeatures` have been seen
 * and one of them was not constant in the node; the first of equally good splits wins.
 */
export class SplitFinder {
  readonly #samples: TreeSamples;
  readonly #maxFeatures: number;
  readonly #drawn: Int32Array;

  constructor(samples: TreeSamples, maxFeatures: number) {
    this.#samples = samples;
    this.#maxFeatures = maxFeatures;
    this.#drawn = new Int32Array(samples.cols);
  }

  /** The best split of the node at `start` to `end`; undefined if there is none. */
  find(start: number, end: number, totals: NodeTotals, random: Random): Split | undefined {
    const samples = this.#samples;
    samples.forgetSplit();
    let seen = 0;
    while (seen < this.#maxFeatures) this.#draw(seen++, random);
    let varied = samples.search(start, end, totals, 0, seen);
    for (; !varied && seen < samples.cols; seen++) {
      this.#draw(seen, random);
      varied = samples.search(start, end, totals, seen, seen + 1);
    }
    this.#undo(seen);
    return samples.split;
  }

  /** Draws a feature that has not been drawn yet to position `seen`. */
  #draw(seen: number, random: Random): void {
    const { cols, features } = this.#samples;
    const at = seen + random.integer(cols - seen);
    swap(features, at, seen);
    this.#drawn[seen] = at;
  }

  /** Undoes the draws: what a node draws must not depend on which nodes came before it. */
  #undo(seen: number): void {
    const { features } = this.#samples;
    for (let i = seen - 1; i >= 0; i--) swap(features, this.#drawn[i]!, i);
  }
}

function swap(values: Int32Array, i: number, j: number): void {
  const kept = values[i]!;
  values[i] = values[j]!;
  values[j] = kept;
}
