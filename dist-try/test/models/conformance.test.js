// What every classifier and every transformer must do, whichever it is.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { matrixFrom, takeRows } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { RandomForestClassifier } from "../../src/models/forest/random-forest.js";
import { LogisticRegression } from "../../src/models/logistic/logistic-regression.js";
import { KNeighborsClassifier } from "../../src/models/neighbors/k-neighbors-classifier.js";
import { PCA } from "../../src/models/pca.js";
import { PAPER_FOREST_GRID, RandomizedSearch } from "../../src/models/randomized-search.js";
import { StandardScaler } from "../../src/models/standard-scaler.js";
const ESTIMATORS = {
    KNeighborsClassifier: { name: "kNN", make: () => new KNeighborsClassifier({ nNeighbors: 5 }) },
    "LogisticRegression, ovr": { name: "L1 LR", make: () => new LogisticRegression() },
    "LogisticRegression, multinomial": {
        name: "L1 LR",
        make: () => new LogisticRegression({ multiClass: "multinomial" }),
    },
    RandomForestClassifier: {
        name: "RF",
        make: () => new RandomForestClassifier({ nEstimators: 20, seed: 3 }),
    },
    RandomizedSearch: {
        name: "RF",
        make: () => new RandomizedSearch({
            grid: { ...PAPER_FOREST_GRID, nEstimators: [10, 20] },
            nIter: 4,
            cv: 3,
            seed: 3,
        }),
    },
};
/** Three separate classes with labels that are neither contiguous nor in order of appearance. */
function blobs(rows, cols, seed) {
    const random = new Random(seed, "blobs");
    const labels = [12, -4, 7];
    const y = Int32Array.from({ length: rows }, (_, i) => labels[i % 3]);
    const x = matrixFrom(Array.from(y, (label) => Array.from({ length: cols }, (_, j) => random.normal() + (label * (j + 1)) / 4)));
    return { x, y };
}
const { x, y } = blobs(240, 6, 1);
const unseen = blobs(150, 6, 2);
const oneWorker = new WorkerPool(1);
const twoWorkers = new WorkerPool(2);
after(() => Promise.all([oneWorker.close(), twoWorkers.close()]));
for (const [title, { name, make }] of Object.entries(ESTIMATORS)) {
    test(`${title} is named as in Table 3`, () => {
        assert.equal(make().name, name);
    });
    test(`${title} learns separate classes and reports them ascending`, async () => {
        const model = make();
        assert.equal(await model.fit(x, y, { pool: twoWorkers }), model);
        assert.deepEqual([...model.classes], [-4, 7, 12]);
        const predicted = await model.predict(unseen.x, { pool: twoWorkers });
        assert.ok(predicted instanceof Int32Array);
        const right = predicted.filter((label, i) => label === unseen.y[i]).length;
        assert.ok(right >= 0.9 * unseen.y.length, `${right} of ${unseen.y.length}`);
    });
    test(`${title}: probabilities sum to 1 and the largest is the predicted class`, async () => {
        const model = await make().fit(x, y, { pool: twoWorkers });
        const proba = await model.predictProba(unseen.x, { pool: twoWorkers });
        const predicted = await model.predict(unseen.x, { pool: twoWorkers });
        assert.deepEqual([proba.rows, proba.cols, proba.data.length], [150, 3, 450]);
        for (let i = 0; i < proba.rows; i++) {
            const row = [...proba.data.subarray(3 * i, 3 * i + 3)];
            assert.ok(row.every((p) => p >= 0 && p <= 1));
            assert.ok(Math.abs(row.reduce((a, b) => a + b) - 1) < 1e-6);
            assert.equal(predicted[i], model.classes[row.indexOf(Math.max(...row))]);
        }
    });
    test(`${title}: classify() gives what predict() and predictProba() give`, async () => {
        const model = await make().fit(x, y, { pool: twoWorkers });
        const { labels, probabilities } = await model.classify(unseen.x, { pool: twoWorkers });
        assert.deepEqual([...labels], [...(await model.predict(unseen.x, { pool: twoWorkers }))]);
        const proba = await model.predictProba(unseen.x, { pool: twoWorkers });
        assert.deepEqual([...probabilities.data], [...proba.data]);
    });
    test(`${title}: one worker and two, its own pool and a second fit give the same result`, async () => {
        const first = await make().fit(x, y, { pool: oneWorker });
        const expected = (await first.predictProba(unseen.x, { pool: oneWorker })).data;
        const second = await make().fit(x, y, { pool: twoWorkers });
        assert.deepEqual((await second.predictProba(unseen.x, { pool: twoWorkers })).data, expected);
        const own = await make().fit(x, y);
        assert.deepEqual((await own.predictProba(unseen.x)).data, expected);
        await first.fit(unseen.x, unseen.y, { pool: twoWorkers });
        await first.fit(x, y, { pool: twoWorkers });
        assert.deepEqual((await first.predictProba(unseen.x, { pool: twoWorkers })).data, expected);
    });
    test(`${title}: refitting on other columns and classes forgets the first fit`, async () => {
        const model = await make().fit(x, y, { pool: twoWorkers });
        const narrow = blobs(60, 2, 3);
        const two = narrow.y.map((label) => (label === 12 ? 1 : 0));
        await model.fit(narrow.x, two, { pool: twoWorkers });
        assert.deepEqual([...model.classes], [0, 1]);
        assert.equal((await model.predictProba(narrow.x, { pool: twoWorkers })).cols, 2);
    });
    test(`${title}: a row's prediction does not depend on the rows beside it`, async () => {
        const model = await make().fit(x, y, { pool: twoWorkers });
        const all = (await model.predictProba(unseen.x, { pool: twoWorkers })).data;
        const some = await model.predictProba(takeRows(unseen.x, [149, 3]), { pool: twoWorkers });
        assert.deepEqual([...some.data], [...all.subarray(447), ...all.subarray(9, 12)]);
    });
    test(`${title}: score() is the share of rows that predict() gets right`, async () => {
        const model = await make().fit(x, y, { pool: twoWorkers });
        const labels = unseen.y.map((label, i) => (i < 30 ? label + 1 : label));
        const predicted = await model.predict(unseen.x, { pool: twoWorkers });
        const right = predicted.filter((label, i) => label === labels[i]).length;
        assert.ok(right > 0 && right < labels.length);
        assert.equal(await model.score(unseen.x, labels, { pool: twoWorkers }), right / labels.length);
        await assert.rejects(model.score(unseen.x, labels.subarray(1), { pool: twoWorkers }), {
            name: "Coos7Error",
            message: /150 rows but found 149 labels/,
        });
    });
    test(`${title}: getParams() makes another of the same options`, async () => {
        const model = make();
        const Estimator = model.constructor;
        assert.deepEqual(new Estimator(model.getParams()).getParams(), model.getParams());
    });
    test(`${title} leaves its input as it was`, async () => {
        const data = x.data.slice();
        const labels = y.slice();
        const model = await make().fit(x, y, { pool: twoWorkers });
        await model.predict(x, { pool: twoWorkers });
        assert.deepEqual(x.data, data);
        assert.deepEqual(y, labels);
    });
    test(`${title} refuses use before fit and another number of columns`, async () => {
        const fresh = make();
        for (const call of [() => fresh.predict(x), () => fresh.predictProba(x)])
            await assert.rejects(call(), { name: "Coos7Error", message: /is not fitted yet; call fit first/ });
        const model = await make().fit(x, y, { pool: twoWorkers });
        for (const call of [() => model.predict(matrixFrom([[1]])), () => model.predictProba(matrixFrom([[1]]))])
            await assert.rejects(call(), { name: "Coos7Error", message: /fitted on 6 columns but found 1/ });
        const bad = matrixFrom([[1, 2, 3, 4, Number.POSITIVE_INFINITY, 6]]);
        await assert.rejects(model.predict(bad), { message: /found Infinity in row 0, column 4/ });
    });
    test(`${title} refuses to fit what it cannot learn from, and says where`, async () => {
        const bad = { ...x, data: x.data.slice() };
        bad.data[6 * 17 + 2] = Number.NaN;
        const cases = [
            [bad, y, /found NaN in row 17, column 2/],
            [x, y.subarray(1), /240 rows but found 239 labels/],
            [x, new Int32Array(240), /at least two classes but all 240 are 0/],
            [{ data: new Float32Array(0), rows: 0, cols: 6 }, new Int32Array(0), /but found 0 x 6/],
            [{ ...x, rows: 241 }, y, /Expected 1446 values in a 241 x 6 matrix but found 1440/],
        ];
        for (const [matrix, labels, message] of cases)
            await assert.rejects(make().fit(matrix, labels), { name: "Coos7Error", message });
    });
    test(`${title} stops when cancelled`, async () => {
        const model = await make().fit(x, y, { pool: twoWorkers });
        const signal = AbortSignal.abort();
        await assert.rejects(model.predict(unseen.x, { pool: twoWorkers, signal }), { name: "CancelledError" });
        await assert.rejects(make().fit(x, y, { pool: twoWorkers, signal }), { name: "CancelledError" });
    });
}
const TRANSFORMERS = {
    StandardScaler: () => new StandardScaler(),
    PCA: () => new PCA({ nComponents: 2 }),
};
for (const [title, make] of Object.entries(TRANSFORMERS)) {
    test(`${title}: fit() gives itself, and fitTransform() what fit() and transform() give`, async () => {
        const transformer = make();
        assert.equal(await transformer.fit(x), transformer);
        const transformed = transformer.transform(x);
        assert.equal(transformed.rows, x.rows);
        assert.deepEqual((await make().fitTransform(x)).data, transformed.data);
    });
    test(`${title}: a row's transform does not depend on the rows beside it, and refitting forgets`, async () => {
        const transformer = make();
        await transformer.fit(unseen.x);
        await transformer.fit(x);
        const all = transformer.transform(unseen.x);
        const some = transformer.transform(takeRows(unseen.x, [149, 3]));
        const { cols, data } = all;
        assert.deepEqual([...some.data], [...data.subarray(149 * cols, 150 * cols), ...data.subarray(3 * cols, 4 * cols)]);
        assert.deepEqual((await make().fit(x)).transform(unseen.x).data, data);
    });
    test(`${title} leaves its input as it was`, async () => {
        const data = x.data.slice();
        await make().fitTransform(x);
        assert.deepEqual(x.data, data);
    });
    test(`${title} refuses use before fit, another number of columns and what is not finite`, async () => {
        assert.throws(() => make().transform(x), {
            name: "Coos7Error",
            message: /is not fitted yet; call fit first/,
        });
        const transformer = make();
        await transformer.fit(x);
        assert.throws(() => transformer.transform(matrixFrom([[1]])), {
            message: /fitted on 6 columns but found 1/,
        });
        const bad = { ...x, data: x.data.slice() };
        bad.data[6 * 17 + 2] = Number.NaN;
        await assert.rejects(async () => make().fit(bad), {
            name: "Coos7Error",
            message: /found NaN in row 17, column 2/,
        });
    });
}
//# sourceMappingURL=conformance.test.js.map