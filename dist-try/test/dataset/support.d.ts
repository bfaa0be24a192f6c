import type { TestContext } from "node:test";
import type { CellIds, SplitReader } from "../../src/dataset/dataset.js";
/** What the reference libraries say of each fixture. */
export declare const expected: Record<string, {
    sha256: string;
    dtype: string;
    labels: number[];
    ids: CellIds;
    percentiles: Record<"protein" | "nucleus", number[]>;
}>;
/** A new folder that is removed after the test; the cache of the test's process is moved into it. */
export declare function temporaryFolder(t: TestContext): string;
/** Copies fixtures to paths below `folder` and returns the folder. */
export declare function copyFixtures(folder: string, copies: Record<string, string>): string;
export declare function sha256(bytes: ArrayBufferView): string;
/** All images of a split, read in batches of the given size. */
export declare function readAll(reader: SplitReader, batch: number): Promise<Float32Array>;
/** One dataset of an HDF5 file: numbers or strings, of a shape (default: a list) and type. */
export interface RawDataset {
    data: Float32Array | Float64Array | Int32Array | Int16Array | Uint8Array | BigInt64Array | string[];
    shape?: number[];
    dtype?: string;
}
/** Writes an HDF5 file with exactly these datasets, well-formed or not. */
export declare function writeRawHdf5(path: string, datasets: Record<string, RawDataset>): Promise<void>;
/** `count` grey images as the dataset `data` of an HDF5 file. */
export declare function greyImages(count: number): RawDataset;
