import assert from "node:assert/strict";
import { after, test } from "node:test";
import { StratifiedKFold } from "../../src/compute/stratified-k-fold.js";
import { sharedMatrix, takeRows } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { balancedErrorPercent, confusionMatrix } from "../../src/metrics/confusion.js";
import { RandomForestClassifier } from "../../src/models/forest/random-forest.js";
import { drawParameters, PAPER_FOREST_GRID, RandomizedSearch, } from "../../src/models/randomized-search.js";
import { StandardScaler } from "../../src/models/standard-scaler.js";
import { pipelineReference } from "./reference.js";
const pool = new WorkerPool(2);
const single = new WorkerPool(1);
after(() => Promise.all([pool.close(), single.close()]));
const GRID = {
    nEstimators: [2, 5, 9],
    maxFeatures: ["sqrt", "log2", 5],
    maxDepth: [1, 4, null],
    minSamplesSplit: [2, 30],
    minSamplesLeaf: [1, 6],
};
/** Three overlapping classes of unequal size, labelled 2, 4 and 6. */
function problem(rows) {
    const random = new Random(3);
    const x = sharedMatrix(rows, 9);
    const y = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
        const k = Math.floor(3 * random.uniform() ** 2);
        y[i] = 2 + 2 * k;
        for (let j = 0; j < 9; j++)
            x.data[9 * i + j] = 1.5 * random.normal() + Number(j % 3 === k);
    }
    return { x, y };
}
const { x, y } = problem(400);
function balancedAccuracy(predicted, actual) {
    const recalls = [2, 4, 6].map((label) => {
        const rows = Array.from(actual.keys()).filter((i) => actual[i] === label);
        return rows.filter((i) => predicted[i] === label).length / rows.length;
    });
    return recalls.reduce((a, b) => a + b, 0) / recalls.length;
}
test("every score is exactly that of forests fitted one by one on the folds", async () => {
    const search = await new RandomizedSearch({ grid: GRID, nIter: 12, cv: 3, seed: 7 }).fit(x, y, { pool });
    assert.equal(search.candidates.length, 12);
    const folds = new StratifiedKFold(3).split(y);
    for (const { params, foldScores, score } of search.candidates) {
        const expected = [];
        for (const { train, test } of folds) {
            const forest = await new RandomForestClassifier({ ...params, seed: 7 }).fit(takeRows(x, train), train.map((row) => y[row]), { pool });
            const predicted = await forest.predict(takeRows(x, test), { pool });
            expected.push(balancedAccuracy(predicted, test.map((row) => y[row])));
        }
        assert.deepEqual(foldScores, expected);
        assert.equal(score, expected.reduce((a, b) => a + b, 0) / 3);
    }
    assert.ok(new Set(search.candidates.map(({ score }) => score)).size > 4);
});
test("the best is the first of the highest scores, and is fitted again on all rows", async () => {
    // Deeper than any tree gets: three candidates that must tie.
    const grid = { ...GRID, maxDepth: [100, 200, null], nEstimators: [4], maxFeatures: [3] };
    const search = await new RandomizedSearch({ grid, nIter: 1000, cv: 3, seed: 1 }).fit(x, y, { pool });
    assert.equal(search.candidates.length, 12);
    const highest = Math.max(...search.candidates.map(({ score }) => score));
    const tied = search.candidates.filter(({ score }) => score === highest);
    assert.ok(tied.length >= 3);
    assert.equal(search.bestScore, highest);
    assert.deepEqual(search.bestParams, tied[0].params);
    const direct = await new RandomForestClassifier({ ...search.bestParams, seed: 1 }).fit(x, y, { pool });
    assert.deepEqual(search.bestEstimator.forest, direct.forest);
});
test("scaler, search and forest end to end give scikit-learn's scores and test error, within 3.5 standard errors", async () => {
    const { search: expected, train, trainLabels, held, heldLabels } = pipelineReference();
    const { n_estimators, max_features, max_depth, min_samples_split, min_samples_leaf } = expected.grid;
    const grid = {
        nEstimators: n_estimators,
        maxFeatures: max_features,
        maxDepth: max_depth,
        minSamplesSplit: min_samples_split,
        minSamplesLeaf: min_samples_leaf,
    };
    const keyOf = ({ nEstimators, maxDepth, minSamplesLeaf }) => `${nEstimators} trees, depth ${maxDepth}, leaves of ${minSamplesLeaf}`;
    const scaler = new StandardScaler().fit(train);
    const rows = [scaler.transform(train), scaler.transform(held)];
    const scores = new Map();
    const errors = [];
    for (let seed = 0; seed < 16; seed++) {
        const search = await new RandomizedSearch({ grid, nIter: 100, seed }).fit(rows[0], trainLabels, { pool });
        for (const { params, score } of search.candidates) {
            const key = keyOf(params);
            scores.set(key, [...(scores.get(key) ?? []), score]);
        }
        const matrix = confusionMatrix(heldLabels, await search.predict(rows[1], { pool }), 4);
        errors.push(balancedErrorPercent(matrix));
    }
    assert.equal(scores.size, expected.candidates.length);
    const compare = (what, found, { mean, sd }) => {
        const own = found.reduce((a, b) => a + b, 0) / found.length;
        const variance = found.reduce((sum, value) => sum + (value - own) ** 2, 0) / (found.length - 1);
        const standardError = Math.sqrt(variance / found.length + sd ** 2 / expected.seeds);
        assert.ok(Math.abs(own - mean) < 3.5 * standardError, `${what}: ${own}, scikit-learn's ${mean}, standard error ${standardError}`);
    };
    for (const { params, ...spread } of expected.candidates) {
        const key = keyOf({
            nEstimators: params.n_estimators,
            maxDepth: params.max_depth,
            minSamplesLeaf: params.min_samples_leaf,
        });
        compare(key, scores.get(key), spread);
    }
    compare("balanced error on the test set", errors, expected.testError);
});
test("one worker and two find the same", async () => {
    const results = [];
    for (const workers of [single, pool]) {
        const search = new RandomizedSearch({ grid: GRID, nIter: 6, cv: 2, seed: 2 });
        await search.fit(x, y, { pool: workers });
        results.push({ candidates: search.candidates, forest: search.bestEstimator.forest });
    }
    assert.deepEqual(results[0], results[1]);
});
test("a search of 100 draws in ten parts, in any order, is the whole one, and shares trees within its parts", async () => {
    const settings = { grid: PAPER_FOREST_GRID, nIter: 100, cv: 2, seed: 11 };
    // The end of a stage may be told more than once.
    const grown = (events) => Math.max(0, ...events.filter(({ stage }) => stage === "Random forest search").map(({ total }) => total));
    const listen = () => {
        const events = [];
        return { events, run: { pool, onProgress: (event) => events.push(event) } };
    };
    const whole = listen();
    const search = await new RandomizedSearch(settings).fit(x, y, whole.run);
    let grownInParts = 0;
    const known = [];
    for (const part of [3, 0, 9, 1, 2, 8, 7, 4, 6, 5]) {
        const one = listen();
        known.push(...(await new RandomizedSearch(settings).scoreDraws(x, y, { start: 10 * part, end: 10 * part + 10 }, one.run)));
        grownInParts += grown(one.events);
    }
    const last = listen();
    const joined = await new RandomizedSearch(settings).fit(x, y, { ...last.run, known });
    assert.deepEqual(joined.candidates, search.candidates);
    assert.deepEqual(joined.bestParams, search.bestParams);
    assert.deepEqual(await joined.predictProba(x, { pool }), await search.predictProba(x, { pool }));
    assert.equal(grown(last.events), 0);
    // Five groups of combinations share trees here, and each part meets two of them at most.
    assert.ok(grownInParts < 3 * grown(whole.events), `${grownInParts} trees, ${grown(whole.events)} in one`);
    const rest = listen();
    const some = await new RandomizedSearch(settings).fit(x, y, { ...rest.run, known: known.slice(0, 60) });
    assert.deepEqual(some.candidates, search.candidates);
    assert.ok(grown(rest.events) > 0 && grown(rest.events) < grown(whole.events));
});
test("a range of draws beyond the search, or an empty one, is refused", async () => {
    const search = new RandomizedSearch({ grid: GRID, nIter: 12 });
    for (const [start, end] of [
        [0, 13],
        [4, 4],
        [-1, 3],
    ])
        await assert.rejects(search.scoreDraws(x, y, { start, end }, { pool }), /within 0:12.* but found/);
});
test("combinations are drawn without replacement, by the seed, from all of the grid", () => {
    const all = drawParameters(PAPER_FOREST_GRID, 5000, 1);
    assert.equal(all.length, 9 * 2 * 6 * 5 * 5);
    assert.equal(new Set(all.map((params) => JSON.stringify(params))).size, all.length);
    const some = drawParameters(PAPER_FOREST_GRID, 100, 1);
    assert.deepEqual(some, all.slice(0, 100));
    assert.notDeepEqual(drawParameters(PAPER_FOREST_GRID, 100, 2), some);
});
test("progress counts the trees that are shared, and a cancelled search can be repeated", async () => {
    const events = [];
    const grid = { ...GRID, maxFeatures: [3], minSamplesLeaf: [1] };
    const search = new RandomizedSearch({ grid, nIter: 100, cv: 4 });
    const cancel = new AbortController();
    await assert.rejects(search.fit(x, y, { pool, signal: cancel.signal, onProgress: () => cancel.abort() }), {
        name: "CancelledError",
    });
    assert.throws(() => search.bestParams, { name: "Coos7Error", message: /not fitted/ });
    await search.fit(x, y, { pool, stage: "Texture: RF", onProgress: (event) => events.push(event) });
    const ofSearch = events.filter(({ stage }) => stage === "Texture: RF");
    assert.deepEqual(ofSearch.at(-1), { stage: "Texture: RF", done: 36, total: 36, unit: "trees" });
});
test("an empty list, a value out of range and too many folds are refused", async () => {
    assert.throws(() => new RandomizedSearch({ grid: { ...GRID, maxDepth: [] } }), {
        name: "UsageError",
        message: /maxDepth.*at least one value/,
    });
    assert.throws(() => new RandomizedSearch({ grid: { ...GRID, minSamplesSplit: [2, 1] } }), {
        name: "UsageError",
        message: /minSamplesSplit.*found 1/,
    });
    assert.throws(() => new RandomizedSearch({ cv: 1 }), { name: "UsageError", message: /cv.*found 1/ });
    const few = problem(8);
    await assert.rejects(new RandomizedSearch({ cv: 8 }).fit(few.x, few.y, { pool }), {
        name: "Coos7Error",
        message: /at least 8 rows/,
    });
});
//# sourceMappingURL=randomized-search.test.js.map