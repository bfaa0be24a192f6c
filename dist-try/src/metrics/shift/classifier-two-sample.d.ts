import { type Matrix } from "../../core/matrix.js";
import { type PooledSample } from "./pooled-sample.js";
import { type ShiftOptions, type ShiftTest } from "./shift-test.js";
/** Classifiers whose refitting to another arrangement is cheap. */
export declare const TWO_SAMPLE_CLASSIFIERS: readonly ["linear", "neighbours"];
/** One of {@link TWO_SAMPLE_CLASSIFIERS}. */
export type TwoSampleClassifier = (typeof TWO_SAMPLE_CLASSIFIERS)[number];
/** Options of {@link classifierTwoSampleTest}. */
export interface ClassifierTwoSampleOptions extends ShiftOptions {
    /**
     * "linear" (default): Fisher's linear discriminant, which sees differences between means. "neighbours": the
     * majority of the nearest neighbours, which sees differences of any kind, but less of them.
     */
    classifier?: TwoSampleClassifier;
}
/**
 * Decides for each row, from an arrangement of the units, by a classifier fitted to rows of other units: above 0
 * where it takes the row for one of the target's, the more so the larger. The array may be used again for the next
 * arrangement.
 */
export type DecisionFunction = (inTarget: Uint8Array) => Float64Array;
/**
 * The classifier two-sample test of Lopez-Paz and Oquab (ICLR 2017): if a classifier tells source from target on
 * rows it was not fitted to, the samples differ. The statistic is its balanced accuracy (0.5 is chance) under
 * cross-fitting in which a unit is never split. For the p-value the classifier is fitted anew to every permuted
 * arrangement: predictions of rows that share training rows, or a well, are not independent, so that a binomial
 * distribution would not do. Uses at most `maxRows` rows of each sample.
 */
export declare function classifierTwoSampleTest(source: Matrix, target: Matrix, options?: ClassifierTwoSampleOptions): ShiftTest<{
    classifier: TwoSampleClassifier;
}>;
/**
 * Decides on each row by Fisher's linear discriminant of the other folds' rows, units whole, on standardised
 * features: w = (covariance + ridge)^-1 (mean of target - mean of source), cut half way between the two means.
 * With the covariance of both samples together, its direction is the same as with the one within them (without a
 * ridge), and nothing has to be factorised again for another arrangement.
 */
export declare function linearDecisions(sample: Pick<PooledSample, "x" | "unitOf" | "sizes">, seed: number): DecisionFunction;
