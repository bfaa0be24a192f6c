import { type RunOptions } from "../core/progress.js";
import { type Dataset, type PixelType, type SplitName } from "./dataset.js";
import { CHANNEL_NAMES } from "./pixels.js";
/** The percentiles of {@link IntensitySummary}. */
export declare const PERCENTILES: readonly [1, 25, 50, 75, 99];
/**
 * Raw pixel values of one channel over all images of a split: exact
 * for whole numbers up to 65,536, to 0.003 % for others.
 */
export interface IntensitySummary {
    min: number;
    /** At {@link PERCENTILES}. */
    percentiles: number[];
    max: number;
}
/** What the paper's Table 2 says of a split, and its intensities. */
export interface SplitSummary {
    split: SplitName;
    images: number;
    /** Images of each class, label order. */
    imagesPerClass: number[];
    pixelType: PixelType;
    /** Numbers of different dates, microscopes and plates, and of wells (of a plate, microscope and date). */
    dates?: number;
    microscopes?: number;
    plates?: number;
    wells?: number;
    intensity: Record<(typeof CHANNEL_NAMES)[number], IntensitySummary>;
}
/** Counts and intensities of each split of a dataset; reads (or simulates) every image once, in worker threads. */
export declare function summarise(dataset: Dataset, run?: RunOptions): Promise<SplitSummary[]>;
/** What is known of one image beside its pixels. */
export interface CellRow {
    split: SplitName;
    /** Row of the image in its source. */
    index: number;
    /** Number of its class, and the name. */
    label: number;
    class: string;
    /** Where it comes from, as far as the dataset says. */
    date?: string;
    microscope?: string;
    plate?: string;
    well?: string;
}
/**
 * One tidy row per image, split after split in the order of the files: for data frames, and beside features that were
 * computed in the same order. Throws as {@link Dataset.open}.
 */
export declare function cellRows(dataset: Dataset, splits?: readonly SplitName[]): Promise<CellRow[]>;
/**
 * Counts float32 values in bins narrow enough to be exact for whole numbers up to 65,536 and to 0.003 % for any
 * other value. Memory is only taken for the range of values that occurs.
 */
export declare class IntensityHistogram {
    #private;
    min: number;
    max: number;
    /** Counts finite values. */
    add(values: Float32Array): void;
    /**
     * The smallest value that at least `percent` % of the values do not exceed (0 < percent <= 100), as
     * `numpy.percentile` with method "inverted_cdf"; NaN where nothing has been counted.
     */
    percentile(percent: number): number;
}
/** Mean intensity of each image of a split in each channel, in camera counts. */
export interface ImageMeans {
    protein: Float32Array;
    nucleus: Float32Array;
}
/** The mean intensities of a split's images, in the split's order. Reads every image once, in worker threads. */
export declare function imageMeans(dataset: Dataset, split: SplitName, run?: RunOptions): Promise<ImageMeans>;
