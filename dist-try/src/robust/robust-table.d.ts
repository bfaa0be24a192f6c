import { type Mark } from "../adapt/adapter.js";
import { type Column, type RowName } from "../reproduce/table3.js";
import type { ErrorDifference } from "../reproduce/truth.js";
/** A row of Table 3 on one test set, with a method against the shift or without any. */
export interface RobustRow extends RowName {
    /** As the field calls it; "none" without one. */
    method: string;
    /** What it may look at. */
    mark: Mark;
    split: Column;
    /** Balanced error in percent, mean over seeds, with its 95 % interval. */
    error: number;
    low: number;
    high: number;
    /** Less that of the same row without the method, in percentage points, with its paired 95 % interval. */
    change: ErrorDifference | undefined;
    expectedCalibrationError: number;
    logLoss: number;
    seeds: number;
    /** Wall-clock seconds of what is done beside the features; NaN where it is not known. */
    seconds: number;
}
/** Rows with methods, and what their caption has to say. */
export interface RobustTable {
    rows: readonly RobustRow[];
    simulated: boolean;
    subtitle: string;
    notes: readonly string[];
}
/** `robust.csv`. */
export declare function robustCsv({ rows }: RobustTable): string;
/** `robust-calibration.csv`: what methods behind a classifier change, which keep its labels or nearly so. */
export declare function robustCalibrationCsv({ rows }: RobustTable): string;
/** A row of Table 3 with everything that was tried on it. */
export interface RobustGroup {
    row: RowName;
    /** In order of first appearance, each with its test sets. */
    methods: {
        method: string;
        mark: Mark;
        cells: Partial<Record<Column, RobustRow>>;
    }[];
}
/** The table's rows by row of Table 3. */
export declare function robustGroups({ rows }: Pick<RobustTable, "rows">): RobustGroup[];
/** The test sets that occur. */
export declare function robustColumns({ rows }: Pick<RobustTable, "rows">): Column[];
/** "+3.4", "−0.2", "0.0". */
export declare function signedText(value: number): string;
/** "−0.2 [−0.6, +0.1]"; nothing without a method. */
export declare function changeText({ change }: RobustRow): string;
/** Whether the whole interval of the change lies on one side of 0: "better", "worse", or neither. */
export declare function verdict({ change }: RobustRow): "better" | "worse" | undefined;
/** What the rows took, summed over the test sets. */
export declare function secondsText(cells: Partial<Record<Column, RobustRow>>): string;
/** What every rendering says above the table. */
export declare function robustCaption(table: RobustTable): string;
/** What a cell's numbers are. */
export declare const ROBUST_LEGEND = "Error, then its change against the same row without the method [95 % interval, paired by well]; in bold where the interval lies below 0, in italics where it lies above.";
/** What the marks that occur may look at. */
export declare function markLegend({ rows }: Pick<RobustTable, "rows">): string[];
/** The table in Markdown. */
export declare function robustMarkdown(table: RobustTable): string;
/** The table in LaTeX (packages booktabs and longtable: it breaks over pages). */
export declare function robustLatex(table: RobustTable): string;
/** The table as a page of its own, without scripts or outside resources. */
export declare function robustHtml(table: RobustTable): string;
