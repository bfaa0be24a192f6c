import type { LayersModel } from "@tensorflow/tfjs-layers";
import { Random } from "../core/random.js";
import { type CellIds, type Dataset, type SplitName } from "../dataset/dataset.js";
import type { LayerOutputsRun } from "./layer-outputs.js";
import type { GroupKey } from "./training/settings.js";
/** What paired cell inpainting is asked for: images of 2 x 64 x 64, in raw counts. */
export interface InpaintingTask {
    source: Float32Array;
    /** Its protein channel is not looked at. */
    target: Float32Array;
}
/**
 * What a paired-cell-inpainting network takes the protein of each target cell to look like: 64 x 64 values for each task,
 * on the scale of {@link minMax} (0 the darkest, 1 the brightest pixel of the true channel).
 * Throws {@link UsageError} where an image has another size.
 */
export declare function inpaintCells(model: LayersModel, tasks: readonly InpaintingTask[], run?: LayerOutputsRun): Promise<Float32Array[]>;
/** Two cells that have something in common, e.g. their well. */
export interface CellPair {
    /** Class of the source. */
    label: number;
    /** Raw counts, 2 x 64 x 64: protein, nucleus. */
    source: Float32Array;
    target: Float32Array;
}
/** Which cells make pairs. */
export interface CellPairsOptions {
    /** What the two cells of a pair have in common: `settings.groupBy` of the network's card. */
    groupBy: readonly GroupKey[];
    /** Pairs of each class at most; default 1. */
    perClass?: number;
    /** Which pairs are drawn; default 1. */
    seed?: number;
}
/**
 * Pairs of cells of a split such as paired cell inpainting learns from, drawn at random: up to `perClass` with a source
 * of each class, by class. A class that has no two cells of one group has none.
 * Throws `Coos7Error` where the data lack IDs that pairs are drawn by, or no two cells are in one group.
 */
export declare function cellPairs(dataset: Dataset, split: SplitName, { groupBy, perClass, seed }: CellPairsOptions): Promise<CellPair[]>;
/** Cells that have something in common, of which pairs are drawn. */
export declare class CellGroups {
    #private;
    /** Cells in groups of at least two, ascending: a cell that is alone in its group has no pair. */
    readonly sources: Int32Array;
    /**
     * Groups cells that agree in all of `groupBy`. Throws {@link Coos7Error} naming `source` (what the data are called)
     * where the data lack one of these IDs, or no two cells are in one group.
     */
    constructor(ids: CellIds, labels: Int32Array, groupBy: readonly GroupKey[], source: string);
    /** Another cell of the group of a source, each with the same probability. */
    drawPartner(source: number, random: Random): number;
}
