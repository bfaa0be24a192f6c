import { type SplitName } from "./dataset.js";
/** Where one split of a directory is, and in which form. */
export interface SplitSource {
    form: "hdf5" | "tiff";
    path: string;
}
/** What lies in a directory. */
export interface LocatedSplits {
    /** In the order of `SPLITS`. */
    splits: Map<SplitName, SplitSource>;
    /** Lines about what was passed over, or taken for a split without saying so. */
    warnings: string[];
}
/**
 * The splits in a directory: HDF5 files (`<split>.hdf5` or `COOS7_v<version>_<split>.hdf5`), or folders of TIFF files named
 * after the split; `train` stands for `training`, capitals for small letters. A single HDF5 file, and a directory of class
 * folders (`0`, `1` …) as the authors' script unpacks one archive, are one split: the one its name says, {@link UNNAMED}
 * where it says none. What looks like a split of another name is warned of.
 * Throws {@link Coos7Error} where there are none, or where one split is there twice.
 */
export declare function locateSplits(directory: string): LocatedSplits;
/** The first of some names, and how many more there are. */
export declare function someOf(names: readonly string[]): string;
/** The split that an HDF5 file's name says, without folders; undefined where it says none. */
export declare function splitOfFile(name: string): SplitName | undefined;
/** The split of a file that is called as on Zenodo, whatever the version; undefined for other names. */
export declare function splitOfOfficialFile(name: string): SplitName | undefined;
/** The split that a folder's name says. */
export declare function splitOfFolder(name: string): SplitName | undefined;
