import type { CellIds, Dataset, SplitName } from "../dataset/dataset.js";
import { type WellClusters } from "../metrics/bootstrap.js";
import { type ConfusionMatrix } from "../metrics/confusion.js";
import { type Sensitivity } from "../metrics/error-interval.js";
import type { Predictions } from "./evaluate.js";
import { type Column, type RowName, type Table3Cell } from "./table3.js";
/** What is known of a split's images beside their pixels. */
export interface SplitTruth {
    split: SplitName;
    /** Which row of its source each image is, as in `SplitReader`. */
    rows: Int32Array;
    labels: Int32Array;
    ids: CellIds;
    clusters: WellClusters;
}
/** One cell of Table 3 with what it was computed from. */
export interface ScoredCell {
    cell: Table3Cell;
    predictions: Predictions;
    /** Which row of its source each image of the predictions is, as in `SplitReader`. */
    rows: Int32Array;
    labels: Int32Array;
    ids: CellIds;
    confusion: ConfusionMatrix;
    /** Of each class of which there are images. */
    readonly sensitivities: readonly Sensitivity[];
    /** The error in percent in each bootstrap resample, the same resamples for all models: see `errorInterval`. */
    replicates: Float64Array;
}
/** A run's cell of a row in a column. Throws `Coos7Error` where it has none. */
export declare function scoredCell({ scored }: {
    scored: readonly ScoredCell[];
}, row: RowName, column: Column): ScoredCell;
/** The labels and wells of every split of a dataset. */
export declare function readTruth(dataset: Dataset): Promise<SplitTruth[]>;
/**
 * The balanced error of predictions, with its 95 % interval by bootstrap over wells within class; see `errorInterval` for
 * predictions that are all right.
 */
export declare function score(row: RowName, predictions: Predictions, { split, rows, labels, ids, clusters }: SplitTruth, classes: number, seed: number): ScoredCell;
/** A difference of two balanced errors in percentage points with its 95 % interval. */
export interface ErrorDifference {
    difference: number;
    low: number;
    high: number;
}
/**
 * The balanced error of `a` less that of `b`, two models or two splits of one run. The interval is paired: where
 * both are about the same wells, each resample takes the same wells on both sides.
 */
export declare function errorDifference(a: ScoredCell, b: ScoredCell): ErrorDifference;
