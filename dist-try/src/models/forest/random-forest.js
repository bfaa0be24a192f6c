import { Coos7Error, UsageError } from "../../core/errors.js";
import { argmaxLabels, sharedMatrix, toShared } from "../../core/matrix.js";
import { countProgress } from "../../core/progress.js";
import { withPool } from "../../core/workers.js";
import { accuracy, checkFit, checkPredict } from "../estimator.js";
import { binMatrix } from "./binned-matrix.js";
import { addFrequencies, forestOf, joinForests } from "./forest.js";
import { FOREST_MAX_CLASSES } from "./kernels/layout.js";
import { TreeGrower } from "./tree-grower.js";
/**
 * A random forest (Breiman 2001) as scikit-learn's `RandomForestClassifier` defines it: each tree is grown on
 * a bootstrap sample by Gini impurity with features drawn anew at each split; the forest's probabilities are the
 * mean of the trees' class frequencies and the most probable class is predicted, the lowest of equal ones.
 * Unlike scikit-learn's, splits are sought between at most 256 bins of each feature (each value has a bin of
 * its own where a feature has no more than 256). The seed decides the forest; with more trees the first ones
 * stay the same.
 */
export class RandomForestClassifier {
    name = "RF";
    options;
    #fitted;
    /** Throws `UsageError` naming an option that is out of range. */
    constructor(options = {}) {
        this.options = Object.freeze(resolveForestOptions(options));
    }
    getParams() {
        return { ...this.options };
    }
    get classes() {
        return this.#use().classes;
    }
    /** The fitted trees as plain data. */
    get forest() {
        return this.#use().forest;
    }
    /** Number of columns of the rows that it was fitted on. */
    get columns() {
        return this.#use().cols;
    }
    async fit(x, y, run = {}) {
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
            const jobs = ranges(nEstimators, pool.size * 4).map(([from, to]) => ({ ...job, from, to }));
            const parts = await pool.map({ module: TASKS_MODULE, name: "growTrees" }, jobs, options);
            return joinForests(parts);
        });
        this.#fitted = { cols: x.cols, classes, forest };
        return this;
    }
    async score(x, y, run = {}) {
        return accuracy(this, x, y, run);
    }
    async predict(x, run = {}) {
        return (await this.classify(x, run)).labels;
    }
    async predictProba(x, run = {}) {
        return (await this.classify(x, run)).probabilities;
    }
    async classify(x, run = {}) {
        checkPredict(x, this.#fitted?.cols, "RandomForestClassifier");
        const { forest, classes } = this.#use();
        const probabilities = sharedMatrix(x.rows, forest.classes);
        const predicted = new Int32Array(new SharedArrayBuffer(4 * x.rows));
        const tick = countProgress(run.onProgress, "Random forest prediction", x.rows, "rows");
        const job = { forest, classes, x: toShared(x), probabilities: probabilities.data, predicted };
        const options = { ...(run.signal && { signal: run.signal }), onTick: tick };
        await withPool(run.pool, (pool) => {
            const jobs = ranges(x.rows, pool.size * 8).map(([from, to]) => ({ ...job, from, to }));
            return pool.map({ module: TASKS_MODULE, name: "predictRows" }, jobs, options);
        });
        return { labels: predicted, probabilities };
    }
    #use() {
        if (!this.#fitted)
            throw new Coos7Error("RandomForestClassifier is not fitted yet; call fit first");
        return this.#fitted;
    }
}
/** The limits that options set to trees on data of `cols` columns. */
export function growthLimits(options, cols) {
    return {
        maxFeatures: featuresPerSplit(options.maxFeatures, cols),
        maxDepth: options.maxDepth ?? Number.POSITIVE_INFINITY,
        minSamplesSplit: options.minSamplesSplit,
        minSamplesLeaf: options.minSamplesLeaf,
    };
}
/** Throws `Coos7Error` where there are more classes than a forest can tell apart. */
export function checkClassCount(classes) {
    if (classes > FOREST_MAX_CLASSES)
        throw new Coos7Error(`Expected at most ${FOREST_MAX_CLASSES} classes for a random forest but found ${classes}; check that the labels are classes`);
}
/** A copy of `labels` on shared memory. */
function toSharedLabels(labels) {
    const shared = new Int32Array(new SharedArrayBuffer(4 * labels.length));
    shared.set(labels);
    return shared;
}
function allRows(n) {
    const rows = new Int32Array(new SharedArrayBuffer(4 * n));
    for (let i = 0; i < n; i++)
        rows[i] = i;
    return rows;
}
/** [0, n) in at most `pieces` ranges of about equal length. */
function ranges(n, pieces) {
    const count = Math.min(n, pieces);
    return Array.from({ length: count }, (_, i) => [
        Math.floor((i * n) / count),
        Math.floor(((i + 1) * n) / count),
    ]);
}
/** The options with defaults filled in. Throws {@link UsageError} naming an option that is out of range. */
export function resolveForestOptions(options) {
    const { nEstimators = 100, maxFeatures = "sqrt", maxDepth = null, minSamplesSplit = 2, minSamplesLeaf = 1, seed = 0, } = options;
    checkWhole("nEstimators", nEstimators, 1);
    if (maxFeatures !== "sqrt" && maxFeatures !== "log2" && maxFeatures !== null)
        checkWhole("maxFeatures", maxFeatures, 1, '"sqrt", "log2", null or ');
    if (maxDepth !== null)
        checkWhole("maxDepth", maxDepth, 1, "null or ");
    checkWhole("minSamplesSplit", minSamplesSplit, 2);
    checkWhole("minSamplesLeaf", minSamplesLeaf, 1);
    checkWhole("seed", seed, 0);
    return { nEstimators, maxFeatures, maxDepth, minSamplesSplit, minSamplesLeaf, seed };
}
/** Throws {@link UsageError} unless `value` is a whole number of at least `least`. */
export function checkWhole(name, value, least, otherwise = "") {
    if (!Number.isSafeInteger(value) || value < least)
        throw new UsageError(`Expected ${name} to be ${otherwise}a whole number >= ${least} but found ${typeof value === "string" ? JSON.stringify(value) : value}`);
}
/** The number of features drawn at each split of data with `cols` columns. */
function featuresPerSplit(maxFeatures, cols) {
    if (maxFeatures === null)
        return cols;
    if (maxFeatures === "sqrt")
        return Math.max(1, Math.floor(Math.sqrt(cols)));
    if (maxFeatures === "log2")
        return Math.max(1, Math.floor(Math.log2(cols)));
    if (maxFeatures > cols)
        throw new UsageError(`Expected maxFeatures to be at most the ${cols} columns but found ${maxFeatures}`);
    return maxFeatures;
}
// What a forest computes in worker threads.
/** The module that holds these tasks, for `WorkerPool`. */
const TASKS_MODULE = import.meta.url;
/** Grows some of a forest's trees. */
export function growTrees(job, { tick }) {
    const grower = new TreeGrower(job.matrix, job.labels, job.classes, job.limits);
    const trees = [];
    for (let tree = job.from; tree < job.to; tree++) {
        trees.push(forestOf(grower.grow(job.seed, tree, job.limits), job.classes));
        tick(1);
    }
    return joinForests(trees);
}
/** Predicts some rows, writing into the job's shared arrays. */
export function predictRows(job, { tick }) {
    const { forest, x, from, to } = job;
    const K = forest.classes;
    const sums = new Float64Array((to - from) * K);
    addFrequencies(forest, x, from, to, sums, tick);
    job.predicted.set(argmaxLabels(sums, job.classes), from);
    const trees = forest.roots.length;
    for (let i = 0; i < sums.length; i++)
        job.probabilities[from * K + i] = sums[i] / trees;
}
//# sourceMappingURL=random-forest.js.map