import { Coos7Error } from "../../core/errors.js";
import { type Matrix, sharedMatrix, toShared } from "../../core/matrix.js";
import { countProgress, type RunOptions } from "../../core/progress.js";
import { withPool } from "../../core/workers.js";
import type { Classification, Classifier } from "../types.js";
import { checkFit, checkPredict } from "../validate.js";
import { binMatrix } from "./binned-matrix.js";
import { type Forest, joinForests } from "./forest.js";
import { MAX_CLASSES } from "./kernels/layout.js";
import { type ForestOptions, featuresPerSplit, resolveForestOptions } from "./options.js";
import { type GrowJob, type PredictJob, TASKS_MODULE } from "./tasks.js";
import type { GrowthLimits } from "./tree-grower.js";

interface Fitted {
  cols: number;
  classes: Int32Array;
  forest: Forest;
}

/**
 * A random forest (Breiman 2001) as scikit-learn's `RandomForestClassifier` defines it: each tree is grown on
 * a bootstrap sample by Gini impurity with features drawn anew at each split; the forest's probabilities are the
 * mean of the trees' class frequencies and the most probable class is predicted, the lowest of equal ones.
 * Unlike scikit-learn's, splits are sought between at most 256 bins of each feature (each value has a bin of
 * its own where a feature has no more than 256). The seed decides the forest; with more trees the first ones
 * stay the same.
 */
export class RandomForestClassifier implements Classifier {
  readonly name = "RF";
  readonly options: Readonly<ForestOptions>;
  #fitted: Fitted | undefined;

  /** Throws `UsageError` naming an option that is out of range. */
  constructor(options: Partial<ForestOptions> = {}) {
    this.options = Object.freeze(resolveForestOptions(options));
  }

  getParams(): ForestOptions {
    return { ...this.options };
  }

  get classes(): Int32Array {
    return this.#use().classes;
  }

  /** The fitted trees as plain data. */
  get forest(): Forest {
    return this.#use().forest;
  }

  /** Number of columns of the rows that it was fitted on. */
  get columns(): number {
    return this.#use().cols;
  }

  async fit(x: Matrix, y: Int32Array, run: RunOptions = {}): Promise<this> {
    this.#fitted = undefined;
    const { classes, encoded } = checkFit(x, y);
    checkClassCount(classes.length);
    const limits = growthLimits(this.options, x.cols);
    const { nEstimators, seed } = this.options;
    const tick = countProgress(run.onProgress, "Random forest", nEstimators, "trees");
    const options = { ...(run.signal && { signal: run.signal }), onTick: tick };
    const forest = await withPool(run.pool, async (pool) => {
      const matrix = await binMatrix(toShared(x), allRows(x.rows), pool, run.signal);
      const job = { matrix, labels: toSharedLabels(encoded), classes: classes.length, limits, seed };
      // A few jobs per worker: memory is set up once per job, and none idles long at the end.
      const jobs = ranges(nEstimators, pool.size * 4).map(([from, to]): GrowJob => ({ ...job, from, to }));
      const parts = await pool.map<GrowJob, Forest>(
        { module: TASKS_MODULE, name: "growTrees" },
        jobs,
        options,
      );
      return joinForests(parts);
    });
    this.#fitted = { cols: x.cols, classes, forest };
    return this;
  }

  async predict(x: Matrix, run: RunOptions = {}): Promise<Int32Array> {
    return (await this.classify(x, run)).labels;
  }

  async predictProba(x: Matrix, run: RunOptions = {}): Promise<Matrix> {
    return (await this.classify(x, run)).probabilities;
  }

  async classify(x: Matrix, run: RunOptions = {}): Promise<Classification> {
    checkPredict(x, this.#fitted?.cols, "RandomForestClassifier");
    const { forest, classes } = this.#use();
    const probabilities = sharedMatrix(x.rows, forest.classes);
    const predicted = new Int32Array(new SharedArrayBuffer(4 * x.rows));
    const tick = countProgress(run.onProgress, "Random forest prediction", x.rows, "rows");
    const job = { forest, classes, x: toShared(x), probabilities: probabilities.data, predicted };
    const options = { ...(run.signal && { signal: run.signal }), onTick: tick };
    await withPool(run.pool, (pool) => {
      const jobs = ranges(x.rows, pool.size * 8).map(([from, to]): PredictJob => ({ ...job, from, to }));
      return pool.map({ module: TASKS_MODULE, name: "predictRows" }, jobs, options);
    });
    return { labels: predicted, probabilities };
  }

  #use(): Fitted {
    if (!this.#fitted) throw new Coos7Error("RandomForestClassifier is not fitted yet; call fit first");
    return this.#fitted;
  }
}

/** The limits that options set to trees on data of `cols` columns. */
export function growthLimits(options: ForestOptions, cols: number): GrowthLimits {
  return {
    maxFeatures: featuresPerSplit(options.maxFeatures, cols),
    maxDepth: options.maxDepth ?? Number.POSITIVE_INFINITY,
    minSamplesSplit: options.minSamplesSplit,
    minSamplesLeaf: options.minSamplesLeaf,
  };
}

/** Throws `Coos7Error` where there are more classes than a forest can tell apart. */
export function checkClassCount(classes: number): void {
  if (classes > MAX_CLASSES)
    throw new Coos7Error(
      `Expected at most ${MAX_CLASSES} classes for a random forest but found ${classes}; check that the labels are classes`,
    );
}

/** A copy of `labels` on shared memory. */
export function toSharedLabels(labels: Int32Array): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(4 * labels.length));
  shared.set(labels);
  return shared;
}

function allRows(n: number): Int32Array {
  const rows = new Int32Array(new SharedArrayBuffer(4 * n));
  for (let i = 0; i < n; i++) rows[i] = i;
  return rows;
}

/** [0, n) in at most `pieces` ranges of about equal length. */
function ranges(n: number, pieces: number): [number, number][] {
  const count = Math.min(n, pieces);
  return Array.from({ length: count }, (_, i) => [
    Math.floor((i * n) / count),
    Math.floor(((i + 1) * n) / count),
  ]);
}
