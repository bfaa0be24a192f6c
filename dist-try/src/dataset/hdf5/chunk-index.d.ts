import { type Fields, type Hdf5Structure } from "./structure.js";
/** How the chunks of a dataset are found in its file: the end of its message "Data Layout". */
export interface ChunkIndex {
    /** Of the message. */
    version: number;
    /** Lengths of a chunk. */
    chunks: readonly number[];
    /** The largest lengths that the dataset may have, `Infinity` without limit. */
    maxShape: readonly number[];
    /** From version 4 on: whether the only chunk went through filters, so that its size comes before its address. */
    isFiltered: boolean;
    /** From version 4 on, what follows the lengths of a chunk in the message. */
    rest: Fields;
    /** Before version 4, where the B-tree is; undefined where no chunk has been stored. */
    root: number | undefined;
}
/** Called with the place of a stored chunk in the grid of chunks. */
type Visit = (place: readonly number[]) => void;
/** Calls `visit` once for each chunk that has been stored, in no certain order. */
export declare function visitChunks(structure: Hdf5Structure, index: ChunkIndex, visit: Visit): void;
export {};
