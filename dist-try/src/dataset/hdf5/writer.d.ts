import { type CellIds, type PixelType } from "../dataset.js";
/** What is known of a split before its pixels. */
export interface SplitHeader {
    /** Class of each image; its length is the number of images. */
    labels: Int32Array;
    ids: CellIds;
    pixelType: PixelType;
    /** The mark of simulated data, see `simulatedBy`: text of the attribute `simulated_by` of the file. */
    simulatedBy?: string | undefined;
}
/** Writes one split in the layout of the official files; the file appears under its name when it is complete. */
export interface Hdf5SplitWriter {
    /** Adds whole images, in row order. Throws `Coos7Error` naming the file if they cannot be written. */
    append(images: Float32Array): void;
    /** Completes the file and gives it its name. Throws `Coos7Error` if images are missing. */
    finish(): void;
    /** Removes what has been written; does nothing after `finish`. */
    abort(): void;
}
/**
 * Starts a file with the keys of the official ones: `data` (N, 2, 64, 64), `labels` (N) int32 and, as far as
 * there are IDs, `dateIDs`, `microscopeIDs`, `plateIDs`, `wellIDs` (N) strings of fixed length. Equal content
 * gives equal bytes. Simulated data have the attribute `simulated_by` beside them. Makes the folder if it is missing; with `exclusive` no file is replaced.
 * Throws {@link Coos7Error} naming the file if it cannot be written.
 */
export declare function createHdf5Split(path: string, header: SplitHeader, options?: {
    exclusive?: boolean;
}): Promise<Hdf5SplitWriter>;
