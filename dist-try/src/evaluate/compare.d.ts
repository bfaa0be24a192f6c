import type { RunOptions } from "../core/progress.js";
import { type Dataset, type SplitName } from "../dataset/dataset.js";
import { type Measure } from "../metrics/measures.js";
import { type RowName } from "../reproduce/table3.js";
import { type ScoredCell, type SplitTruth } from "../reproduce/truth.js";
import { type WorstGroups } from "./worst-groups.js";
/** A measure of both sides and their difference, the second less the first, with its paired 95 % interval. */
export interface ComparedMeasure {
    first: number;
    second: number;
    /** Standard deviations over seeds; missing of one seed. */
    firstSpread?: number;
    secondSpread?: number;
    difference: number;
    /** Missing where no resample differs from another: both sides are right, or wrong, in the same cells throughout. */
    low?: number;
    high?: number;
}
/** Two rows compared on a split. */
export interface ComparedSplit {
    split: SplitName;
    n: number;
    measures: Record<Measure, ComparedMeasure>;
    worst: Record<"first" | "second", WorstGroups>;
}
/** Two rows compared: of a run, of two runs, or of several runs of different seeds on either side. */
export interface Comparison {
    first: {
        row: RowName;
        runs: readonly string[];
    };
    second: {
        row: RowName;
        runs: readonly string[];
    };
    splits: ComparedSplit[];
}
/** One thing to compare: runs that differ in their seeds, and the row that is meant, all that they share by default. */
export interface CompareSide {
    runs: readonly string[];
    row?: string;
}
/** Which rows and splits of two runs are compared, and how. */
export interface CompareOptions {
    /** Only these rows, by their names in the table ("Texture kNN") or in files' names. */
    rows?: readonly string[];
    /** Of one run: the row that the others are compared with. */
    against?: string;
    /** The data of the runs, where they are not where they were. */
    dataset?: Dataset;
}
/**
 * Compares rows of runs on the same images: the first side with each other one, row by row of the same name, or the rows
 * that are named; of one side the row `against` with the others. Differences have paired intervals by bootstrap over wells:
 * each resample takes the same wells of both. Of several runs on a side the mean counts, in each resample too.
 *
 * Throws {@link UsageError} where there is nothing to compare, {@link Coos7Error} where runs are about different images.
 */
export declare function compareRuns(sides: readonly CompareSide[], options?: CompareOptions, run?: Pick<RunOptions, "signal">): Promise<Comparison[]>;
/** The row with a name, as in the table or in files' names. Throws {@link UsageError} listing those there are. */
export declare function rowCalled<R extends RowName>(rows: readonly R[], name: string, where?: readonly {
    folder: string;
}[]): R;
/** Compares the cells of two rows on a split, each of one seed or of several: see {@link compareRuns}. */
export declare function compareCells(first: readonly ScoredCell[], second: readonly ScoredCell[], truth: SplitTruth, classes: number, seed: number): ComparedSplit;
