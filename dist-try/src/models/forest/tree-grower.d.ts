import { type BinnedMatrix } from "./binned-matrix.js";
/** What decides how trees grow and where they may be cut back without being another tree. */
export interface GrowthLimits extends Cut {
    maxFeatures: number;
    minSamplesLeaf: number;
}
/**
 * A tree with what is known of every node, internal ones too, so that it can be cut back. Node 0 is the root,
 * node i a leaf where `feature[i]` is -1; its children are `child[i]` and `child[i] + 1`. The arrays may be longer
 * than there are nodes.
 */
export interface GrownTree {
    /** Number of nodes. */
    count: number;
    feature: Int32Array;
    threshold: Float32Array;
    child: Int32Array;
    /** Different training rows in each node. */
    rows: Int32Array;
    /** Weight (training rows, repeated ones counted again) of each class in each node: nodes x classes. */
    classes: Int32Array;
}
/**
 * Grows trees on bootstrap samples of one binned training set. Tree t of a seed is a function of data, limits,
 * seed and t alone. A node's random draws depend only on its place in the tree, so the tree of a smaller
 * `maxDepth` or a larger `minSamplesSplit` is the same tree cut back (see `leavesAfterCut`).
 */
export declare class TreeGrower {
    #private;
    /** `labels` holds the class of each row of `matrix`, 0 to `classes` - 1. */
    constructor(matrix: BinnedMatrix, labels: Int32Array, classes: number, { maxFeatures, minSamplesLeaf }: Omit<GrowthLimits, keyof Cut>);
    /** Grows tree number `tree` of `seed`. The result lies in memory that the next call reuses. */
    grow(seed: number, tree: number, limits: Cut): GrownTree;
}
/** Where a tree is cut back: limits at or within those it was grown with. */
export interface Cut {
    /** Infinity for no limit. */
    maxDepth: number;
    minSamplesSplit: number;
}
/** For each node of a tree the leaf of the cut tree that its rows are in, which is itself or above; -1 above leaves. */
export declare function leavesAfterCut(tree: GrownTree, { maxDepth, minSamplesSplit }: Cut): Int32Array;
