import type { IntervalEnds } from "./theme.js";
/** One cell of Table 3, under the names of the results' `table3.csv`. */
export interface ErrorRow {
    features: string;
    /** Empty where the features have no layers. */
    layer: string;
    model: string;
    split: string;
    /** 0 to 100. */
    balanced_error_percent: number;
    /** Ends of the 95 % interval. */
    ci_low: number;
    ci_high: number;
    /** What the paper reports for this cell, where it does. */
    paper_percent?: number;
}
/** The columns of Table 3: as the results name them and as the paper prints them. */
export declare const SPLIT_COLUMNS: readonly (readonly [string, string])[];
/** What {@link intervalBars} takes of a row. */
export declare function errorEnds(row: Pick<ErrorRow, "balanced_error_percent" | "ci_low" | "ci_high">): IntervalEnds;
/** What the CSV beside the figure tells of each cell. */
export declare const ERROR_COLUMNS: readonly ["features", "layer", "model", "split", "balanced_error_percent", "ci_low", "ci_high", "paper_percent"];
/** The models of the rows in the order of the legend: the paper's, then others as they appear. */
export declare function modelsOf(rows: readonly ErrorRow[]): string[];
/** The splits that occur, as rows and as figures name them, in the order of Table 3. */
export declare function splitsOf(rows: readonly ErrorRow[]): (readonly [name: string, title: string])[];
/** "Texture", "DeepLoc FC2". */
export declare function featureSetTitle({ features, layer }: Pick<ErrorRow, "features" | "layer">): string;
/** Rows that are drawn together. */
export interface RowGroup {
    name: string;
    rows: ErrorRow[];
}
/** The rows by family, in order of appearance. */
export declare function families(rows: readonly ErrorRow[]): RowGroup[];
/**
 * The rows of one family by layer, in order of appearance. Where only one layer has rows, those without a layer
 * (a network's own output, "End-to-End") are drawn with it.
 */
export declare function layersOf(family: RowGroup): RowGroup[];
/** For each split, which model has the lowest and which the highest error: sentences for the blind reader. */
export declare function describeErrors(rows: readonly ErrorRow[]): string[];
/**
 * Throws {@link Coos7Error} where there are no rows, {@link UsageError} on an unknown split, a value that is not
 * a percentage, and two rows about the same cell.
 */
export declare function checkErrorRows(rows: readonly ErrorRow[]): void;
