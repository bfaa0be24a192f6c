import { readFileSync } from "node:fs";
import { matrixFrom } from "../../src/core/matrix.js";
/** Written by test/fixtures/generate/adapt.py with numpy, scipy and scikit-learn. */
export const REFERENCE = JSON.parse(readFileSync(new URL("../../../test/fixtures/adapt.json", import.meta.url), "utf8"));
/** Features of Training and of a split that has shifted; adapters of features do not look at the labels. */
export const FEATURES = {
    training: {
        x: matrixFrom(REFERENCE.training),
        labels: Int32Array.from(REFERENCE.training, (_, i) => i % 3),
        ids: { plates: REFERENCE.plates.training },
    },
    split: { x: matrixFrom(REFERENCE.split), ids: { plates: REFERENCE.plates.split } },
};
/** Class probabilities of held-out rows of Training and of a split with other shares. */
export const PROBABILITIES = {
    training: {
        x: matrixFrom(REFERENCE.probabilities.training),
        labels: Int32Array.from(REFERENCE.probabilities.labels),
    },
    split: { x: matrixFrom(REFERENCE.probabilities.split) },
};
/** The largest difference of a matrix from rows, as a share of the column's largest value. */
export function largestDifference({ data, cols }, rows) {
    const largest = rows[0].map((_, j) => rows.reduce((top, row) => Math.max(top, Math.abs(row[j])), 0));
    const expected = rows.flat();
    if (data.length !== expected.length)
        return Number.POSITIVE_INFINITY;
    return expected.reduce((most, value, k) => Math.max(most, Math.abs(value - data[k]) / largest[k % cols]), 0);
}
//# sourceMappingURL=reference.js.map