import type { Dataset, File } from "h5wasm/node";
/** What a file holds of a dataset. */
export interface Storage {
    /**
     * The rows (places along the first axis; a dataset without axes is one row) with values that were never stored, in
     * order. The HDF5 library gives zeros, or whatever the file calls its fill value, in their place.
     */
    unwritten: readonly number[];
    /** The first thing that they should have come from and that is not there or not whole; of a virtual dataset only. */
    source?: string;
    /** Which bits of a value count, of integers that do not use all of them; the library gives them as they are stored. */
    bits?: {
        offset: number;
        precision: number;
    };
    /** Floats that are not those of IEEE 754, which the library would take for such. */
    isUncommonFloat: boolean;
}
/** Opens an HDF5 file for reading. */
type OpenFile = (path: string) => File;
/**
 * Reads from the structure of the file at `path` which rows of one of its datasets were stored.
 * Throws {@link Coos7Error} in one line where that cannot be said: values in files of other kinds (external storage),
 * virtual datasets without end, and what is damaged.
 */
export declare function datasetStorage(open: OpenFile, path: string, dataset: Dataset, level?: number): Storage;
/**
 * Throws {@link Coos7Error} in one line where values of a dataset were never stored, saying of how many rows of how many
 * and of which first, and where they are floats of another kind. `what` are its rows, e.g. "images".
 */
export declare function requireWritten(path: string, what: string, dataset: Dataset, storage: Storage): void;
/**
 * The files that virtual datasets among `keys` take their values from, besides the file at `path` itself, each once; such
 * as are not there are left out. Throws {@link Coos7Error} where a file cannot be read.
 */
export declare function sourceFiles(path: string, keys: readonly string[]): Promise<string[]>;
export {};
