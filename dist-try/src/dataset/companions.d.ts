import type { Dataset, SplitName } from "./dataset.js";
import { type SplitSource } from "./locate.js";
import type { SimulatorOptions } from "./simulate/options.js";
/**
 * Writes what belongs to a dataset beside its splits: `classes.json`, so that the number of classes stays the
 * same even where no image of the last one is written, and the mark that tells simulated from measured data.
 */
export declare function writeCompanions(dataset: Dataset, directory: string): void;
/**
 * Throws {@link UsageError} where `directory` has splits of another kind beside those to be written: `classes.json` and
 * `dataset.json` tell of all splits in a directory, so that measured data would pass for simulated ones, or the other way
 * about, and labels get others' names. Also where a split to be written as `form` is there in the other form.
 */
export declare function requireLikeNeighbours(dataset: Dataset, directory: string, splits: readonly SplitName[], form: SplitSource["form"]): void;
/** The mark of a dataset: whether it is simulated, and by which options, as far as that is known. */
export declare function markerOf(dataset: Dataset): DatasetMarker;
/** The file that says that a dataset directory was written by the simulator. */
export declare const MARKER = "dataset.json";
/** Content of {@link MARKER}. `options` is missing where the simulator's options are not known any more. */
export interface DatasetMarker {
    simulated: boolean;
    options?: SimulatorOptions;
    /** Side of a pixel in the specimen, of data that were imported with it. */
    micrometresPerPixel?: number;
    /** What the source of imported data called its splits, where that is something else. */
    splitNames?: Partial<Record<SplitName, string>>;
}
/** The attribute of an HDF5 file, beside its datasets, in which the mark lies too: whatever is lost beside the file. */
export declare const SIMULATED_BY = "simulated_by";
/** What simulated data say of their origin inside each file: the simulator and its options; undefined for measured data. */
export declare function simulatedBy({ simulated, options }: DatasetMarker): string | undefined;
/** The marker that {@link simulatedBy} wrote as `text`. Options that cannot be read are left out: it is simulated all the same. */
export declare function markerOfFile(text: string): DatasetMarker;
/** What a TIFF image says of itself where it is simulated. */
export declare function simulatedDescription(marker: DatasetMarker): string | undefined;
/** The marker in a TIFF image's description; undefined where there is none. */
export declare function markerOfDescription(description: string): DatasetMarker | undefined;
/** Writes the marker into `directory`. */
export declare function writeMarker(directory: string, marker: DatasetMarker): void;
/**
 * The marker in `directory`, undefined where there is none.
 * Throws {@link Coos7Error} if it cannot be understood: data must not pass for real by accident.
 */
export declare function readMarker(directory: string): DatasetMarker | undefined;
