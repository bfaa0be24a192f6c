import { Coos7Error, UsageError } from "../../core/errors.js";
import { argmaxLabels } from "../../core/matrix.js";
import { kolmogorovSmirnov } from "./kolmogorov-smirnov.js";
import { permutationTest } from "./p-values.js";
import { poolSamples } from "./pooled-sample.js";
import { shiftSettings } from "./shift-test.js";
/** What of a classifier's outputs is compared. */
export const BLACK_BOX_OUTPUTS = ["soft", "hard"];
/**
 * Black-box shift detection: compares a classifier's outputs on the two samples, rows x classes each. The
 * classifier must not have been fitted to the source's rows: of rows that it knows it is more certain. Equal
 * counts of labels are told apart by the mean probabilities.
 * Throws what `kolmogorovSmirnov` throws, and {@link Coos7Error} where an output is not a probability.
 */
export function blackBoxShift(source, target, options = {}) {
    const { outputs = "soft" } = options;
    if (!BLACK_BOX_OUTPUTS.includes(outputs))
        throw new UsageError(`Expected outputs to be one of ${BLACK_BOX_OUTPUTS.join(", ")} but found ${JSON.stringify(outputs)}`);
    checkProbabilities("source", source);
    checkProbabilities("target", target);
    const name = `Black-box shift detection (${outputs})`;
    if (outputs === "soft")
        return { ...kolmogorovSmirnov(source, target, options), name };
    const sample = poolSamples(source, target, options);
    const table = predictedCounts(sample);
    const distance = meanDistance(sample);
    return {
        name,
        ...permutationTest(sample, shiftSettings(options).seed, (inTarget) => [
            chiSquare(table(inTarget)),
            distance(inTarget),
        ]),
        samples: sample.samples,
        details: table(sample.inTarget),
    };
}
function checkProbabilities(side, { data, cols }) {
    const wrong = data.findIndex((value) => !(value >= 0 && value <= 1));
    if (wrong >= 0)
        throw new Coos7Error(`Expected probabilities in the ${side} but found ${data[wrong]} in row ${Math.floor(wrong / cols)}, column ${wrong % cols} (counted from 0); give what predictProba returns`);
}
/** Counts the predicted labels of the rows of either sample for an arrangement of the units. */
function predictedCounts({ x, unitOf }) {
    const classes = x.cols;
    const labels = argmaxLabels(x.data, Int32Array.from({ length: classes }, (_, c) => c));
    return (inTarget) => {
        const counts = { source: new Array(classes).fill(0), target: new Array(classes).fill(0) };
        for (let i = 0; i < labels.length; i++)
            counts[inTarget[unitOf[i]] === 1 ? "target" : "source"][labels[i]]++;
        return counts;
    };
}
/** The squared distance between the mean probabilities of the two samples. */
function meanDistance({ x, unitOf }) {
    const { data, rows, cols } = x;
    const sums = { source: new Float64Array(cols), target: new Float64Array(cols) };
    return (inTarget) => {
        sums.source.fill(0);
        sums.target.fill(0);
        let targets = 0;
        for (let i = 0, k = 0; i < rows; i++) {
            targets += inTarget[unitOf[i]];
            const side = sums[inTarget[unitOf[i]] === 1 ? "target" : "source"];
            for (let c = 0; c < cols; c++, k++)
                side[c] += data[k];
        }
        return sums.source.reduce((sum, source, c) => sum + (source / (rows - targets) - sums.target[c] / targets) ** 2, 0);
    };
}
/** Pearson's statistic of the 2 x K table, as `scipy.stats.chi2_contingency` without classes that are never predicted. */
function chiSquare({ source, target }) {
    const sum = (counts) => counts.reduce((a, b) => a + b, 0);
    const share = { source: sum(source), target: sum(target) };
    const all = share.source + share.target;
    let statistic = 0;
    for (let c = 0; c < source.length; c++) {
        const both = source[c] + target[c];
        if (both === 0)
            continue;
        for (const [observed, size] of [
            [source[c], share.source],
            [target[c], share.target],
        ]) {
            const expected = (both * size) / all;
            statistic += (observed - expected) ** 2 / expected;
        }
    }
    return statistic;
}
//# sourceMappingURL=black-box-shift.js.map