import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { balancedErrorPercent, confusionMatrix, recalls } from "../../src/metrics/confusion.js";
const reference = JSON.parse(readFileSync(new URL("../../../test/fixtures/sklearn.json", import.meta.url), "utf8"));
test("confusion and balanced error agree with scikit-learn", () => {
    const labels = reference.y.slice(reference.train_rows);
    const matrix = confusionMatrix(labels, reference.knn11.pred, reference.classes);
    const found = Array.from({ length: 5 }, (_, i) => Array.from(matrix.counts.subarray(i * 5, i * 5 + 5)));
    assert.deepEqual(found, reference.metrics.confusion);
    assert.ok(Math.abs(balancedErrorPercent(matrix) - reference.metrics.balanced_error_percent) < 1e-9);
});
test("a class without images has no recall and does not count", () => {
    const matrix = confusionMatrix([0, 0, 1, 1], [0, 2, 1, 1], 3);
    assert.deepEqual(Array.from(recalls(matrix)), [0.5, 1, Number.NaN]);
    assert.equal(balancedErrorPercent(matrix), 25);
});
test("labels out of range and lists of different lengths are refused", () => {
    assert.throws(() => confusionMatrix([0, 3], [0, 1], 3), /Expected labels from 0 to 2 but found 3 at index 1/);
    assert.throws(() => confusionMatrix([0, 1], [0], 2), /Expected 2 predictions but found 1/);
    assert.throws(() => balancedErrorPercent(confusionMatrix([], [], 2)), /at least one labelled image/);
});
//# sourceMappingURL=confusion.test.js.map