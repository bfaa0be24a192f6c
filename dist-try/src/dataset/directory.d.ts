import type { RunOptions } from "../core/progress.js";
import { type DatasetMarker } from "./companions.js";
import { type Dataset, type SplitReader } from "./dataset.js";
/**
 * Opens a dataset directory: each split an HDF5 file or a TIFF tree, `classes.json` optional; without it COOS-7 and its
 * simulation have the paper's class names (see `isComparable`), other data "class 0" …. Reads the labels of every split, so that what is wrong with a file is said before work begins. The path of one HDF5 file opens that
 * split alone, with the class names and the mark of simulated data that lie beside it. What is passed over though it looks
 * like a split or an image is told to `onWarning` in a line.
 * Throws {@link Coos7Error} where the directory or a split is missing, malformed, or has one class only.
 */
export declare function openDirectory(directory: string, { onWarning }?: Pick<RunOptions, "onWarning">): Promise<Dataset>;
/** A split that has been opened, and where it lies: an HDF5 file, or the folder of a TIFF tree. */
export interface FoundSplit extends Pick<SplitReader, "name" | "count" | "labels" | "ids"> {
    path: string;
    /** Of a TIFF tree: whether all its cells are called `COOSv1cell_<i>`. */
    numbered?: boolean | undefined;
    /** That it was simulated, where its files themselves say so. */
    mark?: DatasetMarker | undefined;
}
/**
 * Whether a dataset is COOS-7 or its simulation, so that the paper's class names apply to it and the paper's values may
 * stand beside its own. A simulation is known by the options in its mark. Measured data are COOS-7 where every split shows
 * two of three signs, and nothing that contradicts them:
 *
 * - its name: a file `COOS7_v<version>_<split>.hdf5`, or a tree of cells `COOSv1cell_<i>`;
 * - its size: as many images as the paper's Table 2 says;
 * - its IDs: all four kinds, wells as nine digits, plates as numbers, and on Training's plates those of the archive.
 *
 * Labels beyond the seven classes contradict them, and more images than Table 2 has. So some of the files are enough, under
 * whatever name, and parts of them that keep name and IDs; seven classes alone are not.
 */
export declare function isComparable(splits: readonly FoundSplit[], classes: number, marker: DatasetMarker | undefined): boolean;
