import assert from "node:assert/strict";
import { after, test } from "node:test";
import { OnnxEngine } from "../../src/compute/engine.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { KNeighborsClassifier } from "../../src/models/neighbors/k-neighbors-classifier.js";
import { encodeScreen, isWorthScreening, makeScreen, screenCandidates, } from "../../src/models/neighbors/screen.js";
const engine = await OnnxEngine.start(2);
after(() => engine.close());
function randomMatrix(random, rows, cols, value) {
    const data = new Float32Array(rows * cols);
    for (let i = 0; i < data.length; i++)
        data[i] = value(random, Math.floor(i / cols));
    return { data, rows, cols };
}
/** The candidates of all queries and, by definition, the squared distances to all rows, queries x rows. */
async function screenAll(x, queries, count) {
    const job = { x, count, screen: makeScreen({ x, key: crypto.randomUUID() }) };
    const encode = async () => encodeScreen(job);
    const candidates = await screenCandidates(engine, job, encode, queries, 0, queries.rows);
    const squares = Array.from({ length: queries.rows }, (_, q) => Float64Array.from({ length: x.rows }, (_, i) => {
        let sum = 0;
        for (let j = 0; j < x.cols; j++)
            sum += (x.data[i * x.cols + j] - queries.data[q * x.cols + j]) ** 2;
        return sum;
    }));
    return { ...candidates, squares };
}
const UNPLEASANT = {
    "well-scaled values": (random) => random.normal(),
    "many equal distances": (random) => random.integer(3),
    "equal rows only": () => 0.1,
    "a large offset": (random) => 1e7 + random.integer(8),
    "a few rows far from the others": (random, row) => (row % 50 === 7 ? 1e12 : 1) * random.normal(),
    "values near the largest float32": (random) => 5e37 * random.normal(),
    "values near the smallest float32": (random) => 1e-44 * random.normal(),
};
for (const [name, value] of Object.entries(UNPLEASANT))
    test(`no row is nearer than its bound, with ${name}`, async () => {
        const random = new Random(3, name);
        const x = randomMatrix(random, 301, 9, value);
        const queries = randomMatrix(random, 120, 9, value);
        const { rows, atLeast, beyond, squares } = await screenAll(x, queries, 27);
        for (let q = 0; q < queries.rows; q++) {
            const candidates = new Set(rows.subarray(q * 27, (q + 1) * 27));
            assert.equal(candidates.size, 27);
            for (let c = 27 * q; c < 27 * (q + 1); c++)
                assert.ok(squares[q][rows[c]] >= atLeast[c]);
            squares[q].forEach((square, row) => {
                if (!candidates.has(row))
                    assert.ok(square >= beyond[q], `query ${q}, row ${row}`);
            });
        }
    });
for (const [name, change] of Object.entries({
    "as they are": (value) => value,
    "with a large offset": (value) => 1e4 + value,
    "times a tiny factor": (value) => 1e-30 * value,
    "times a huge factor": (value) => 1e30 * value,
}))
    test(`the bound is tight enough to spare a look at all rows for values ${name}`, async () => {
        const random = new Random(4, "tight");
        const draw = (stream) => change(stream.normal());
        const { beyond, squares } = await screenAll(randomMatrix(random, 2000, 64, draw), randomMatrix(random, 50, 64, draw), 27);
        squares.forEach((ofQuery, q) => {
            assert.ok(ofQuery.toSorted()[10] < beyond[q]);
        });
    });
test("queries far outside the range of the rows are left to a look at all rows", async () => {
    const random = new Random(5, "outside");
    const x = randomMatrix(random, 60, 4, (stream) => 1e-20 * stream.normal());
    const queries = randomMatrix(random, 5, 4, () => 1e30);
    const { beyond } = await screenAll(x, queries, 20);
    assert.ok(beyond.every((value) => value === Number.NEGATIVE_INFINITY));
});
/** What a large search finds by either way, on pools of 1 and 2 workers. */
async function allWays(x, queries) {
    assert.ok(isWorthScreening(x, queries.rows));
    const before = process.env.COOS7_BACKEND;
    const labels = Int32Array.from({ length: x.rows }, (_, i) => i % 2);
    const found = [];
    try {
        for (const [backend, workers] of [
            ["typescript", 2],
            ["onnx", 1],
            ["onnx", 2],
        ]) {
            process.env.COOS7_BACKEND = backend;
            const pool = new WorkerPool(workers);
            const knn = await new KNeighborsClassifier({ nNeighbors: 11 }).fit(x, labels);
            found.push(await knn.kneighbors(queries, { pool }));
            await pool.close();
        }
    }
    finally {
        if (before === undefined)
            delete process.env.COOS7_BACKEND;
        else
            process.env.COOS7_BACKEND = before;
    }
    return found;
}
for (const [name, value] of Object.entries({
    "features of different scales": (random, row) => (1 + (row % 7)) * random.normal(),
    "many equal distances": (random) => random.integer(2) * random.integer(2),
    "a large offset": (random) => 1e6 + random.integer(5),
}))
    test(`with and without ONNX Runtime, by one worker or two, neighbours are the same for ${name}`, async () => {
        const random = new Random(6, name);
        const x = randomMatrix(random, 1500, 300, value);
        // Rows that are there many times, more often than there are candidates.
        for (let copy = 0; copy < 40; copy++)
            x.data.copyWithin((700 + copy) * x.cols, 0, x.cols);
        const queries = randomMatrix(random, 1200, 300, value);
        queries.data.set(x.data.subarray(0, 5 * x.cols));
        const [expected, ...others] = await allWays(x, queries);
        assert.deepEqual([...expected.rows.subarray(0, 11)], [0, 700, 701, 702, 703, 704, 705, 706, 707, 708, 709]);
        for (const found of others)
            assert.deepEqual(found, expected);
    });
test("a large search stops before its end when cancelled and tells how far it has come", async () => {
    const random = new Random(7, "cancel");
    const x = randomMatrix(random, 8000, 256, (stream) => stream.uniform());
    const knn = await new KNeighborsClassifier().fit(x, Int32Array.from({ length: 8000 }, (_, i) => i % 2));
    const stop = new AbortController();
    const pool = new WorkerPool(2);
    const done = [];
    const search = knn.kneighbors(x, {
        pool,
        signal: stop.signal,
        onProgress: (event) => {
            done.push(event.done);
            if (event.done > 0)
                stop.abort();
        },
    });
    await assert.rejects(search, { name: "CancelledError" });
    assert.ok(done.at(-1) > 0 && done.at(-1) < 8000);
    await pool.close();
});
//# sourceMappingURL=screen.test.js.map