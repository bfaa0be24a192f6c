import { quantile } from "../../core/statistics.js";
import { permutationTest } from "./p-values.js";
import { poolSamples, standardisedSquaredDistances } from "./pooled-sample.js";
import { shiftSettings } from "./shift-test.js";
/**
 * The squared maximum mean discrepancy of Gretton et al. (J. Mach. Learn. Res. 13, 2012), lemma 6: unbiased, with
 * a Gaussian kernel whose bandwidth is the median distance between rows that differ. Pairs of rows of one unit are
 * left out, which keeps it unbiased where rows of a unit are alike. It responds to any difference between the
 * distributions. Uses at most `maxRows` rows of each sample.
 */
export function maximumMeanDiscrepancy(source, target, options = {}) {
    const { seed, maxRows } = shiftSettings(options);
    const sample = poolSamples(source, target, options, maxRows);
    const kernel = standardisedSquaredDistances(sample.x);
    const bandwidth = medianDistance(kernel, sample.x.rows);
    const scale = -0.5 / (bandwidth * bandwidth);
    for (let i = 0; i < kernel.length; i++)
        kernel[i] = Math.exp(scale * kernel[i]);
    const discrepancy = discrepancyOf(sample, unitSums(sample, kernel));
    return {
        name: "Maximum mean discrepancy",
        ...permutationTest(sample, seed, (inTarget) => [discrepancy(inTarget), 0]),
        samples: sample.samples,
        details: { bandwidth },
    };
}
/** The median of the distances above 0 between two rows; 1 where there are none. */
function medianDistance(squares, rows) {
    const distances = new Float64Array((rows * (rows - 1)) / 2);
    let count = 0;
    for (let i = 0; i < rows; i++)
        for (let j = 0; j < i; j++) {
            const square = squares[i * rows + j];
            if (square > 0)
                distances[count++] = Math.sqrt(square);
        }
    return count === 0 ? 1 : quantile(distances.subarray(0, count).sort(), 0.5);
}
/** Sums of the kernel over the rows of each pair of units, units x units. */
function unitSums({ unitOf, sizes }, kernel) {
    const rows = unitOf.length;
    const units = sizes.length;
    if (units === rows)
        return kernel;
    const sums = new Float32Array(units * units);
    for (let i = 0; i < rows; i++)
        for (let j = 0; j < rows; j++)
            sums[unitOf[i] * units + unitOf[j]] += kernel[i * rows + j];
    return sums;
}
/** The statistic of an arrangement of units: only sums over the target's units have to be formed anew. */
function discrepancyOf({ sizes }, sums) {
    const units = sizes.length;
    const toOthers = new Float64Array(units);
    let all = 0;
    let rows = 0;
    for (let a = 0; a < units; a++) {
        for (let b = 0; b < units; b++)
            if (b !== a)
                toOthers[a] += sums[a * units + b];
        all += toOthers[a] / 2;
        rows += sizes[a];
    }
    const members = new Int32Array(units);
    return (inTarget) => {
        let count = 0;
        let fromTarget = 0;
        let targetRows = 0;
        // Pairs of rows of one unit, which do not count.
        let samePairs = 0;
        let targetSamePairs = 0;
        for (let a = 0; a < units; a++) {
            const pairs = (sizes[a] * (sizes[a] - 1)) / 2;
            samePairs += pairs;
            if (inTarget[a] === 0)
                continue;
            members[count++] = a;
            fromTarget += toOthers[a];
            targetRows += sizes[a];
            targetSamePairs += pairs;
        }
        let withinTarget = 0;
        for (let m = 1; m < count; m++) {
            const row = members[m] * units;
            for (let k = 0; k < m; k++)
                withinTarget += sums[row + members[k]];
        }
        const across = fromTarget - 2 * withinTarget;
        const withinSource = all - withinTarget - across;
        const sourceRows = rows - targetRows;
        const pairsOf = (n) => (n * (n - 1)) / 2;
        return (withinTarget / (pairsOf(targetRows) - targetSamePairs) +
            withinSource / (pairsOf(sourceRows) - (samePairs - targetSamePairs)) -
            (2 * across) / (targetRows * sourceRows));
    };
}
//# sourceMappingURL=maximum-mean-discrepancy.js.map