import { type Matrix } from "../../core/matrix.js";
import { type RunOptions } from "../../core/progress.js";
import { type TaskContext } from "../../core/workers.js";
import type { ShiftOptions, ShiftTest } from "./shift-test.js";
/** Options of {@link detectShift}: those of all tests, and what black-box shift needs. */
export interface DetectShiftOptions extends ShiftOptions {
    /**
     * A classifier's outputs on the same rows, rows x classes, for black-box shift detection. The classifier must
     * not have been fitted to the source's rows.
     */
    probabilities?: {
        source: Matrix;
        target: Matrix;
    };
}
/** One test to run in a worker. */
interface DetectorJob {
    detector: number;
    source: Matrix;
    target: Matrix;
    options: ShiftOptions;
}
/** Worker task: one test. */
export declare function runDetector(job: DetectorJob, context: TaskContext): ShiftTest;
/**
 * Tests whether two samples, rows x the same columns, differ in distribution, without labels: the classifier
 * two-sample test with either classifier, the maximum mean discrepancy, Kolmogorov-Smirnov tests of the features
 * and, given `probabilities`, black-box shift detection of both kinds. What is compared with what is decided by
 * `unit`: see {@link ShiftOptions}. The p-values are of each test alone: with `holm` they are corrected for their
 * number. Runs in worker threads: 3 seconds of one core for 1,000 rows of each sample in 69 columns.
 *
 * Throws `UsageError` for options out of range and `Coos7Error` where the samples cannot be tested.
 */
export declare function detectShift(source: Matrix, target: Matrix, options?: DetectShiftOptions, run?: RunOptions): Promise<ShiftTest[]>;
export {};
