import type { Matrix } from "../../core/matrix.js";
import { type ShiftOptions, type ShiftTest } from "./shift-test.js";
/** What {@link maximumMeanDiscrepancy} computed with. */
export interface MaximumMeanDiscrepancyDetails {
    /** The kernel's sigma in exp(-|a - b|^2 / (2 sigma^2)), over standardised features. */
    bandwidth: number;
}
/**
 * The squared maximum mean discrepancy of Gretton et al. (J. Mach. Learn. Res. 13, 2012), lemma 6: unbiased, with
 * a Gaussian kernel whose bandwidth is the median distance between rows that differ. Pairs of rows of one unit are
 * left out, which keeps it unbiased where rows of a unit are alike. It responds to any difference between the
 * distributions. Uses at most `maxRows` rows of each sample.
 */
export declare function maximumMeanDiscrepancy(source: Matrix, target: Matrix, options?: ShiftOptions): ShiftTest<MaximumMeanDiscrepancyDetails>;
