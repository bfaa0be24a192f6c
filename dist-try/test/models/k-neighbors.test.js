import assert from "node:assert/strict";
import { test } from "node:test";
import { matrixFrom } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { KNeighborsClassifier } from "../../src/models/neighbors/k-neighbors-classifier.js";
import { reference } from "./reference.js";
/** Neighbours by definition: all float64 distances, sorted, lower rows first. */
function byDefinition(x, queries, k) {
    const rows = [];
    const distances = [];
    for (let q = 0; q < queries.rows; q++) {
        const squares = Array.from({ length: x.rows }, (_, i) => {
            let sum = 0;
            for (let j = 0; j < x.cols; j++)
                sum += (x.data[i * x.cols + j] - queries.data[q * x.cols + j]) ** 2;
            return sum;
        });
        const order = squares.map((_, i) => i).sort((a, b) => squares[a] - squares[b] || a - b);
        rows.push(...order.slice(0, k));
        distances.push(...order.slice(0, k).map((i) => Math.sqrt(squares[i])));
    }
    return { rows, distances };
}
function randomMatrix(random, rows, cols, value) {
    return { data: Float32Array.from({ length: rows * cols }, () => value(random)), rows, cols };
}
test("neighbours, distances, shares and predictions are scikit-learn's", async () => {
    const { sklearn, train, test: queries, yTrain } = reference();
    const knn = await new KNeighborsClassifier({ nNeighbors: 11 }).fit(train, yTrain);
    const { rows, distances } = await knn.kneighbors(queries);
    assert.deepEqual([...rows], sklearn.knn11.neighbours.flat());
    sklearn.knn11.distances.flat().forEach((distance, i) => {
        assert.ok(Math.abs(distances[i] - distance) < 1e-5);
    });
    assert.deepEqual([...(await knn.predict(queries))], sklearn.knn11.pred);
    const proba = await knn.predictProba(queries);
    assert.deepEqual([...proba.data], sklearn.knn11.proba.flat().map(Math.fround));
});
const UNPLEASANT = {
    "many equal distances": (random) => random.integer(3),
    "a large offset, where the products lose all digits": (random) => 1e7 + random.integer(8),
    "values near the largest float32": (random) => 1e38 * random.normal(),
    "values near the smallest float32": (random) => 1e-44 * random.normal(),
};
for (const [name, value] of Object.entries(UNPLEASANT)) {
    test(`neighbours are those of the definition with ${name}`, async () => {
        const random = new Random(7, name);
        const x = randomMatrix(random, 301, 5, value);
        const queries = randomMatrix(random, 150, 5, value);
        const knn = await new KNeighborsClassifier({ nNeighbors: 7 }).fit(x, Int32Array.from({ length: 301 }, (_, i) => i % 2));
        const found = await knn.kneighbors(queries);
        const expected = byDefinition(x, queries, 7);
        assert.deepEqual([...found.rows], expected.rows);
        assert.deepEqual([...found.distances], expected.distances);
    });
}
test("of equally distant rows the lowest is taken and a tied vote goes to the lowest class", async () => {
    const x = matrixFrom(Array.from({ length: 50 }, () => [1]));
    const y = Int32Array.from({ length: 50 }, (_, i) => (i === 0 || i === 2 ? 9 : 4));
    const knn = await new KNeighborsClassifier({ nNeighbors: 4 }).fit(x, y);
    assert.deepEqual([...(await knn.kneighbors(matrixFrom([[1]]))).rows], [0, 1, 2, 3]);
    assert.deepEqual([...(await knn.predict(matrixFrom([[1]])))], [4]);
});
test("k may be the number of rows", async () => {
    const knn = await new KNeighborsClassifier({ nNeighbors: 3 }).fit(matrixFrom([[0], [1], [5]]), Int32Array.of(0, 1, 1));
    assert.deepEqual([...(await knn.kneighbors(matrixFrom([[4]]))).rows], [2, 1, 0]);
});
test("nNeighbors must be a whole number from 1 and no larger than the number of rows", async () => {
    for (const k of [0, 1.5, Number.NaN])
        assert.throws(() => new KNeighborsClassifier({ nNeighbors: k }), {
            name: "UsageError",
            message: /Expected nNeighbors/,
        });
    await assert.rejects(new KNeighborsClassifier().fit(matrixFrom([[1], [2]]), Int32Array.of(0, 1)), {
        message: /at least nNeighbors = 11 rows to search but found 2/,
    });
});
test("progress ends at the number of queries", async () => {
    const { train, yTrain } = reference();
    const pool = new WorkerPool(2);
    const done = [];
    const knn = await new KNeighborsClassifier().fit(train, yTrain);
    await knn.kneighbors(train, { pool, onProgress: (event) => done.push(event.done) });
    await pool.close();
    assert.equal(done.at(-1), train.rows);
    assert.deepEqual(done, done.toSorted((a, b) => a - b));
});
//# sourceMappingURL=k-neighbors.test.js.map