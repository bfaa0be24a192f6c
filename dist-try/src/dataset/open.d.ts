import type { RunOptions } from "../core/progress.js";
import { type Dataset, type DatasetLocation, type SplitName, type SplitReader } from "./dataset.js";
import { type Factor } from "./simulate/options.js";
/** Options of {@link openDataset}; all but `onWarning` are the simulator's. */
export interface OpenOptions extends Pick<RunOptions, "onWarning"> {
    /** Size relative to COOS-7: 1 = 132,209 images. Default: 0.1. */
    scale?: number;
    /** Any whole number >= 0. Default: 1. */
    seed?: number;
    /** Size of each effect relative to its default, which is 1; see `SimulatorOptions`. */
    severity?: Partial<Record<Factor, number>>;
}
/**
 * Opens a dataset: a directory (see `openDirectory` for what it may hold) by its path, or the simulator as "sim". What a
 * directory holds that is passed over is told to `onWarning`, a line on stderr where it is not given.
 * Throws `Coos7Error` in one line where a directory, a split or an option is not as expected, {@link UsageError} where the
 * simulator's options are given for a directory.
 *
 *     const dataset = await openDataset("sim", { scale: 0.02, severity: { later: 2 } });
 *     const measured = await openDataset("data/coos7");
 */
export declare function openDataset(location: DatasetLocation | string, options?: OpenOptions): Promise<Dataset>;
/** What a dataset is called in results: its folder's name, or the simulator with its options; a subset as the whole. */
export declare function datasetTitle({ location }: {
    location: DatasetLocation;
}): string;
/** A split that a worker reads ranges of, one job after the other. */
export interface SharedSplit {
    /** Tells one use of a split from the next: it stays open between the jobs of one, not longer. */
    session: string;
    location: DatasetLocation;
    split: SplitName;
}
/** Calls `work` with the split's reader, which this worker opens for the first job of a session only. */
export declare function withWorkerReader<R>({ session, location, split }: SharedSplit, work: (reader: SplitReader) => Promise<R>): Promise<R>;
interface RangeToRead extends SharedSplit {
    start: number;
    end: number;
}
/** A worker's task: the images of a range. */
export declare function readRange(range: RangeToRead): Promise<Float32Array>;
/**
 * A split's images in order, read (or simulated) by worker threads ahead of their use; each item is a batch of
 * consecutive images. Worth its copies where reading takes work: simulated, compressed or TIFF images.
 */
export declare function readInParallel(dataset: Dataset, split: SplitName, count: number, run: Pick<RunOptions, "pool" | "signal">, use: (images: Float32Array) => void): Promise<void>;
export {};
