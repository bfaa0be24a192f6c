import { type RunOptions } from "../core/progress.js";
import { type Dataset, type SplitName } from "./dataset.js";
/**
 * Writes a dataset as HDF5 files in the official layout: `<out>/<split>.hdf5` for each split, with class names
 * and the mark of simulated data beside them; or, if `out` ends in `.hdf5` or `.h5`, the one split into that
 * file. Pixels, labels, IDs, pixel type and row order stay as they are; equal content gives equal bytes.
 * Throws {@link UsageError} where `out` is there already, or is one file for several splits; `Coos7Error` where
 * it cannot be written; then nothing is left.
 */
export declare function pack(dataset: Dataset, out: string, options?: ConvertOptions): Promise<void>;
/** Options of {@link unpack} and `pack`. */
export interface ConvertOptions extends Omit<RunOptions, "pool"> {
    /** Replace what has the same name in an output that is not empty. */
    force?: boolean;
    /** The splits to write; all of the dataset's by default. */
    splits?: readonly SplitName[];
}
/**
 * Writes a dataset as TIFF files, in the authors' layout `<out>/<split>/<label>/COOSv1cell_<i>_{protein,nucleus}.tif`
 * with i the row in the source (`SplitReader.rows`), pixels as they are stored; and the IDs as `<out>/<split>_ids.csv`, class names and
 * the mark of simulated data with them; each simulated image says so in its tag ImageDescription too. Opening the result gives the same dataset again.
 * Throws `UsageError` where `out` is not empty, `Coos7Error` where it cannot be written; then nothing is left.
 */
export declare function unpack(dataset: Dataset, out: string, options?: ConvertOptions): Promise<void>;
