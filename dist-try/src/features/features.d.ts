import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { TaskReference } from "../core/workers.js";
import type { Dataset, SplitName } from "../dataset/dataset.js";
/**
 * The features of the first `count` images of `images` (`IMAGE_LENGTH` values each, raw camera counts):
 * `count` x columns values, row-major. Each row depends on its image only.
 */
export type BatchFunction = (images: Float32Array, count: number) => Float32Array | Promise<Float32Array>;
/** Features that are a function of images alone: what they are called and how a batch becomes a matrix. */
export interface FeatureSet {
    /** Short name, e.g. "texture"; with {@link version} it stands for the definition in the cache. */
    readonly id: string;
    /** Raised with each change that changes a value. */
    readonly version: number;
    /** One name per column. */
    readonly names: readonly string[];
    /** The {@link BatchFunction} that computes it, an export that worker threads can load. */
    readonly compute: TaskReference;
}
/** One of the matrices that a source computes, e.g. a layer of a network. */
export interface FeatureLayer {
    /** As in Table 3, e.g. "Conv4_2"; empty where a source has one layer only. */
    readonly name: string;
    /** One name per column. */
    readonly columns: readonly string[];
}
/** Some of a split's images, one after the other: from `start`, up to the one before `end`. */
export interface RowRange {
    start: number;
    end: number;
}
/** What is asked of a split: names of layers. */
export interface SplitLayers {
    split: SplitName;
    layers: readonly string[];
    /** The images whose features are wanted; missing = all. Their values are those that they have among all. */
    rows?: RowRange;
}
/** What computes features of images, those of all its layers in one pass. */
export interface FeatureSource {
    /** Short name, e.g. "pci". */
    readonly id: string;
    readonly layers: readonly FeatureLayer[];
    /** Everything beside the images that the values depend on, for the cache's key. */
    readonly definition: Readonly<Record<string, unknown>>;
    /**
     * Computes the features of the images asked for of some splits, one split after the other. `use` is called for each
     * with one matrix per layer asked for: one row per image in the split's order, on shared memory.
     */
    compute(dataset: Dataset, wanted: readonly SplitLayers[], run: RunOptions, use: (matrices: Matrix[], wanted: SplitLayers) => void): Promise<void>;
}
/**
 * Throws {@link Coos7Error} naming feature and image where a feature is not finite. `features` are those of the
 * images whose rows in the source are `rows`.
 */
export declare function checkFiniteFeatures(features: Float32Array, names: readonly string[], { split, rows }: {
    split: string;
    rows: Int32Array;
}): void;
