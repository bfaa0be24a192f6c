import { type CsvValue } from "../core/csv.js";
import { type RunOptions } from "../core/progress.js";
import { type DatasetMarker } from "../dataset/companions.js";
import { type PixelType, type SplitName } from "../dataset/dataset.js";
import { type PixelArray } from "../dataset/pixels.js";
/** What is known of an imported cell beside its pixels. */
export interface ImportedCell {
    /** Number of its class. */
    label: number;
    split: SplitName;
    date?: string;
    microscope?: string;
    plate?: string;
    well?: string;
    /** Where it comes from: values of `import.csv`, by column. */
    origin: Record<string, CsvValue>;
}
/** The pixels of cells in a file until it is known which split each belongs to: there may be more than memory holds. */
export declare class PixelStore {
    #private;
    constructor(folder: string);
    /** Adds a cell's channels. Throws {@link Coos7Error} where they are of another type than those before. */
    add(protein: PixelArray, nucleus: PixelArray, source: string): void;
    get pixelType(): PixelType;
    /** The images of cells, in their order. */
    read(cells: readonly number[]): Float32Array;
    /** Closes and removes the file. */
    remove(): void;
}
/** What an imported dataset says of itself. */
export interface ImportedDataset {
    classNames: readonly string[];
    cells: readonly ImportedCell[];
    pixels: PixelStore;
    micrometresPerPixel?: number;
    /** The mark of simulated data, where some of the images have it. */
    mark?: DatasetMarker | undefined;
    /** What the data called the splits. */
    splitNames: Partial<Record<SplitName, string>>;
}
/**
 * Writes cells as a dataset into `folder`: `<split>.hdf5` for each split that has any, `classes.json`, `dataset.json` and
 * `import.csv`, where each image is from.
 */
export declare function writeImported({ classNames, cells, pixels, micrometresPerPixel, mark, splitNames }: ImportedDataset, folder: string, run: Pick<RunOptions, "onProgress">): Promise<void>;
