import assert from "node:assert/strict";
import { test } from "node:test";
import { matrixFrom } from "../../../src/core/matrix.js";
import { blackBoxShift } from "../../../src/metrics/shift/black-box-shift.js";
import { classifierTwoSampleTest, linearDecisions, } from "../../../src/metrics/shift/classifier-two-sample.js";
import { kolmogorovSmirnov } from "../../../src/metrics/shift/kolmogorov-smirnov.js";
import { ksPValue } from "../../../src/metrics/shift/ks-p-value.js";
import { maximumMeanDiscrepancy } from "../../../src/metrics/shift/maximum-mean-discrepancy.js";
import { REFERENCE, SOURCE, TARGET, wellsOfFive } from "./reference.js";
const FEW = { permutations: 99 };
function close(actual, expected, tolerance) {
    assert.ok(Math.abs(actual - expected) <= tolerance, `expected ${expected} but found ${actual}`);
}
test("kolmogorovSmirnov() gives the statistics and p-values of scipy's ks_2samp, ties included", () => {
    const { features } = kolmogorovSmirnov(SOURCE, TARGET, { ...FEW, correction: "holm" }).details;
    REFERENCE.kolmogorovSmirnov.forEach(([statistic, pValue], j) => {
        close(features[j].statistic, statistic, 1e-12);
        close(features[j].pValue, pValue, 1e-10);
    });
    // The smallest of four p-values, times four.
    close(features[0].adjusted, 4 * REFERENCE.kolmogorovSmirnov[0][1], 1e-9);
});
test("ksPValue() agrees with scipy's exact p-values in all digits", () => {
    for (const [n1, n2, d, p] of REFERENCE.pValues.exact) {
        const found = ksPValue(d, n1, n2);
        if (p > 1e-40)
            close(found / p, 1, 1e-9);
        // So far out the asymptotic distribution may stand in.
        else
            assert.ok(found > 0 && found < 1e-40);
        assert.equal(found, ksPValue(d, n2, n1));
    }
});
test("ksPValue() agrees with scipy's asymptotic p-values for large samples", () => {
    for (const [n1, n2, d, p] of REFERENCE.pValues.asymptotic) {
        const found = ksPValue(d, n1, n2);
        close(found, p, 1e-6);
        if (p > 0 && p < 0.01)
            close(found / p, 1, 1e-6);
        assert.ok(found > 0);
    }
});
test("maximumMeanDiscrepancy() is that of scikit-learn's kernel, over cells and over wells", () => {
    const { bandwidth, byCell, byWell } = REFERENCE.maximumMeanDiscrepancy;
    const cells = maximumMeanDiscrepancy(SOURCE, TARGET, FEW);
    close(cells.statistic, byCell, 1e-6);
    close(cells.details.bandwidth, bandwidth, 1e-6);
    const ids = {
        source: { wells: wellsOfFive(SOURCE.rows, "A") },
        target: { wells: wellsOfFive(TARGET.rows, "B") },
    };
    close(maximumMeanDiscrepancy(SOURCE, TARGET, { ...FEW, unit: "well", ids }).statistic, byWell, 1e-6);
});
test("where wells are exchanged, p-values are the shares of all 1,287 arrangements that numpy and scipy count", () => {
    const expected = REFERENCE.exchangedWells;
    const options = {
        permutations: 1286,
        unit: "well",
        ids: {
            source: { wells: wellsOfFive(SOURCE.rows, "A") },
            target: { wells: wellsOfFive(TARGET.rows, "B") },
        },
    };
    const { pValue, samples, details } = kolmogorovSmirnov(SOURCE, TARGET, options);
    assert.ok(samples.exact);
    close(pValue, expected.kolmogorovSmirnov.pValue, 1e-12);
    for (const [j, feature] of details.features.entries()) {
        close(feature.pValue, expected.kolmogorovSmirnov.pValues[j], 1e-12);
        close(feature.adjusted, expected.kolmogorovSmirnov.adjusted[j], 1e-12);
    }
    close(maximumMeanDiscrepancy(SOURCE, TARGET, options).pValue, expected.maximumMeanDiscrepancy, 1e-12);
    const [source, target] = [
        matrixFrom(expected.probabilities.slice(0, 40)),
        matrixFrom(expected.probabilities.slice(40)),
    ];
    close(blackBoxShift(source, target, { ...options, outputs: "hard" }).pValue, expected.blackBoxHard, 1e-12);
});
test("neighbours vote as scikit-learn's NearestNeighbors do", () => {
    const result = classifierTwoSampleTest(SOURCE, TARGET, { ...FEW, classifier: "neighbours" });
    close(result.statistic, REFERENCE.neighbours, 1e-12);
});
test("the linear classifier predicts as a discriminant that numpy solves for, units left out", () => {
    const x = { data: new Float32Array([...SOURCE.data, ...TARGET.data]), rows: 65, cols: 4 };
    const decide = linearDecisions({
        x,
        unitOf: Int32Array.from({ length: 65 }, (_, row) => Math.floor(row / 13)),
        sizes: Int32Array.of(13, 13, 13, 13, 13),
    }, 1);
    const predicted = Array.from(decide(Uint8Array.of(0, 0, 0, 1, 1)), (decision) => (decision > 0 ? 1 : 0));
    assert.deepEqual(predicted, REFERENCE.fisher);
});
test("hard black-box detection has scipy's chi-square statistic, classes never predicted left out", () => {
    const oneHot = (counts) => matrixFrom(counts.flatMap((n, c) => Array.from({ length: n }, () => counts.map((_, k) => (k === c ? 1 : 0)))));
    const { counts, statistic } = REFERENCE.chiSquare;
    const result = blackBoxShift(oneHot(counts[0]), oneHot(counts[1]), { ...FEW, outputs: "hard" });
    close(result.statistic, statistic, 1e-9);
    assert.deepEqual(result.details, { source: counts[0], target: counts[1] });
});
//# sourceMappingURL=reference.test.js.map