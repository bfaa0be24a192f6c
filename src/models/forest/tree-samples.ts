import type { Random } from "../../core/random.js";
import type { BinnedMatrix } from "./binned-matrix.js";

/** Classes that a forest can tell apart: 11 bits, which leaves 12 for a weight in a sort key. */
export const MAX_CLASSES = 2048;
/** Nodes below this size are small: their rows are brought together in memory first. */
export const SMALL_NODE = 1024;

/** Class weights of a node, and what follows from them. */
export interface NodeTotals {
  classes: Float64Array;
  weight: number;
  /** Sum of the squared class weights. */
  squares: number;
}

/**
 * The bootstrap sample of a tree, arranged so that the rows of a node are neighbours: those from `start` to
 * `end`.
 */
export class TreeSamples {
  readonly matrix: BinnedMatrix;
  readonly classes: number;
  /** Bits that hold a class. */
  readonly classBits: number;
  /** In small nodes the place of a row's bins in `local`; otherwise its number in the matrix. */
  readonly rows: Int32Array;
  /** Weight (how often the row was drawn) and class of each row, as `weight << classBits | class`. */
  readonly samples: Int32Array;
  /** The bins of a small node's rows, row by row. */
  readonly local: Uint8Array;
  readonly #rowWords: Int32Array;
  readonly #localWords: Int32Array;
  readonly #labels: Int32Array;
  readonly #weights: Uint16Array;
  readonly #otherRows: Int32Array;
  readonly #otherSamples: Int32Array;

  /** `labels` holds the class of each row of `matrix`, 0 to `classes` - 1. */
  constructor(matrix: BinnedMatrix, labels: Int32Array, classes: number) {
    const n = matrix.rows;
    this.matrix = matrix;
    this.classes = classes;
    this.classBits = 32 - Math.clz32(classes - 1);
    this.rows = new Int32Array(n);
    this.samples = new Int32Array(n);
    this.local = new Uint8Array(SMALL_NODE * matrix.stride);
    this.#localWords = new Int32Array(this.local.buffer);
    this.#rowWords = new Int32Array(matrix.byRow.buffer);
    this.#labels = labels;
    this.#weights = new Uint16Array(n);
    this.#otherRows = new Int32Array(n);
    this.#otherSamples = new Int32Array(n);
  }

  /** Draws as many rows as there are, with replacement; returns how many different ones were drawn. */
  bootstrap(random: Random): number {
    const n = this.matrix.rows;
    const weights = this.#weights.fill(0);
    for (let i = 0; i < n; i++) weights[random.integer(n)]!++;
    let drawn = 0;
    for (let i = 0; i < n; i++) {
      const weight = weights[i]!;
      if (weight === 0) continue;
      this.rows[drawn] = i;
      this.samples[drawn++] = (weight << this.classBits) | this.#labels[i]!;
    }
    return drawn;
  }

  /** Copies the rows of a node that has just become small into `local`, where its descendants find them. */
  gather(start: number, end: number): void {
    const { rows } = this;
    const from = this.#rowWords;
    const to = this.#localWords;
    const words = this.matrix.stride / 4;
    for (let i = start, at = 0; i < end; i++, at += words) {
      const row = rows[i]! * words;
      for (let j = 0; j < words; j++) to[at + j] = from[row + j]!;
      rows[i] = at * 4;
    }
  }

  /** Sums up the classes of a node into `totals`; false if there is only one. */
  total(start: number, end: number, totals: NodeTotals): boolean {
    const { samples, classBits } = this;
    const classes = totals.classes.fill(0);
    const mask = (1 << classBits) - 1;
    for (let i = start; i < end; i++) classes[samples[i]! & mask]! += samples[i]! >> classBits;
    totals.weight = 0;
    totals.squares = 0;
    let present = 0;
    for (let k = 0; k < classes.length; k++) {
      const weight = classes[k]!;
      totals.weight += weight;
      totals.squares += weight * weight;
      if (weight > 0) present++;
    }
    return present > 1;
  }

  /** Moves rows of bins up to `lastLeftBin` to the front, keeping their order; returns where the others start. */
  partition(start: number, end: number, feature: number, lastLeftBin: number): number {
    const { rows, samples } = this;
    const otherRows = this.#otherRows;
    const otherSamples = this.#otherSamples;
    const small = end - start < SMALL_NODE;
    const bins = small ? this.local : this.matrix.byColumn;
    const offset = small ? feature : feature * this.matrix.rows;
    let left = start;
    let right = 0;
    for (let i = start; i < end; i++) {
      const row = rows[i]!;
      const sample = samples[i]!;
      // Written to both sides, kept on one: a branch here would be mispredicted half of the time.
      rows[left] = row;
      samples[left] = sample;
      otherRows[right] = row;
      otherSamples[right] = sample;
      const goesLeft = bins[offset + row]! <= lastLeftBin ? 1 : 0;
      left += goesLeft;
      right += 1 - goesLeft;
    }
    for (let i = 0; i < right; i++) {
      rows[left + i] = otherRows[i]!;
      samples[left + i] = otherSamples[i]!;
    }
    return left;
  }
}
