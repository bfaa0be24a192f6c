import type { Reproduction } from "./reproduce.js";
import { type Column, type RowName } from "./table3.js";
/** What the numbers say of a claim, as {@link conclusions} judges. */
export type Verdict = "holds" | "does not hold" | "undecided";
/** A number of a claim, in percentage points, with its 95 % interval, paired by well. */
export interface Evidence {
    name: string;
    value: number;
    low: number;
    high: number;
    /**
     * Of this number: "holds" by its 95 % interval, "does not hold" by the interval at a level that allows for the number
     * of pieces of evidence.
     */
    verdict: Verdict;
    /** The same of the paper's Table 3, which has no intervals; missing where it lacks a row or is of other data. */
    paper?: number;
}
/** What a run says about a claim on one split. */
export interface Conclusion extends Pick<Claim, "id" | "sentence" | "measure" | "margin" | "origin"> {
    /** "Test1" … */
    split: string;
    /** Where the claim is about several rows or families, one each. */
    evidence: Evidence[];
    /** The piece of evidence that speaks least for the claim. */
    weakest: Evidence;
    verdict: Verdict;
    /** Whether the claim is true of the numbers in the paper's table. */
    paper?: boolean;
}
/**
 * Which statements of the paper's section 3.2 hold in a run, computed from paired bootstrap intervals. A claim holds
 * where the interval of every piece of its evidence lies above 0, or within its margin: that all of them do is by
 * itself improbable if one is not so, and needs no correction for their number (an intersection-union test). It does
 * not hold where one of k pieces lies wholly outside, which is a union of k chances to do so by accident: for this the
 * intervals are at 100 - 5 / k % (Bonferroni). It is undecided in between. Each claim is judged by itself. Claims for
 * which the run has no rows or no split are left out.
 */
export declare function conclusions({ table, scored }: Pick<Reproduction, "table" | "scored">): Conclusion[];
/** The error in percent of a row of the table in a column: of the run, of one of its resamples, or of the paper. */
export type ErrorOf = (row: RowName, column: Column) => number;
/** One number of a claim, in percentage points. */
export interface Contrast {
    /** What is compared. */
    name: string;
    value(error: ErrorOf): number;
}
/** A sentence of the paper's section 3.2 as something that can be computed from a table. */
export interface Claim {
    id: string;
    /** The sentence, in our words. */
    sentence: string;
    /** What is computed, in words; it is true where every contrast is above 0, or within the margin of 0. */
    measure: string;
    /**
     * Whether a contrast is no mean of errors but a spread or a choice among them, which resampling moves to one side:
     * its interval is then symmetric about its value, not a percentile one.
     */
    curved?: boolean;
    /** Percentage points that count as no difference; missing where contrasts have to be above 0. */
    margin?: number;
    /** The columns that it is about, each by itself. */
    columns: readonly Column[];
    /** The column that these are compared with. */
    against?: Column;
    /** None where the table does not have the rows for it. */
    contrasts(rows: readonly RowName[], column: Column): Contrast[];
    /** On simulated data: what of it was calibrated in, and what emerged (see `CALIBRATION`). */
    origin: string;
}
/** The statements of the paper's section 3.2, in its order. */
export declare const CLAIMS: readonly Claim[];
