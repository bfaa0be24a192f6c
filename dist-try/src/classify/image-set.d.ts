import type { RunOptions } from "../core/progress.js";
import { type CellIds, type Dataset, type SplitName } from "../dataset/dataset.js";
/** Images whose classes are asked for, as a dataset; what it says of their classes counts for nothing. */
export interface ImageSet {
    dataset: Dataset;
    splits: readonly SplitName[];
    /** Of each image, split by split. */
    names: string[];
    ids: CellIds;
    /** Removes what was made of files that are no dataset. */
    close(): void;
}
/** Whether paths are those of a dataset: one folder with splits, or one HDF5 file. */
export declare function isDataset(paths: readonly string[]): boolean;
/**
 * Opens a dataset, or TIFF files as `listImages` takes them, which are written to a temporary dataset, so that features
 * can be computed of them like of any. Throws what `openDataset` and `listImages` throw.
 */
export declare function openImages(paths: readonly string[], run?: Pick<RunOptions, "onWarning">): Promise<ImageSet>;
