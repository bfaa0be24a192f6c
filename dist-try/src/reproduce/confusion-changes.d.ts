import type { ScoredCell } from "./truth.js";
/** How an entry of the confusion matrix differs between two splits, in percentage points. */
export interface ConfusionChange {
    label: number;
    predicted: number;
    /** Percentages of the class on the two splits. */
    from: number;
    to: number;
    /** `to` - `from`, with its 95 % interval. */
    difference: number;
    low: number;
    high: number;
}
/**
 * What changes in one model's confusion matrix from one split to another: every entry that both have, row by row.
 * Where the splits share wells, each resample takes the same wells on both sides.
 */
export declare function confusionChanges(from: ScoredCell, to: ScoredCell, seed: number): ConfusionChange[];
/** How often the images of a class are taken for a class, in percent of the former, with a 95 % interval. */
export interface ConfusionShare {
    label: number;
    predicted: number;
    percent: number;
    low: number;
    high: number;
    /**
     * The percentage in each bootstrap resample of the wells: the same resamples for all models of a split. Of no image of
     * the class, or of all, from the exact interval of such a count (see `unseenReplicates`).
     */
    replicates: Float64Array;
    /** Images of the class. */
    n: number;
}
/**
 * A cell of Table 3 taken apart: every entry of its confusion matrix, row by row, as a percentage of the row, with the
 * intervals that the table's are made of. `seed` is that of the run. Classes without images are left out.
 */
export declare function confusionShares(scored: ScoredCell, seed: number): ConfusionShare[];
