import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { matrixFrom } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { RandomForestClassifier } from "../../src/models/forest/random-forest.js";
const reference = JSON.parse(readFileSync(new URL("../../../test/fixtures/sklearn.json", import.meta.url), "utf8"));
const n = reference.train_rows;
const train = matrixFrom(reference.X.slice(0, n));
const trainLabels = Int32Array.from(reference.y.slice(0, n));
const held = matrixFrom(reference.X.slice(n));
const heldLabels = Int32Array.from(reference.y.slice(n));
const pool = new WorkerPool(2);
const single = new WorkerPool(1);
after(() => Promise.all([pool.close(), single.close()]));
function balancedErrorPercent(predicted, actual) {
    const recalls = [...new Set(actual)].map((label) => {
        const rows = Array.from(actual.keys()).filter((i) => actual[i] === label);
        return rows.filter((i) => predicted[i] === label).length / rows.length;
    });
    return 100 * (1 - recalls.reduce((a, b) => a + b, 0) / recalls.length);
}
for (const expected of reference.random_forest) {
    const { params } = expected;
    test(`the mean error over 20 seeds is scikit-learn's, within 3 standard errors: ${JSON.stringify(params)}`, async () => {
        const errors = [];
        for (let seed = 0; seed < 20; seed++) {
            const forest = new RandomForestClassifier({
                nEstimators: params.n_estimators,
                maxFeatures: params.max_features,
                maxDepth: params.max_depth ?? null,
                minSamplesSplit: params.min_samples_split ?? 2,
                minSamplesLeaf: params.min_samples_leaf ?? 1,
                seed,
            });
            await forest.fit(train, trainLabels, { pool });
            errors.push(balancedErrorPercent(await forest.predict(held, { pool }), heldLabels));
        }
        const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
        const variance = errors.reduce((a, b) => a + (b - mean) ** 2, 0) / (errors.length - 1);
        const standardError = Math.sqrt(variance / errors.length + expected.balanced_error_percent_sd ** 2 / expected.seeds);
        const difference = mean - expected.balanced_error_percent_mean;
        assert.ok(Math.abs(difference) < 3 * standardError, `mean ${mean}, scikit-learn's ${expected.balanced_error_percent_mean}, standard error ${standardError}`);
    });
}
test("one worker and two give the same forest and the same predictions", async () => {
    const results = [];
    for (const workers of [single, pool]) {
        const forest = new RandomForestClassifier({ nEstimators: 13, minSamplesLeaf: 2, seed: 5 });
        await forest.fit(train, trainLabels, { pool: workers });
        results.push({
            forest: forest.forest,
            predicted: await forest.predict(held, { pool: workers }),
            probabilities: await forest.predictProba(held, { pool: workers }),
        });
    }
    assert.deepEqual(results[0], results[1]);
});
test("more trees of the same seed begin with the same trees; another seed has others", async () => {
    const fit = async (nEstimators, seed) => (await new RandomForestClassifier({ nEstimators, seed }).fit(train, trainLabels, { pool })).forest;
    const few = await fit(3, 1);
    const many = await fit(8, 1);
    assert.equal(many.roots.length, 8);
    assert.deepEqual(many.roots.subarray(0, 3), few.roots);
    for (const part of ["feature", "threshold", "child"])
        assert.deepEqual(many[part].subarray(0, few[part].length), few[part]);
    assert.notDeepEqual(await fit(3, 2), few);
});
/** Mean over the trees of the class frequencies, walked one row and one tree at a time. */
function meanFrequencies(forest, x, row) {
    const { roots, feature, threshold, child, frequencies, classes } = forest;
    const sums = new Array(classes).fill(0);
    for (const root of roots) {
        let node = root;
        while (feature[node] >= 0)
            node = child[node] + (x.data[row * x.cols + feature[node]] <= threshold[node] ? 0 : 1);
        for (let k = 0; k < classes; k++)
            sums[k] += frequencies[child[node] * classes + k];
    }
    return sums.map((sum) => sum / roots.length);
}
test("probabilities are the mean of the trees' class frequencies, and the largest is predicted", async () => {
    // Labels far apart, leaves of several classes.
    const labels = trainLabels.map((k) => 10 * k - 7);
    const forest = await new RandomForestClassifier({ nEstimators: 9, minSamplesLeaf: 15 }).fit(train, labels, {
        pool,
    });
    assert.deepEqual(Array.from(forest.classes), [-7, 3, 13, 23, 33]);
    const { data, rows, cols } = await forest.predictProba(held, { pool });
    const predicted = await forest.predict(held, { pool });
    assert.deepEqual([rows, cols], [held.rows, 5]);
    let mixed = 0;
    for (let i = 0; i < rows; i++) {
        const expected = meanFrequencies(forest.forest, held, i);
        expected.forEach((p, k) => {
            assert.equal(data[i * 5 + k], Math.fround(p));
        });
        assert.equal(predicted[i], forest.classes[expected.indexOf(Math.max(...expected))]);
        if (expected.filter((p) => p > 0).length > 1)
            mixed++;
    }
    assert.ok(mixed > 100);
});
test("equally probable classes: the lowest is predicted", async () => {
    // Two identical rows cannot be told apart; over the seeds a tree's bootstrap holds both once in half the cases.
    const x = matrixFrom([[1], [1]]);
    let ties = 0;
    for (let seed = 0; seed < 20; seed++) {
        const forest = await new RandomForestClassifier({ nEstimators: 1, seed }).fit(x, Int32Array.of(8, 4), {
            pool,
        });
        const { data } = await forest.predictProba(x, { pool });
        if (data[0] !== 0.5)
            continue;
        ties++;
        assert.deepEqual(Array.from(await forest.predict(x, { pool })), [4, 4]);
    }
    assert.ok(ties > 3);
});
test("a forest learns 2,000 rows of values that repeat, with more rows than bins", async () => {
    const random = new Random(9);
    const make = (rows) => {
        const labels = Int32Array.from({ length: rows }, () => random.integer(3));
        const x = { data: new Float32Array(rows * 4), rows, cols: 4 };
        for (let i = 0; i < rows; i++)
            for (let j = 0; j < 4; j++)
                x.data[4 * i + j] = Math.max(0, random.normal() + 3 * Number(labels[i] === j));
        return { x, labels };
    };
    const [learn, unseen] = [make(2000), make(1000)];
    const forest = await new RandomForestClassifier({ nEstimators: 30 }).fit(learn.x, learn.labels, { pool });
    assert.equal(balancedErrorPercent(await forest.predict(learn.x, { pool }), learn.labels), 0);
    assert.ok(balancedErrorPercent(await forest.predict(unseen.x, { pool }), unseen.labels) < 10);
});
test("options out of range are refused by name, the least of the range is not", () => {
    const least = {
        nEstimators: 1,
        maxFeatures: 1,
        maxDepth: 1,
        minSamplesSplit: 2,
        minSamplesLeaf: 1,
        seed: 0,
    };
    assert.deepEqual(new RandomForestClassifier(least).options, least);
    const refuse = (options, message) => assert.throws(() => new RandomForestClassifier(options), { name: "UsageError", message });
    refuse({ nEstimators: 0 }, /nEstimators.*>= 1 but found 0/);
    refuse({ maxFeatures: "cube" }, /maxFeatures.*"sqrt", "log2".*"cube"/);
    refuse({ maxFeatures: 0 }, /maxFeatures.*>= 1 but found 0/);
    refuse({ maxDepth: 2.5 }, /maxDepth.*null or a whole number >= 1 but found 2.5/);
    refuse({ minSamplesSplit: 1 }, /minSamplesSplit.*>= 2 but found 1/);
    refuse({ minSamplesLeaf: Number.NaN }, /minSamplesLeaf.*NaN/);
    refuse({ seed: -1 }, /seed.*>= 0 but found -1/);
});
test("more features per split than there are columns are refused", async () => {
    await assert.rejects(new RandomForestClassifier({ maxFeatures: 25 }).fit(train, trainLabels, { pool }), {
        name: "UsageError",
        message: /maxFeatures.*24 columns but found 25/,
    });
});
test("progress counts every tree, and a cancelled fit leaves the forest unfitted", async () => {
    const events = [];
    const forest = new RandomForestClassifier({ nEstimators: 10 });
    await forest.fit(train, trainLabels, { pool, onProgress: (event) => events.push(event) });
    assert.deepEqual(events.at(-1), { stage: "Random forest", done: 10, total: 10, unit: "trees" });
    await assert.rejects(forest.fit(train, trainLabels, { pool, signal: AbortSignal.abort() }), {
        name: "CancelledError",
    });
    assert.throws(() => forest.classes, { name: "Coos7Error", message: /not fitted/ });
});
//# sourceMappingURL=forest.test.js.map