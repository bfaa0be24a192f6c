import { type DatasetMarker } from "../companions.js";
import { type PixelType, type SplitName, type SplitReader } from "../dataset.js";
import { type PixelArray } from "../pixels.js";
/** One split as a TIFF tree. */
export interface TiffSplitReader extends SplitReader {
    /** Whether all its cells are called `COOSv1cell_<i>`, as the authors' script calls them. */
    readonly numbered: boolean;
    /** What of the tree is no part of a cell, see `listCells`. */
    readonly passedOver: readonly string[];
    /** That its images were simulated, where the first of them says so itself. */
    readonly mark: DatasetMarker | undefined;
}
/**
 * Opens one split as a TIFF tree (see `listCells` for its form and order), with IDs from the CSV beside it.
 * Pixels have the type of the first file; a file of another type is an error when it is read.
 * Throws {@link Coos7Error} naming the file or folder that is not as described.
 */
export declare function openTiffSplit(folder: string, name: SplitName): Promise<TiffSplitReader>;
/**
 * Reads the images of cells, which lie in `source`: see `SplitReader`. Pixels have the type of the first file.
 * Throws {@link Coos7Error} naming the file that is damaged or of another type.
 */
export declare function cellImages(source: string, cells: readonly Pick<CellFiles, "protein" | "nucleus">[]): Promise<Pick<SplitReader, "pixelType" | "read">>;
/** The type that pixels are stored in. */
export declare function pixelTypeOf(pixels: PixelArray): PixelType;
/** One cell of a TIFF tree: a file for each channel. */
export interface CellFiles {
    /** `<i>` of `COOSv1cell_<i>_protein.tif`, or `<name>` of `<name>_protein.tif`. */
    name: string;
    label: number;
    protein: string;
    nucleus: string;
}
/** What a TIFF tree holds. */
export interface TreeListing {
    cells: CellFiles[];
    /** Files and folders that are no part of a cell though they may have been meant for one, by their path in the tree. */
    passedOver: string[];
}
/** Whether a file's name is that of a channel of a cell. */
export declare function isChannelFile(name: string): boolean;
/**
 * The cells of a split's TIFF tree `<folder>/<label>/<name>_{protein,nucleus}.tif`, in row order: by the number
 * in `COOSv1cell_<i>`, across the class folders; cells of other names by name. Capitals in endings count as small letters.
 * Throws {@link Coos7Error} for a folder that is not named after a label, a channel without its partner, two
 * cells of the same name, and an empty tree.
 */
export declare function listCells(folder: string): TreeListing;
/**
 * The cells whose channels are among some files, `<name>_{protein,nucleus}.tif` of one folder, and the files that are no
 * channel, masks and hidden ones aside. Names are compared in Unicode's NFC.
 * Throws {@link Coos7Error} for a channel without its partner, and for one that is there twice.
 */
export declare function pairChannels(files: readonly string[]): {
    cells: Omit<CellFiles, "label">[];
    others: string[];
};
