import { Random } from "../core/random.js";
import type { SplitName } from "../dataset/dataset.js";
import type { SharesRow } from "../figures/skewed-shares.js";
import { type RowName } from "../reproduce/table3.js";
import type { Sample } from "./adapted-rows.js";
import type { Described } from "./methods.js";
import type { RobustRow } from "./robust-table.js";
/** Parameters of the Dirichlet distributions that shares are drawn from: uneven, and nearly all of one class. */
export declare const ALPHAS: readonly [1, 0.1];
/**
 * Places of images, ascending, whose classes have shares drawn from a Dirichlet distribution with this parameter: as many as
 * there are for them without taking one twice, and at least five of each class.
 */
export declare function skewedPlaces(labels: Int32Array, alpha: number, random: Random): Int32Array;
/**
 * Places of images, ascending, whose classes have the shares that they have in Training: as many as there are for them
 * without taking one twice, and at least one of each class that Training has.
 */
export declare function matchedPlaces(labels: Int32Array, training: Int32Array, random: Random): Int32Array;
/** A part of each split with other shares of classes. */
export interface SkewedDraw {
    /** "as in Training", "alpha 1", … */
    shares: string;
    /** By split. */
    places: ReadonlyMap<SplitName, Int32Array>;
}
/**
 * Parts of some splits with the shares that classes have in Training, and with skewed ones: `draws` of each. Test splits have
 * shares of their own, so that the first tell what a method does about a shift and nothing else.
 */
export declare function skewedDraws(splits: readonly Pick<Sample, "split" | "labels">[], training: Pick<Sample, "labels">, draws: number, seed: number): SkewedDraw[];
/** The part of a sample that a draw takes. */
export declare function drawnPart(sample: Sample, { places }: SkewedDraw): Sample;
/** Errors of a row with a method on a part of a split with skewed shares, and without it on the same images. */
export interface SkewedCell {
    method: Described;
    row: RowName;
    split: SplitName;
    /** Of the classes: "as in Training", "alpha 1", … */
    shares: string;
    images: number;
    /** Balanced errors in percent, over the classes of the part. */
    error: number;
    without: number;
}
/** Scores both on one part. `plain` are the predictions without the method on all of the split. */
export declare function skewedCell(identity: Pick<SkewedCell, "method" | "row">, { split, labels }: Sample, draw: SkewedDraw, predicted: Int32Array, plain: Int32Array, classes: number): SkewedCell;
/** What a method changes where classes have other shares than in Training: means over draws and seeds. */
export interface SkewedRow extends RowName {
    method: string;
    mark: string;
    split: SplitName;
    /** Of the classes: "as in Training", "alpha 1", … */
    shares: string;
    draws: number;
    /** Mean number of images. */
    images: number;
    error: number;
    without: number;
    change: number;
    /** The smallest and largest change of a draw. */
    lowest: number;
    highest: number;
}
/** Draws and seeds of one method, row, split and kind of shares become one row. */
export declare function meansOverDraws(cells: readonly SkewedCell[]): SkewedRow[];
/** `robust-skewed.csv`. */
export declare function skewedCsv(rows: readonly SkewedRow[]): string;
/** Rows of the figure: changes on the splits as they are, and with skewed shares, means over the rows of Table 3. */
export declare function sharesRows(rows: readonly RobustRow[], skewed: readonly SkewedRow[]): SharesRow[];
