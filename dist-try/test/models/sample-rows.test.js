import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../src/core/random.js";
import { sampleRows } from "../../src/models/logistic/dense.js";
const random = new Random(3);
const weights = Float64Array.from({ length: 5000 }, (_, i) => (i % 10 === 0 ? 0 : random.uniform() ** 8));
const total = weights.reduce((a, b) => a + b);
test("a sample has about as many rows as asked for, ascending, and their weights add up to those of all rows", () => {
    for (const count of [50, 500, 2000]) {
        const { rows, weights: kept } = sampleRows(weights, count);
        assert.ok(Math.abs(rows.length - count) <= 1, `${rows.length} rows`);
        assert.ok(rows.every((row, i) => i === 0 || row > rows[i - 1]));
        const step = kept.reduce((a, b) => Math.min(a, b));
        assert.ok(Math.abs(kept.reduce((a, b) => a + b) - total) <= step);
        rows.forEach((row, i) => {
            assert.ok(weights[row] > 0);
            assert.equal(kept[i], Math.max(weights[row], step));
        });
        const taken = new Set(rows);
        weights.forEach((weight, row) => {
            assert.ok(weight <= step || taken.has(row), "rows of large weight are all taken");
        });
    }
});
test("every row of positive weight is taken where these are no more than asked for", () => {
    const expected = Array.from(weights.keys()).filter((row) => weights[row] > 0);
    for (const count of [4500, Number.POSITIVE_INFINITY]) {
        const sample = sampleRows(weights, count);
        assert.deepEqual(Array.from(sample.rows), expected);
        assert.deepEqual(Array.from(sample.weights), expected.map((row) => weights[row]));
    }
});
//# sourceMappingURL=sample-rows.test.js.map