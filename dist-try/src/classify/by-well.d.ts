import { type Matrix } from "../core/matrix.js";
import type { CellIds } from "../dataset/dataset.js";
import { type TrainingLikeness } from "./training-likeness.js";
/** What the cells of a well were told to be. */
export interface WellClasses {
    date: string;
    microscope: string;
    plate: string;
    well: string;
    cells: number;
    /** Of each class: its cells, their share in percent, and its 95 % interval. */
    classes: {
        cells: number;
        percent: number;
        low: number;
        high: number;
    }[];
}
/**
 * The 95 % interval of a share in percent by Wilson's score (J. Am. Stat. Assoc. 22, 1927): `hits` of `n` independent ones.
 */
export declare function wilsonInterval(hits: number, n: number): {
    low: number;
    high: number;
};
/**
 * The predicted classes of each well's cells, wells in the order of their first cells. Intervals are those of the shares
 * that the classifier would find in many cells like these; how often it errs, they do not contain.
 */
export declare function classesByWell(predicted: Int32Array, classes: number, { dates, microscopes, plates, wells }: CellIds): WellClasses[];
/** A line for each well: its IDs, its name on the plate ("C3"), its cells, and of each class the cells, their percentage and its interval. */
export declare function wellsCsv(wells: readonly WellClasses[], classNames: readonly string[]): string;
/** Whether the images of each plate are like the reference: of plates with enough images. */
export declare function likenessByPlate(reference: Matrix, probabilities: Matrix, plates: readonly string[] | undefined): {
    plate: string;
    likeness: TrainingLikeness;
}[];
