import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { compareCells, rowCalled } from "../../src/evaluate/compare.js";
import { wellClusters } from "../../src/metrics/bootstrap.js";
import { confusionMatrix } from "../../src/metrics/confusion.js";
import { MEASURES, measuresOf } from "../../src/metrics/measures.js";
import { score } from "../../src/reproduce/truth.js";
const reference = JSON.parse(readFileSync(new URL("../../../test/fixtures/measures.json", import.meta.url), "utf8"));
test("balanced error, accuracy, F1 and Matthews' correlation are scikit-learn's, absent classes included", () => {
    for (const { classes, labels, predicted, measures } of reference.cases) {
        const found = measuresOf(confusionMatrix(labels, predicted, classes).counts, classes);
        MEASURES.forEach((measure, i) => {
            assert.ok(Math.abs(found[measure] - measures[i]) < 1e-9, `${measure}: ${found[measure]}, ${measures[i]}`);
        });
    }
});
const { wells, labels, first, second } = reference.paired;
const ids = { plates: wells.map((name) => `plate ${name[0]}`), wells };
const truth = {
    split: "test1",
    rows: Int32Array.from(labels.keys()),
    labels: Int32Array.from(labels),
    ids,
    clusters: wellClusters(labels, ids),
};
function cellOf(model, predicted) {
    const data = new Float32Array(predicted.length * 3);
    const probabilities = { data, rows: predicted.length, cols: 3 };
    const predictions = { split: "test1", predicted: Int32Array.from(predicted), probabilities };
    return score({ features: "Own", layer: "", model }, predictions, truth, 3, 5);
}
test("differences are paired: equal to numpy's, their intervals within what chance moves a bootstrap's", () => {
    const { difference, low, high } = reference.paired;
    const found = compareCells([cellOf("a", first)], [cellOf("b", second)], truth, 3, 5).measures;
    MEASURES.forEach((measure, i) => {
        const one = found[measure];
        const width = high[i] - low[i];
        assert.ok(Math.abs(one.difference - difference[i]) < 1e-9);
        assert.ok(Math.abs(one.low - low[i]) < 0.06 * width, `${measure}: ${one.low}, ${low[i]}`);
        assert.ok(Math.abs(one.high - high[i]) < 0.06 * width, `${measure}: ${one.high}, ${high[i]}`);
    });
});
test("seeds count together: the mean with its spread, and no difference of a row from itself has an interval", () => {
    const [a, b] = [cellOf("a", first), cellOf("b", second)];
    const both = compareCells([a, b], [b], truth, 3, 5).measures.accuracy;
    const one = compareCells([a], [b], truth, 3, 5).measures.accuracy;
    assert.ok(Math.abs(both.difference - one.difference / 2) < 1e-9);
    assert.ok(Math.abs(both.firstSpread - Math.abs(one.difference) / Math.SQRT2) < 1e-9);
    assert.equal(both.secondSpread, undefined);
    const same = compareCells([a], [a], truth, 3, 5);
    assert.deepEqual([same.measures.f1.difference, same.measures.f1.low], [0, undefined]);
    assert.equal(same.worst.first.plate.name, same.worst.second.plate.name);
});
test("rows are found by their names in the table and in files, and others are listed", () => {
    const rows = [
        { features: "DeepLoc", layer: "FC2", model: "kNN" },
        { features: "Texture", layer: "", model: "L1 LR" },
    ];
    for (const name of ["DeepLoc (FC2) kNN", "deeploc fc2 knn", "deeploc-fc2__knn"])
        assert.equal(rowCalled(rows, name), rows[0]);
    assert.throws(() => rowCalled(rows, "Texture"), /found "Texture"; the rows are DeepLoc \(FC2\) kNN, Texture L1 LR/);
});
//# sourceMappingURL=compare.test.js.map