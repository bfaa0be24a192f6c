import type { Random } from "../../core/random.js";
import type { BinnedMatrix } from "./binned-matrix.js";
import { addWeights, copyInto, divide, gatherRows } from "./hot-loops.js";

/**
 * Classes that a forest can tell apart: 11 bits, which leaves 12 for a weight in a sort key. No row is drawn
 * 4096 times in a bootstrap: the probability is below 1 / 4096!.
 */
export const MAX_CLASSES = 2048;
/** Nodes below this size are small: their rows are brought together in memory first. */
export const SMALL_NODE = 1024;

/** Class weights of a node, and what follows from them. */
export interface NodeTotals {
  classes: Int32Array;
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
  readonly #others: { rows: Int32Array; samples: Int32Array };

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
    this.#others = { rows: new Int32Array(n), samples: new Int32Array(n) };
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
    gatherRows(this.rows, start, end, this.#rowWords, this.matrix.stride / 4, this.#localWords);
  }

  /** Sums up the classes of a node into `totals`; false if there is only one. */
  total(start: number, end: number, totals: NodeTotals): boolean {
    const classes = totals.classes.fill(0);
    addWeights(this.samples, start, end, this.classBits, classes);
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
    const others = this.#others;
    const column =
      end - start < SMALL_NODE
        ? { bins: this.local, offset: feature }
        : { bins: this.matrix.byColumn, offset: feature * this.matrix.rows };
    const middle = divide(this, start, end, column, lastLeftBin, others);
    copyInto(this.rows, middle, others.rows, end - middle);
    copyInto(this.samples, middle, others.samples, end - middle);
    return middle;
  }
}
