import type { Random } from "../../core/random.js";
import { MAX_BINS } from "./binned-matrix.js";
import {
  countBins,
  insertionSort,
  packAndCountKeys,
  packKeys,
  SAMPLE_BITS,
  scatterKeys,
  startsFromCounts,
} from "./hot-loops.js";
import { type NodeTotals, SMALL_NODE, type TreeSamples } from "./tree-samples.js";

/** Nodes up to this size are sorted by insertion, larger ones by counting. Measured. */
const INSERTION_SIZE = 24;

/**
 * Finds the split of a node that lowers the Gini impurity most, among randomly drawn features, as
 * scikit-learn's best splitter does: features are drawn without replacement until `maxFeatures` have been seen
 * and one of them was not constant in the node; the first of equally good splits wins. Maximises
 * sum_k L_k^2 / L + sum_k R_k^2 / R, which orders splits as the weighted impurity of the children does.
 */
export class SplitFinder {
  /** The best split of the last `find` that returned true: rows with bin <= lastLeftBin of `feature` go left. */
  feature = -1;
  lastLeftBin = 0;
  firstRightBin = 0;

  readonly #samples: TreeSamples;
  readonly #maxFeatures: number;
  readonly #minSamplesLeaf: number;
  readonly #features: Int32Array;
  readonly #drawn: Int32Array;
  readonly #left: Int32Array;
  readonly #keys: Int32Array = new Int32Array(SMALL_NODE);
  readonly #unsorted: Int32Array = new Int32Array(SMALL_NODE);
  readonly #starts: Int32Array = new Int32Array(MAX_BINS);
  /** Counts of a large node's samples; all zero between uses. */
  readonly #counts: { binRows: Int32Array; binClasses: Int32Array };
  #best = 0;

  constructor(samples: TreeSamples, options: { maxFeatures: number; minSamplesLeaf: number }) {
    const { matrix, classes, classBits } = samples;
    this.#samples = samples;
    this.#maxFeatures = options.maxFeatures;
    this.#minSamplesLeaf = options.minSamplesLeaf;
    this.#features = Int32Array.from({ length: matrix.cols }, (_, j) => j);
    this.#drawn = new Int32Array(matrix.cols);
    this.#left = new Int32Array(classes);
    this.#counts = {
      binRows: new Int32Array(MAX_BINS),
      binClasses: new Int32Array(MAX_BINS << classBits),
    };
  }

  /** Looks for a split of the node at `start` to `end`; false if there is none. */
  find(start: number, end: number, totals: NodeTotals, random: Random): boolean {
    const features = this.#features;
    const drawn = this.#drawn;
    const { cols } = this.#samples.matrix;
    const size = end - start;
    this.feature = -1;
    this.#best = Number.NEGATIVE_INFINITY;
    let varied = false;
    let seen = 0;
    for (; seen < cols && (seen < this.#maxFeatures || !varied); seen++) {
      const at = seen + random.integer(cols - seen);
      const feature = features[at]!;
      features[at] = features[seen]!;
      features[seen] = feature;
      drawn[seen] = at;
      if (size >= SMALL_NODE) varied = this.#scanBins(feature, start, end, totals) || varied;
      else if (this.#sortKeys(feature, start, end)) {
        varied = true;
        this.#scanKeys(feature, size, totals);
      }
    }
    // Undo the swaps: what a node draws must not depend on which nodes came before it.
    while (--seen >= 0) {
      const at = drawn[seen]!;
      const feature = features[at]!;
      features[at] = features[seen]!;
      features[seen] = feature;
    }
    return this.feature >= 0;
  }

  /** Sorts a small node's samples by bin; false if all are in one bin. */
  #sortKeys(feature: number, start: number, end: number): boolean {
    const keys = this.#keys;
    const size = end - start;
    if (size <= INSERTION_SIZE) {
      packKeys(this.#samples, start, end, feature, keys);
      insertionSort(keys, size);
    } else {
      const unsorted = this.#unsorted;
      const starts = this.#starts.fill(0);
      packAndCountKeys(this.#samples, start, end, feature, unsorted, starts);
      startsFromCounts(starts);
      scatterKeys(unsorted, size, starts, keys);
    }
    return keys[0]! >>> SAMPLE_BITS !== keys[size - 1]! >>> SAMPLE_BITS;
  }

  /** Scores every split between two different bins of the sorted keys. */
  #scanKeys(feature: number, size: number, totals: NodeTotals): void {
    const keys = this.#keys;
    const left = this.#left;
    const shift = this.#samples.classBits;
    const classMask = (1 << shift) - 1;
    const sampleMask = (1 << SAMPLE_BITS) - 1;
    const { classes, weight } = totals;
    const minLeaf = this.#minSamplesLeaf;
    left.fill(0);
    // Whole numbers of 32 bits: a node of fewer than 1024 rows weighs far less than 46,340, the root of 2^31.
    let leftWeight = 0;
    let leftSquares = 0;
    let rightSquares = totals.squares | 0;
    let best = this.#best;
    let next = keys[0]!;
    for (let i = 1; i <= size - minLeaf; i++) {
      const key = next;
      next = keys[i]!;
      const w = (key & sampleMask) >> shift;
      const k = key & classMask;
      const before = left[k]!;
      leftSquares = (leftSquares + Math.imul(w, 2 * before + w)) | 0;
      rightSquares = (rightSquares - Math.imul(w, 2 * (classes[k]! - before) - w)) | 0;
      left[k] = before + w;
      leftWeight = (leftWeight + w) | 0;
      if (next >>> SAMPLE_BITS === key >>> SAMPLE_BITS || i < minLeaf) continue;
      const score = leftSquares / leftWeight + rightSquares / (weight - leftWeight);
      if (score > best) {
        best = score;
        this.#best = score;
        this.feature = feature;
        this.lastLeftBin = key >>> SAMPLE_BITS;
        this.firstRightBin = next >>> SAMPLE_BITS;
      }
    }
  }

  /** Counts a large node's samples by bin and class and scores every split; false if all are in one bin. */
  #scanBins(feature: number, start: number, end: number, totals: NodeTotals): boolean {
    const { matrix, classBits } = this.#samples;
    const { binRows, binClasses } = this.#counts;
    const column = { bins: matrix.byColumn, offset: feature * matrix.rows };
    countBins(this.#samples, start, end, column, classBits, this.#counts);
    const left = this.#left;
    const { classes, weight } = totals;
    const size = end - start;
    const minLeaf = this.#minSamplesLeaf;
    left.fill(0);
    let leftRows = 0;
    let leftWeight = 0;
    let leftSquares = 0;
    let rightSquares = totals.squares;
    let best = this.#best;
    let previous = -1;
    let varied = false;
    for (let bin = 0; bin < MAX_BINS; bin++) {
      const count = binRows[bin]!;
      if (count === 0) continue;
      binRows[bin] = 0;
      if (previous >= 0) {
        varied = true;
        if (leftRows >= minLeaf && size - leftRows >= minLeaf) {
          const score = leftSquares / leftWeight + rightSquares / (weight - leftWeight);
          if (score > best) {
            best = score;
            this.#best = score;
            this.feature = feature;
            this.lastLeftBin = previous;
            this.firstRightBin = bin;
          }
        }
      }
      for (let k = 0, at = bin << classBits; k < classes.length; k++, at++) {
        const w = binClasses[at]!;
        if (w === 0) continue;
        binClasses[at] = 0;
        const before = left[k]!;
        leftSquares += w * (2 * before + w);
        rightSquares -= w * (2 * (classes[k]! - before) - w);
        left[k] = before + w;
        leftWeight += w;
      }
      leftRows += count;
      previous = bin;
    }
    return varied;
  }
}
