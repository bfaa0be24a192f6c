import { type ImportOptions, type ImportSummary } from "./import-fields.js";
import type { Skipped } from "./skipped.js";
/** Whether a file is called as HDF5 files are. */
export declare function isHdf5(path: string): boolean;
/**
 * Makes a dataset of HDF5 files of any names, each a split with the keys of COOS-7's (see `openHdf5Split`): files are called
 * by what stands behind the last underscore of those that have the same beginning, else by their whole names. Classes are
 * named by `classes.json` beside them, where it is there.
 * Throws as `importCrops`.
 */
export declare function importHdf5(folder: string, files: readonly string[], out: string, options: ImportOptions, skipped: Skipped): Promise<ImportSummary>;
