import { Random } from "../../../src/core/random.js";
import { blackBoxShift } from "../../../src/metrics/shift/black-box-shift.js";
import { classifierTwoSampleTest } from "../../../src/metrics/shift/classifier-two-sample.js";
import { kolmogorovSmirnov } from "../../../src/metrics/shift/kolmogorov-smirnov.js";
import { maximumMeanDiscrepancy } from "../../../src/metrics/shift/maximum-mean-discrepancy.js";
const COLUMNS = 8;
/**
 * Cells with eight correlated features, one of which takes few values, the last skewed: effects of wells with a
 * standard deviation of `wellEffect` plus cell-to-cell variation of 1, plus `shift` in the first feature.
 */
export function drawCells(random, { wells, cellsPerWell, wellEffect, shift = 0, }) {
    const rows = wells * cellsPerWell;
    const features = { data: new Float32Array(rows * COLUMNS), rows, cols: COLUMNS };
    const probabilities = { data: new Float32Array(rows * 3), rows, cols: 3 };
    const names = [];
    for (let well = 0, row = 0; well < wells; well++) {
        const effects = Array.from({ length: COLUMNS }, () => wellEffect * random.normal());
        const name = String(random.uint32());
        for (let cell = 0; cell < cellsPerWell; cell++, row++) {
            const common = random.normal();
            const values = effects.map((effect) => effect + Math.SQRT1_2 * (common + random.normal()));
            values[0] += shift;
            const scores = values.slice(0, 3).map((value) => Math.exp(2 * value));
            const sum = scores.reduce((a, b) => a + b, 0);
            probabilities.data.set(scores.map((score) => score / sum), row * 3);
            values[6] = Math.round(values[6]);
            values[7] = Math.exp(values[7]);
            features.data.set(values, row * COLUMNS);
            names.push(name);
        }
    }
    return { features, probabilities, wells: names };
}
/** Every test of the package, by name, on two samples. */
export const TESTS = {
    linear: ({ features }, target, options) => classifierTwoSampleTest(features, target.features, { ...options, classifier: "linear" }),
    neighbours: ({ features }, target, options) => classifierTwoSampleTest(features, target.features, { ...options, classifier: "neighbours" }),
    "mean discrepancy": ({ features }, target, options) => maximumMeanDiscrepancy(features, target.features, options),
    "Kolmogorov-Smirnov": ({ features }, target, options) => kolmogorovSmirnov(features, target.features, options),
    "black box, soft": ({ probabilities }, target, options) => blackBoxShift(probabilities, target.probabilities, { ...options, outputs: "soft" }),
    "black box, hard": ({ probabilities }, target, options) => blackBoxShift(probabilities, target.probabilities, { ...options, outputs: "hard" }),
};
/** The share of `draws` pairs of samples on which a test has a p-value of at most 5 %. */
export function rejectionRate(name, draws, draw, unit) {
    let rejected = 0;
    for (let i = 0; i < draws; i++) {
        const { source, target } = draw(new Random("pair", i));
        const ids = { source: { wells: source.wells }, target: { wells: target.wells } };
        const { pValue } = TESTS[name](source, target, { seed: i, permutations: 59, unit, ids });
        if (pValue <= 0.05)
            rejected++;
    }
    return rejected / draws;
}
//# sourceMappingURL=no-shift.js.map