import { StratifiedKFold } from "../compute/stratified-k-fold.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { toShared } from "../core/matrix.js";
import { countProgress } from "../core/progress.js";
import { Random } from "../core/random.js";
import { withPool } from "../core/workers.js";
import { accuracy, checkFit } from "./estimator.js";
import { binMatrix } from "./forest/binned-matrix.js";
import { checkClassCount, checkWhole, growthLimits, RandomForestClassifier, resolveForestOptions, } from "./forest/random-forest.js";
import { SCORE_MODULE, treesOf } from "./forest/score-candidates.js";
/**
 * Random search for a forest's options by stratified cross-validation, as scikit-learn's `RandomizedSearchCV`
 * with balanced accuracy as the score: the best combination, the first drawn of equal ones, is fitted again
 * on all rows, and classifies. Scores are those of forests fitted one by one, but what forests have in common is
 * computed once: candidates with the same `maxFeatures` and `minSamplesLeaf` share their trees.
 */
export class RandomizedSearch {
    name = "RF";
    options;
    #result;
    /** Throws `UsageError` naming an option that is out of range. */
    constructor(options = {}) {
        const { grid = PAPER_FOREST_GRID, nIter = 100, cv: folds = 5, seed = 0 } = options;
        checkWhole("nIter", nIter, 1);
        checkWhole("cv", folds, 2);
        checkWhole("seed", seed, 0);
        drawParameters(grid, 1, seed);
        this.options = Object.freeze({ grid, nIter, cv: folds, seed });
    }
    getParams() {
        return { ...this.options };
    }
    /** Every drawn combination with its scores, in the order of the draw. */
    get candidates() {
        return this.#use().candidates;
    }
    /** The best combination. */
    get bestParams() {
        return this.#use().best.params;
    }
    /** Mean over folds of the balanced accuracy of the best combination. */
    get bestScore() {
        return this.#use().best.score;
    }
    /** The forest of the best combination, fitted on all rows. */
    get bestEstimator() {
        return this.#use().estimator;
    }
    /**
     * Searches on `x` and `y`, which should be training data only. `run.stage` names the search in progress
     * events; `run.known` are combinations that {@link scoreDraws} has scored on the same data: the others are scored here,
     * and the result is that of a search without. Throws `Coos7Error` for data that a classifier's `fit` refuses, and for
     * too few rows for the folds.
     */
    async fit(x, y, run = {}) {
        this.#result = undefined;
        // Before the copy, which has as many values as it should.
        checkFit(x, y);
        const { seed } = this.options;
        this.#result = await withPool(run.pool, async (pool) => {
            const shared = toShared(x);
            const known = new Map((run.known ?? []).map(({ draw, ...scored }) => [draw, scored]));
            const places = this.#placesInOrder(x.cols).filter((draw) => !known.has(draw));
            for (const { draw, ...scored } of await this.#score(places, shared, y, { ...run, pool }))
                known.set(draw, scored);
            const candidates = Array.from({ length: known.size }, (_, draw) => known.get(draw));
            const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
            const estimator = await new RandomForestClassifier({ ...best.params, seed }).fit(shared, y, {
                ...run,
                pool,
            });
            return { candidates, best, estimator };
        });
        return this;
    }
    /** How many combinations are drawn. */
    get draws() {
        const { grid, nIter, seed } = this.options;
        return drawParameters(grid, nIter, seed).length;
    }
    /**
     * Scores a part of the combinations for {@link fit}: those from `start` up to the one before `end`, at most
     * {@link draws}, in an order in which combinations that share trees are neighbours, so that a search in parts grows few
     * trees more than once. Throws what `fit` throws, and `UsageError` for a range that is empty or beyond the draw.
     */
    async scoreDraws(x, y, { start, end }, run = {}) {
        const { draws } = this;
        if (!(start >= 0 && start < end && end <= draws))
            throw new UsageError(`Expected a range within 0:${draws}, the draws of the search, but found ${start}:${end}`);
        const places = this.#placesInOrder(x.cols).slice(start, end);
        return withPool(run.pool, (pool) => this.#score(places, toShared(x), y, { ...run, pool }));
    }
    /** The places in the draw of all combinations, those whose forests share trees on `cols` columns side by side. */
    #placesInOrder(cols) {
        const { grid, nIter, seed } = this.options;
        return sharedGroups(drawParameters(grid, nIter, seed), cols).flatMap(({ members }) => members);
    }
    get classes() {
        return this.bestEstimator.classes;
    }
    async score(x, y, run = {}) {
        return accuracy(this, x, y, run);
    }
    async predict(x, run = {}) {
        return this.bestEstimator.predict(x, run);
    }
    async predictProba(x, run = {}) {
        return this.bestEstimator.predictProba(x, run);
    }
    async classify(x, run = {}) {
        return this.bestEstimator.classify(x, run);
    }
    #use() {
        if (!this.#result)
            throw new Coos7Error("RandomizedSearch is not fitted yet; call fit first");
        return this.#result;
    }
    /** The scores of the combinations at some places of the draw, each on every fold. */
    async #score(places, x, y, run) {
        if (places.length === 0)
            return [];
        const { grid, nIter, cv: folds, seed } = this.options;
        const { pool, signal, onProgress, stage = "Random forest search" } = run;
        const { classes, encoded: labels } = checkFit(x, y);
        checkClassCount(classes.length);
        const all = drawParameters(grid, nIter, seed);
        const drawn = places.map((place) => all[place]);
        const groups = sharedGroups(drawn, x.cols);
        const splits = new StratifiedKFold(folds).split(labels);
        const trees = groups.reduce((sum, group) => sum + treesOf(group.candidates), 0);
        const tick = countProgress(onProgress, stage, trees * folds, "trees");
        const jobs = [];
        for (const { train, test } of splits) {
            const matrix = await binMatrix(x, train, pool, signal);
            const fold = {
                matrix,
                labels: train.map((row) => labels[row]),
                classes: classes.length,
                x,
                heldOut: test,
                heldOutLabels: test.map((row) => labels[row]),
                seed,
            };
            for (const { maxFeatures, minSamplesLeaf, candidates } of groups)
                jobs.push({ ...fold, maxFeatures, minSamplesLeaf, candidates });
        }
        const scores = await pool.map({ module: SCORE_MODULE, name: "scoreCandidates" }, jobs, {
            ...(signal && { signal }),
            onTick: tick,
        });
        const byDraw = drawn.map(() => []);
        scores.forEach((ofGroup, job) => {
            const { members } = groups[job % groups.length];
            ofGroup.forEach((score, i) => {
                byDraw[members[i]].push(score);
            });
        });
        return byDraw.map((foldScores, i) => ({
            draw: places[i],
            params: drawn[i],
            foldScores,
            score: foldScores.reduce((a, b) => a + b, 0) / foldScores.length,
        }));
    }
}
/** Gathers combinations whose forests share trees on data of `cols` columns. */
function sharedGroups(drawn, cols) {
    const groups = new Map();
    drawn.forEach((params, member) => {
        const { maxFeatures, minSamplesLeaf, maxDepth, minSamplesSplit } = growthLimits(resolveForestOptions(params), cols);
        const key = `${maxFeatures} ${minSamplesLeaf}`;
        const group = groups.get(key) ?? { maxFeatures, minSamplesLeaf, candidates: [], members: [] };
        groups.set(key, group);
        group.candidates.push({ nEstimators: params.nEstimators, maxDepth, minSamplesSplit });
        group.members.push(member);
    });
    return [...groups.values()];
}
/** The grid of the paper's section 3.1: 2,700 combinations. */
export const PAPER_FOREST_GRID = {
    nEstimators: [20, 40, 60, 80, 120, 140, 160, 180, 200],
    maxFeatures: ["log2", "sqrt"],
    maxDepth: [1, 13, 25, 37, 50, null],
    minSamplesSplit: [2, 5, 10, 20, 40],
    minSamplesLeaf: [1, 2, 4, 8, 16],
};
/**
 * Draws `count` different combinations of the grid's values, or all of them where there are fewer, in random
 * order. Throws {@link UsageError} naming an empty list or a value that is out of range.
 */
export function drawParameters(grid, count, seed) {
    let total = 1;
    for (const name of Object.keys(PAPER_FOREST_GRID)) {
        const values = grid[name];
        if (!Array.isArray(values) || values.length === 0)
            throw new UsageError(`Expected the grid's ${name} to be a list of at least one value`);
        for (const value of values)
            resolveForestOptions({ [name]: value });
        total *= values.length;
    }
    const order = new Random(seed, "forest parameters").shuffle(Int32Array.from({ length: total }, (_, i) => i));
    return Array.from(order.subarray(0, count), (combination) => {
        const pick = (values) => {
            const value = values[combination % values.length];
            combination = Math.floor(combination / values.length);
            return value;
        };
        return {
            nEstimators: pick(grid.nEstimators),
            maxFeatures: pick(grid.maxFeatures),
            maxDepth: pick(grid.maxDepth),
            minSamplesSplit: pick(grid.minSamplesSplit),
            minSamplesLeaf: pick(grid.minSamplesLeaf),
        };
    });
}
//# sourceMappingURL=randomized-search.js.map