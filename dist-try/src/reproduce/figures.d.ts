import type { RunOptions } from "../core/progress.js";
import { type Dataset, type SplitName } from "../dataset/dataset.js";
import type { Figure } from "../figures/figure.js";
import type { Results } from "./read-results.js";
import type { Reproduction } from "./reproduce.js";
import { type Table3Cell } from "./table3.js";
/**
 * Writes the figures of the results contract into `folder`: example images (Table 1), the main ones of
 * {@link resultFigures}, and how each network was trained.
 */
export declare function writeFigures(found: Reproduction, folder: string, { signal, onProgress, onWarning, }?: Pick<RunOptions, "signal" | "onProgress" | "onWarning">): Promise<void>;
/** Images of Table 1: one row per class, one column per entry of `columns`. */
export interface ExampleImages {
    columns: SplitName[];
    /** `images[class][column]`, `IMAGE_LENGTH` values each; null where the split has too few of the class. */
    images: (Float32Array | null)[][];
}
/**
 * Example images as in the paper's Table 1: four of Training and one each of Test3 and Test4 (of every test
 * split where neither is there) for each class, drawn at random by `seed`.
 */
export declare function exampleImages(dataset: Dataset, seed: number): Promise<ExampleImages>;
/** A figure that can be made from results. */
export interface ResultFigure {
    /** Stem of its files, e.g. "confusion-deeploc-fc2__l1-lr__test4". */
    name: string;
    /** Whether it is one of those that are made where nothing else is asked for. */
    main: boolean;
    make(): Figure;
}
/**
 * Every figure that results give: the errors of Table 3 and their slopes, and for each of its rows confusion
 * matrices, what changes in them from the first to the last split that the paper compares, sensitivities of the
 * classes and reliability diagrams. The main ones are the first two and those of one row of each family.
 */
export declare function resultFigures(results: Results): ResultFigure[];
/**
 * Of each family the row that figures show: the one that the paper discusses, else the one with the lowest mean
 * error over the test splits. For each row its cells on the test splits.
 */
export declare function discussedRows(cells: readonly Table3Cell[]): Table3Cell[][];
