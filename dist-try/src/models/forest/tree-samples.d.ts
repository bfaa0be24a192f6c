import type { Random } from "../../core/random.js";
import type { BinnedMatrix } from "./binned-matrix.js";
/** Class weights of a node. */
export interface NodeTotals {
    classes: Int32Array;
    weight: number;
}
/** Rows of a node with bins up to `lastLeftBin` of the feature go left. */
export interface Split {
    feature: number;
    lastLeftBin: number;
}
/**
 * The bootstrap sample of a tree, arranged so that the rows of a node are neighbours: those from `start` to `end`.
 * What is done with them is done by WebAssembly, on memory that holds a copy of the matrix.
 */
export declare class TreeSamples {
    #private;
    readonly cols: number;
    /** All features; those to search are drawn to the front. */
    readonly features: Int32Array;
    /** `labels` holds the class of each row of `matrix`, 0 to `classes` - 1. */
    constructor(matrix: BinnedMatrix, labels: Int32Array, classes: number, minSamplesLeaf: number);
    /** Draws as many rows as there are, with replacement; returns how many different ones were drawn. */
    bootstrap(random: Random): number;
    /** Sums up the classes of a node into `totals`; false if there is only one. */
    total(start: number, end: number, totals: NodeTotals): boolean;
    /** Brings the rows of a node near whose parent, of `parentRows` rows, was not. */
    approach(start: number, end: number, parentRows: number): void;
    /** The best split found since the last {@link forgetSplit}; undefined if there was none. */
    get split(): Split | undefined;
    forgetSplit(): void;
    /**
     * Scores all splits of a node by the features at positions `from` to `to`; false if all these are constant in it.
     * `totals` are the node's, from the last call of {@link total}.
     */
    search(start: number, end: number, totals: NodeTotals, from: number, to: number): boolean;
    /** Moves the rows that go left to the front, in their order; returns where the others start. */
    partition(start: number, end: number, { feature, lastLeftBin }: Split): number;
    /** The lowest bin of a feature among rows from `start` to `end`. */
    lowestBin(start: number, end: number, feature: number): number;
}
/** Draws as many rows as there are weights, with replacement: the weight of a row is how often it was drawn. */
export declare function drawWeights(random: Random, weights: Uint16Array): void;
