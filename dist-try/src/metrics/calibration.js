import { Coos7Error, UsageError } from "../core/errors.js";
/** Smaller probabilities count as this in logarithms, the precision of float32, as in `sklearn.metrics.log_loss`. */
export const LEAST_PROBABILITY = 2 ** -23;
/** Rows may miss a sum of 1 by what float32 and a sum over many classes lose. */
const SUM_TOLERANCE = 1e-3;
/**
 * Calibration of class probabilities (rows x classes, each row summing to 1) against the true classes. The
 * confidence is the largest probability; the bins cut [0, 1] in equal widths, each closed on the right (Guo et
 * al., ICML 2017; 15 bins there and by default). The log loss is that of `sklearn.metrics.log_loss`. The Brier
 * score is the original one (Brier 1950), for two classes twice that of `sklearn.metrics.brier_score_loss`.
 *
 * Throws {@link Coos7Error} where a row is no distribution or a label no class, {@link UsageError} unless `bins` is
 * a whole number from 1 to 1000.
 */
export function calibrationCurve(probabilities, labels, options = {}) {
    const { bins: binCount = 15 } = options;
    if (!Number.isInteger(binCount) || binCount < 1 || binCount > 1000)
        throw new UsageError(`Expected bins to be a whole number from 1 to 1000 but found ${binCount}`);
    checkProbabilities(probabilities, labels);
    const { data, rows, cols } = probabilities;
    const count = new Int32Array(binCount);
    const confidence = new Float64Array(binCount);
    const correct = new Int32Array(binCount);
    let squares = 0;
    let logarithms = 0;
    for (let i = 0; i < rows; i++) {
        const row = data.subarray(i * cols, (i + 1) * cols);
        const label = labels[i];
        let best = 0;
        row.forEach((p, c) => {
            if (p > row[best])
                best = c;
            squares += (p - (c === label ? 1 : 0)) ** 2;
        });
        logarithms += Math.log(Math.min(1, Math.max(row[label], LEAST_PROBABILITY)));
        const top = Math.min(1, row[best]);
        const bin = Math.max(0, Math.ceil(top * binCount) - 1);
        count[bin]++;
        confidence[bin] += top;
        if (best === label)
            correct[bin]++;
    }
    const bins = Array.from(count, (n, b) => ({
        low: b / binCount,
        high: (b + 1) / binCount,
        count: n,
        confidence: confidence[b] / n,
        accuracy: correct[b] / n,
    }));
    const gaps = bins.map((bin) => (bin.count === 0 ? 0 : bin.count * Math.abs(bin.accuracy - bin.confidence)));
    return {
        expectedCalibrationError: gaps.reduce((a, b) => a + b, 0) / rows,
        brierScore: squares / rows,
        logLoss: -logarithms / rows,
        bins,
    };
}
/**
 * Throws {@link Coos7Error} unless there is at least one row, every row is a distribution over the columns, and `labels`,
 * where given, has a column for each row.
 */
export function checkProbabilities({ data, rows, cols }, labels) {
    if (rows === 0 || (labels && labels.length !== rows))
        throw new Coos7Error(`Expected at least one row of probabilities${labels ? " and a label for each" : ""} but found ${rows} rows${labels ? ` and ${labels.length} labels` : ""}`);
    for (let i = 0; i < rows; i++) {
        const row = data.subarray(i * cols, (i + 1) * cols);
        let sum = 0;
        for (const p of row)
            sum += p >= 0 ? p : Number.NaN;
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE))
            throw new Coos7Error(`Expected probabilities that add up to 1 in row ${i} (counted from 0) but found ${[...row].join(", ")}`);
        const label = labels?.[i];
        if (label !== undefined && (!Number.isInteger(label) || label < 0 || label >= cols))
            throw new Coos7Error(`Expected labels from 0 to ${cols - 1}, the columns of probabilities, but found ${label} at index ${i}`);
    }
}
//# sourceMappingURL=calibration.js.map