import type { Reproduction } from "./reproduce.js";
import { type Column } from "./table3.js";
/** How well the errors of models on one split tell those on another. */
export interface SplitAgreement {
    known: Column;
    unknown: Column;
    /** Rows of the table that have both. */
    models: number;
    /**
     * Spearman's correlation of the errors over models, -1 to 1, and its 95 % interval by bootstrap over wells. The
     * errors' own uncertainty makes correlations of resamples lower on average: the interval is symmetric about the
     * value, not a percentile one, and cut at -1 and 1.
     */
    rankCorrelation: number;
    low: number;
    high: number;
    /**
     * By how many percentage points the error on `unknown` is missed, on average over models, when it is predicted
     * from that on `known` by the line through all other models; and when the mean of the other models is taken.
     */
    missedBy: number;
    missedByMean: number;
    /** The correlation of the paper's errors of the same models; missing where it lacks one or is of other data. */
    paper?: number;
}
/**
 * How well the order and size of errors on the split `known` tell those on `unknown`, over all rows of a run.
 * Throws {@link UsageError} where fewer than 3 rows have errors on both splits.
 */
export declare function splitAgreement({ table, scored }: Pick<Reproduction, "table" | "scored">, known: Column, unknown: Column): SplitAgreement;
