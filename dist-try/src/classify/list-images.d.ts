import type { RunOptions } from "../core/progress.js";
import { type CellFiles } from "../dataset/tiff/tree.js";
/** The files of one image of a cell. */
export interface ImageFiles extends Pick<CellFiles, "protein" | "nucleus"> {
    /** Path of the files without "_protein.tif". */
    name: string;
}
/**
 * The images of cells in `paths`, files `<name>_{protein,nucleus}.tif` and folders of them with their subfolders, by path.
 * TIFF files that are neither, masks aside, are told to `onWarning`.
 * Throws {@link UsageError} where there is nothing at a path, {@link Coos7Error} where there are no images, and for a
 * channel without its partner.
 */
export declare function listImages(paths: readonly string[], { onWarning }?: Pick<RunOptions, "onWarning">): ImageFiles[];
