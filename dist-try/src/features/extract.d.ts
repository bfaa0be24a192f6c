import { type CacheOptions } from "../core/cache.js";
import { type Matrix } from "../core/matrix.js";
import { type RunOptions } from "../core/progress.js";
import { type TaskContext, type TaskReference } from "../core/workers.js";
import type { Dataset, SplitName } from "../dataset/dataset.js";
import { type SharedSplit } from "../dataset/open.js";
import { type FeatureSet, type FeatureSource, type RowRange } from "./features.js";
/**
 * The features of a split's images, all of them or those of a range: one row per image in the split's order, one column
 * per name of the set, on shared memory. Worker threads open the dataset themselves by its location, so that reading (or
 * simulating) images is parallel too. The result does not depend on the number of workers.
 *
 * Throws `Coos7Error` for a missing split, an unreadable image, or a feature that is not finite (naming the
 * image), and `CancelledError` when `run.signal` is aborted.
 */
export declare function extractFeatures(dataset: Dataset, split: SplitName, set: FeatureSet, run?: RunOptions, range?: RowRange): Promise<Matrix>;
/** A layer's features of a split. */
export interface CachedLayer {
    features: Matrix;
    /** Stands for their content: equal keys, equal matrices. */
    key: string;
}
/** What a layer's features of a split are kept in the cache by; `data` is the split's fingerprint. */
export declare function featureKey({ id, definition }: FeatureSource, layer: string, data: string): string;
/**
 * The features of some splits for each of `layers` (names of the source's layers) through the cache: computed once
 * for equal images and an equal definition, wherever the dataset lies. What is missing is computed in one pass over
 * each split, and kept from split to split. One list per split, with one entry per layer.
 */
export declare function cachedLayers(dataset: Dataset, splits: readonly SplitName[], source: FeatureSource, layers: readonly string[], run?: RunOptions & CacheOptions): Promise<CachedLayer[][]>;
/** `extractFeatures` through the cache. */
export declare function cachedFeatures(dataset: Dataset, split: SplitName, set: FeatureSet, run?: RunOptions & CacheOptions): Promise<Matrix>;
/** Features that need nothing but images, as a source of one layer. */
export declare function imageSource(set: FeatureSet): FeatureSource;
/** The images `start` to `end` of a split, whose features a worker writes into `out`, their rows of a shared matrix. */
export interface RangeJob extends SharedSplit {
    start: number;
    end: number;
    compute: TaskReference;
    names: readonly string[];
    out: Float32Array;
}
/** A worker's task: see {@link RangeJob}. */
export declare function extractRange(job: RangeJob, context: TaskContext): Promise<void>;
