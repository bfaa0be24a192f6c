import type { Matrix } from "../core/matrix.js";
import type { Sensitivity } from "../metrics/error-interval.js";
import { type Table3Cell } from "./table3.js";
/**
 * Reads what `coos7 reproduce` wrote into a directory, confusion matrices and predictions when they are asked for.
 * Throws {@link Coos7Error} naming file and line where something is missing, malformed, or of another run than
 * the table.
 */
export declare function readResults(folder: string): Results;
/** The cells of a `table3.csv`. Throws {@link Coos7Error} naming file and line where it is missing or malformed. */
export declare function readTable(path: string): Table3Cell[];
/**
 * Predictions of `n` images as `writeTables` writes them. Throws {@link Coos7Error} naming file and line where something is
 * missing or malformed, and where they are of another number of images.
 */
export declare function readPredictions(path: string, { n }: Pick<Table3Cell, "n">): CellPredictions & {
    classNames: string[];
};
/** What figures are made from: a run's results, in memory or read back from its directory. */
export interface Results {
    /** The cells of Table 3. */
    cells: readonly Table3Cell[];
    simulated: boolean;
    /** Whether the data are COOS-7 or its simulation, so that the paper's values may stand beside ours. */
    comparable: boolean;
    /** In label order. */
    classNames: readonly string[];
    /** Whether a cell's confusion matrix or predictions are there. */
    has(what: "confusion" | "predictions", cell: Table3Cell): boolean;
    /** Of each class with images, its interval included; undefined in results of before these were written. */
    sensitivities(cell: Table3Cell): readonly Sensitivity[] | undefined;
    /** Counts, true classes in rows. */
    confusion(cell: Table3Cell): number[][];
    predictions(cell: Table3Cell): CellPredictions;
}
/** What a model says of the images of a split. */
export interface CellPredictions {
    /** Which row of its source each image is, ascending. */
    rows: Int32Array;
    /** True and predicted class of each image. */
    labels: Int32Array;
    predicted: Int32Array;
    /** Images x classes. */
    probabilities: Matrix;
}
