import assert from "node:assert/strict";
import { test } from "node:test";
import { wellClusters } from "../../src/metrics/bootstrap.js";
import { confusionTable } from "../../src/report/models-section.js";
import { score } from "../../src/reproduce/truth.js";
import { parsePage } from "./parse-page.js";
/** The text of each row's cells in the matrix of these labels and predictions, the heading first. */
function rows(classes, labels, predicted) {
    const split = "test1";
    const truth = {
        split,
        labels: Int32Array.from(labels),
        ids: {},
        rows: Int32Array.from(labels.keys()),
        clusters: wellClusters(labels, {}),
    };
    const probabilities = {
        data: new Float32Array(labels.length * classes),
        rows: labels.length,
        cols: classes,
    };
    const predictions = { split, predicted: Int32Array.from(predicted), probabilities };
    const scored = score({ features: "Texture", layer: "", model: "kNN" }, predictions, truth, classes, 1);
    const names = Array.from({ length: classes }, (_, label) => `class ${label}`);
    const find = parsePage(confusionTable("a model", scored, names, false).text);
    return find("tr").map((row) => find("th, td", row).map(({ textContent }) => textContent));
}
test("a confusion matrix has percentages of the true class above counts, and a row of zeros for an absent class", () => {
    assert.deepEqual(rows(3, [0, 0, 0, 1], [0, 0, 1, 1]), [
        ["true ↓predicted →", "class 0", "class 1", "class 2"],
        ["class 0", "66.72", "33.31", "0"],
        ["class 1", "0", "100.01", "0"],
        ["class 2", "0", "0", "0"],
    ]);
});
test("of a hundred classes the commonest confusions are told", () => {
    const right = Array.from({ length: 100 }, (_, label) => label);
    assert.deepEqual(rows(100, [...right, 7, 7, 7, 98], [...right, 5, 5, 99, 0]), [
        ["Commonest confusions", "%", "images"],
        ["class 7 as class 5", "50.0", "2"],
        ["class 7 as class 99", "25.0", "1"],
        ["class 98 as class 0", "50.0", "1"],
    ]);
});
//# sourceMappingURL=confusion-table.test.js.map