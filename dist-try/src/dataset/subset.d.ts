import { type Dataset, type SplitName } from "./dataset.js";
/**
 * The same dataset with at most `limits[split]` images in each split, drawn at random within class by `seed`
 * in proportion to the class sizes (at least one image of each class), in their original order; `SplitReader.rows` says
 * which they are. Splits without a limit, or within it, are left whole.
 */
export declare function limitImages(dataset: Dataset, limits: Partial<Record<SplitName, number>>, seed: number): Dataset;
/**
 * The same dataset with just these images of some splits, by their places in the split counted from 0, ascending; splits
 * that are not named are left whole. `SplitReader.rows` says which row of the source each image is.
 * Opening a split throws {@link Coos7Error} where its list is empty, not ascending, or beyond the split's images.
 */
export declare function takeImages(dataset: Dataset, rows: Partial<Record<SplitName, Int32Array>>): Dataset;
/**
 * One dataset of splits of several, each as it is in the dataset that is given for it: Training of one experiment, say, and
 * a test split of another. Throws {@link Coos7Error} where there are none, one lacks its split, or classes differ.
 */
export declare function joinSplits(parts: Partial<Record<SplitName, Dataset>>): Dataset;
/**
 * The images of a split with these labels that {@link limitImages} leaves: `limit` rows, ascending, of each class its
 * share by largest remainder; undefined where all are left.
 */
export declare function limitedRows(labels: Int32Array, limit: number | undefined, seed: number, split: SplitName): Int32Array | undefined;
