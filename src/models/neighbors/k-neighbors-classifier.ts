import { Coos7Error, throwIfCancelled, UsageError } from "../../core/errors.js";
import { type Matrix, sharedMatrix, toShared } from "../../core/matrix.js";
import { countProgress, type RunOptions } from "../../core/progress.js";
import { withPool } from "../../core/workers.js";
import { argmaxLabels } from "../argmax.js";
import type { Classification, Classifier } from "../types.js";
import { checkFit, checkPredict } from "../validate.js";
import { type SearchedRows, squaredNormsOf } from "./candidates.js";
import type { SearchJob } from "./search.js";

const SEARCH_BLOCK = { module: new URL("./search.js", import.meta.url).href, name: "searchBlock" };

/** Queries per job: few enough that their float64 copy stays in a core's cache, enough to reuse each row. */
const QUERIES_PER_JOB = 64;

/** The k nearest rows of each query, nearest first. */
export interface Neighbors {
  /** Numbers of the rows given to `fit`, queries x k. */
  rows: Int32Array;
  /** Euclidean distances, queries x k. */
  distances: Float64Array;
}

/**
 * k nearest neighbours by Euclidean distance with uniform votes, as scikit-learn's `KNeighborsClassifier`.
 * Ties of the vote go to the lowest class; of equally distant rows the lowest is taken, where scikit-learn
 * leaves the choice open. Distances are float64 sums over the float32 features.
 */
export class KNeighborsClassifier implements Classifier {
  readonly name = "kNN";
  /** Number of neighbours that vote. */
  readonly k: number;
  classes: Int32Array = new Int32Array(0);
  #encoded: Int32Array = new Int32Array(0);
  #searched: SearchedRows | undefined;

  /** Throws {@link UsageError} unless `k` is a whole number from 1. Default: 11, the paper's. */
  constructor(options: { k?: number } = {}) {
    this.k = options.k ?? 11;
    if (!Number.isInteger(this.k) || this.k < 1)
      throw new UsageError(`Expected k to be a whole number from 1 but found ${this.k}`);
  }

  /** Keeps `x` (itself where it lies on shared memory, a copy otherwise) and `y`. Throws for fewer than k rows. */
  async fit(x: Matrix, y: Int32Array, run: RunOptions = {}): Promise<this> {
    throwIfCancelled(run.signal);
    const { classes, encoded } = checkFit(x, y);
    if (x.rows < this.k)
      throw new Coos7Error(
        `Expected at least k = ${this.k} rows to search but found ${x.rows}; lower k or give more rows`,
      );
    const squaredNorms = new Float64Array(new SharedArrayBuffer(x.rows * Float64Array.BYTES_PER_ELEMENT));
    squaredNorms.set(squaredNormsOf(x, 0, x.rows));
    this.classes = classes;
    this.#encoded = encoded;
    this.#searched = { x: toShared(x), squaredNorms };
    return this;
  }

  /** The k nearest of the fitted rows to each row of `x`, which itself counts where it is one of them. */
  async kneighbors(x: Matrix, run: RunOptions = {}): Promise<Neighbors> {
    checkPredict(x, this.#searched?.x.cols, "KNeighborsClassifier");
    const { k } = this;
    const searched = this.#searched!;
    const queries = toShared(x);
    const rows = new Int32Array(new SharedArrayBuffer(x.rows * k * Int32Array.BYTES_PER_ELEMENT));
    const distances = new Float64Array(new SharedArrayBuffer(x.rows * k * Float64Array.BYTES_PER_ELEMENT));
    const jobs: SearchJob[] = [];
    for (let start = 0; start < x.rows; start += QUERIES_PER_JOB) {
      const end = Math.min(x.rows, start + QUERIES_PER_JOB);
      jobs.push({ searched, queries, start, end, k, rows, distances });
    }
    const onTick = countProgress(run.onProgress, "Nearest neighbours", x.rows, "rows");
    await withPool(run.pool, (pool) =>
      pool.map(SEARCH_BLOCK, jobs, { onTick, ...(run.signal ? { signal: run.signal } : {}) }),
    );
    return { rows, distances };
  }

  async predict(x: Matrix, run?: RunOptions): Promise<Int32Array> {
    return (await this.classify(x, run)).labels;
  }

  async classify(x: Matrix, run?: RunOptions): Promise<Classification> {
    const probabilities = await this.predictProba(x, run);
    return { labels: argmaxLabels(probabilities.data, this.classes), probabilities };
  }

  /** The share of each class among the k neighbours. */
  async predictProba(x: Matrix, run?: RunOptions): Promise<Matrix> {
    const { rows } = await this.kneighbors(x, run);
    const shares = sharedMatrix(x.rows, this.classes.length);
    for (let n = 0; n < rows.length; n++) {
      const query = Math.floor(n / this.k);
      shares.data[query * shares.cols + this.#encoded[rows[n]!]!]! += 1;
    }
    for (let i = 0; i < shares.data.length; i++) shares.data[i]! /= this.k;
    return shares;
  }
}
