import { type Matrix } from "../../core/matrix.js";
import { type KolmogorovSmirnovDetails } from "./kolmogorov-smirnov.js";
import { type ShiftOptions, type ShiftTest } from "./shift-test.js";
/** What of a classifier's outputs is compared. */
export declare const BLACK_BOX_OUTPUTS: readonly ["soft", "hard"];
/** One of {@link BLACK_BOX_OUTPUTS}. */
export type BlackBoxOutputs = (typeof BLACK_BOX_OUTPUTS)[number];
/** Options of {@link blackBoxShift}. */
export interface BlackBoxShiftOptions extends ShiftOptions {
    /**
     * "soft" (default): the probabilities, a Kolmogorov-Smirnov test for each class (BBSDs of Rabanser et al.,
     * NeurIPS 2019). "hard": the predicted labels, a chi-square test of their counts (BBSDh; Lipton et al., ICML 2018).
     */
    outputs?: BlackBoxOutputs;
}
/** Predicted labels of each class in the two samples. */
export interface PredictedCounts {
    source: number[];
    target: number[];
}
/**
 * Black-box shift detection: compares a classifier's outputs on the two samples, rows x classes each. The
 * classifier must not have been fitted to the source's rows: of rows that it knows it is more certain. Equal
 * counts of labels are told apart by the mean probabilities.
 * Throws what `kolmogorovSmirnov` throws, and {@link Coos7Error} where an output is not a probability.
 */
export declare function blackBoxShift(source: Matrix, target: Matrix, options?: BlackBoxShiftOptions): ShiftTest<KolmogorovSmirnovDetails | PredictedCounts>;
