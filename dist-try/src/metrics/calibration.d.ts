import type { Matrix } from "../core/matrix.js";
/** The images whose confidence lies in one bin. */
export interface ReliabilityBin {
    /** The bin holds confidences above `low` and up to `high`. */
    low: number;
    high: number;
    count: number;
    /** Mean confidence and share of right predictions; NaN where the bin is empty. */
    confidence: number;
    accuracy: number;
}
/** How far predicted probabilities can be taken at their word. */
export interface CalibrationCurve {
    /** Mean over images of |accuracy - confidence| of their bin, 0 to 1. */
    expectedCalibrationError: number;
    /** Mean squared distance of the probabilities from the truth, summed over classes: 0 to 2. */
    brierScore: number;
    /** Mean negative logarithm of the true class's probability, 0 to 16: what a probability of 0 costs. */
    logLoss: number;
    bins: ReliabilityBin[];
}
/** Smaller probabilities count as this in logarithms, the precision of float32, as in `sklearn.metrics.log_loss`. */
export declare const LEAST_PROBABILITY: number;
/**
 * Calibration of class probabilities (rows x classes, each row summing to 1) against the true classes. The
 * confidence is the largest probability; the bins cut [0, 1] in equal widths, each closed on the right (Guo et
 * al., ICML 2017; 15 bins there and by default). The log loss is that of `sklearn.metrics.log_loss`. The Brier
 * score is the original one (Brier 1950), for two classes twice that of `sklearn.metrics.brier_score_loss`.
 *
 * Throws {@link Coos7Error} where a row is no distribution or a label no class, {@link UsageError} unless `bins` is
 * a whole number from 1 to 1000.
 */
export declare function calibrationCurve(probabilities: Matrix, labels: ArrayLike<number>, options?: {
    bins?: number;
}): CalibrationCurve;
/**
 * Throws {@link Coos7Error} unless there is at least one row, every row is a distribution over the columns, and `labels`,
 * where given, has a column for each row.
 */
export declare function checkProbabilities({ data, rows, cols }: Matrix, labels?: ArrayLike<number>): void;
