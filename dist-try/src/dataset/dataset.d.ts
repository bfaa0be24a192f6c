/** The five splits of COOS-7, from no shift to the largest (paper, Table 2). */
export declare const SPLITS: readonly ["training", "test1", "test2", "test3", "test4"];
/** One of {@link SPLITS}. */
export type SplitName = (typeof SPLITS)[number];
/** Side of an image in pixels. */
export declare const IMAGE_SIZE = 64;
/** Channels of an image: 0 the protein, 1 the nucleus. */
export declare const CHANNELS = 2;
/** Values of one image: 2 channels x 64 x 64, channel-major, then row-major. */
export declare const IMAGE_LENGTH: number;
/** The pixel types that datasets are stored in. Readers always yield Float32Array, which holds each exactly. */
export type PixelType = "float32" | "uint16" | "uint8";
/** Where each cell comes from, one string per image; a list is missing where the dataset does not say. */
export interface CellIds {
    dates?: string[];
    microscopes?: string[];
    plates?: string[];
    wells?: string[];
}
/** One split of a dataset, opened for reading. Labels and IDs are in memory, images are read as asked for. */
export interface SplitReader {
    readonly name: SplitName;
    /** Number of images, at least 1. */
    readonly count: number;
    /** Class of each image, 0 <= label < the dataset's number of classes. */
    readonly labels: Int32Array;
    /**
     * Which row of its source each image is, by which other tools know it, ascending: the row of the HDF5 file; of a TIFF
     * tree the number in `COOSv1cell_<i>`, or the place in the order of its cells where they are not all numbered. A part of
     * a split keeps the rows of the whole.
     */
    readonly rows: Int32Array;
    readonly ids: CellIds;
    readonly pixelType: PixelType;
    /**
     * Images `start` (inclusive) to `end` (exclusive), each {@link IMAGE_LENGTH} values in raw camera counts.
     * Reads just these; the caller keeps batches small (256 images are 8 MB).
     * Throws `Coos7Error` naming file and image where a pixel is NaN or infinite or cannot be read.
     */
    read(start: number, end: number): Promise<Float32Array>;
    /** Gives back what it holds: an open file, workers. */
    close(): void;
}
declare global {
    interface SymbolConstructor {
        readonly asyncDispose: unique symbol;
    }
}
/** A split that closes itself at the end of its block: `await using split = await dataset.open("test1")`. */
export interface OpenSplit extends SplitReader {
    /** {@link close}. */
    [Symbol.asyncDispose](): Promise<void>;
}
/** What opens a dataset again in another thread: plain data. */
export type DatasetLocation = {
    kind: "directory";
    path: string;
} | {
    kind: "simulator";
    options: import("./simulate/options.js").SimulatorOptions;
} | {
    kind: "subset";
    base: DatasetLocation;
    limits: Partial<Record<SplitName, number>>;
    seed: number;
} | {
    kind: "rows";
    base: DatasetLocation;
    rows: Partial<Record<SplitName, Int32Array>>;
} | {
    kind: "joined";
    parts: Partial<Record<SplitName, DatasetLocation>>;
};
/** What each kind of dataset says of itself; `makeDataset` adds what follows from it. */
export interface DatasetSource {
    readonly location: DatasetLocation;
    /** Simulated data are labelled as such in every table and figure. */
    readonly simulated: boolean;
    /** With which options, where the files themselves say so. */
    readonly simulatorOptions?: import("./simulate/options.js").SimulatorOptions;
    /** Whether it is COOS-7 or its simulation (see `isComparable`): only beside these does the paper's Table 3 stand. */
    readonly comparable: boolean;
    /** Side of a pixel in the specimen, where the data say it. */
    readonly micrometresPerPixel?: number;
    /** What the source of imported data called its splits, where that is something else. */
    readonly splitNames?: Partial<Record<SplitName, string>>;
    /** Names of the K classes, label order. */
    readonly classNames: readonly string[];
    /** The splits that are there, in the order of {@link SPLITS}. */
    readonly splits: readonly SplitName[];
    /** Opens a split. Throws `Coos7Error` where it is missing or malformed. */
    open(split: SplitName): Promise<SplitReader>;
    /** Hex digest of one split's content (pixels, labels and IDs): equal content, equal digest. */
    fingerprint(split: SplitName): Promise<string>;
}
/** A dataset: any non-empty subset of the five splits, over K >= 2 classes. */
export interface Dataset extends Omit<DatasetSource, "open"> {
    /** Opens a split. Throws `Coos7Error` where it is missing or malformed. */
    open(split: SplitName): Promise<OpenSplit>;
    /** Class of each image of a split. Throws as `open`. */
    labels(split: SplitName): Promise<Int32Array>;
    /** Where each cell of a split comes from. Throws as `open`. */
    ids(split: SplitName): Promise<CellIds>;
    /** Number of images of a split. Throws as `open`. */
    count(split: SplitName): Promise<number>;
}
/** A dataset of what a source opens. */
export declare function makeDataset(source: DatasetSource): Dataset;
/** A split's name in text and figures, as the paper writes it: "Training", "Test1" … */
export declare function splitTitle(split: SplitName): string;
/** Images `start` to `start + count` of a split, {@link IMAGE_LENGTH} values each. */
export interface ImageBatch {
    start: number;
    count: number;
    images: Float32Array;
}
/** Yields a split's images (or those from `start` to `end`) in order, `batchSize` at a time (default 256). */
export declare function imageBatches(reader: SplitReader, options?: {
    start?: number;
    end?: number;
    batchSize?: number;
    signal?: AbortSignal;
}): AsyncGenerator<ImageBatch>;
