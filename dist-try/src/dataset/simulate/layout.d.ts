import { type CellIds, type SplitName } from "../dataset.js";
import { type Well } from "./experiment.js";
import { type SimulatorOptions } from "./options.js";
/**
 * Divides `total` whole items in proportion to `weights` (largest remainder; ties to the lower index), each
 * share at least `minimum`. The shares add up to `total` unless the minimum needs more.
 */
export declare function allocate(total: number, weights: ArrayLike<number>, minimum?: number): number[];
/** Images of each split in COOS-7 (paper, Table 2). */
export declare const TABLE2_IMAGES: Readonly<Record<SplitName, number>>;
/** However small the scale, each class has this many images in each split: enough for five-fold stratification. */
export declare const MIN_IMAGES_PER_CLASS = 5;
/** A split of the simulated dataset before anything is rendered. */
export interface SimulatedSplit {
    name: SplitName;
    count: number;
    /** Class of each image. */
    labels: Int32Array;
    ids: Required<CellIds>;
    /** The wells this split draws from. */
    wells: Well[];
    /** Of each image, its place in {@link wells}. */
    wellOf: Int32Array;
    /** Of each image, the number of its cell within the well; with the well it names the cell's random streams. */
    cellOf: Int32Array;
}
/**
 * Who is in a split: labels, IDs and the well and number of each cell, without rendering. Cheap, and
 * remembered for the last few calls. Cells are in random order.
 *
 * Splits have `round(scale x Table 2)` images, a little more where {@link MIN_IMAGES_PER_CLASS} needs it.
 * The two wells that complete each block of a training plate are test2; of the cells in its six others a random fifth
 * is test1.
 */
export declare function simulatedSplit(options: SimulatorOptions, split: SplitName): SimulatedSplit;
/** Throws {@link UsageError} unless `start` to `end` (exclusive) are images of the split. */
export declare function checkRange({ name, count }: SimulatedSplit, start: number, end: number): void;
