import type { Matrix } from "../../core/matrix.js";
import type { GrownTree } from "./tree-grower.js";
/**
 * Fitted trees, one after the other, as plain data. Node i is a leaf where `feature[i]` is -1: its class
 * frequencies are row `child[i]` of `frequencies`. Elsewhere rows whose value of the feature is at most
 * `threshold[i]` go to node `child[i]` and the others to the one after it.
 */
export interface Forest {
    /** Node each tree starts at. */
    roots: Int32Array;
    feature: Int32Array;
    threshold: Float32Array;
    child: Int32Array;
    /** Rows of K class frequencies, each summing to 1; the first K rows are those of leaves of one class. */
    frequencies: Float64Array;
    classes: number;
}
/** A grown tree as a forest of one. */
export declare function forestOf(tree: GrownTree, classes: number): Forest;
/** The trees of several forests, in order, as one on shared memory. */
export declare function joinForests(parts: readonly Forest[]): Forest;
/**
 * Adds every tree's class frequencies for rows `from` to `to` of `x` to `sums` (rows x classes), tree by tree.
 * `tick` is told of every few rows.
 */
export declare function addFrequencies(forest: Forest, x: Matrix, from: number, to: number, sums: Float64Array, tick: (rows: number) => void): void;
/** Adds the frequencies of each row's leaf, which are row `place[leaf]` of `frequencies`. */
export declare function addLeaves(leaves: Int32Array, place: Int32Array, frequencies: Float64Array, classes: number, sums: Float64Array): void;
/** Nodes of trees: rows whose value of the `feature` is at most the `threshold` go to the `child`, others to the next. */
export interface TreeNodes {
    /** -1 in a leaf. */
    feature: Int32Array;
    threshold: Float32Array;
    child: Int32Array;
}
/** Finds the leaves that rows belong to. */
export declare class LeafFinder {
    #private;
    /** For up to `rows` rows of `cols` values and up to `nodes` nodes at a time. */
    constructor(rows: number, cols: number, nodes: number);
    /** Takes the values of rows, row by row. */
    loadRows(values: Float32Array): void;
    loadNodes({ feature, threshold, child }: TreeNodes): void;
    /** The leaf of each of the first `rows` rows in the tree at `root`. Lies in memory that the next call reuses. */
    find(root: number, rows: number): Int32Array;
}
