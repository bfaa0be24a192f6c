import type { Matrix } from "../../core/matrix.js";
import type { WorkerPool } from "../../core/workers.js";
/** Bins of one column at most, so that a bin fits in a byte. */
export declare const MAX_BINS = 256;
/**
 * A feature matrix as trees are grown from it: each value replaced by the number of its bin, ascending. A
 * column with at most 256 different values has one bin for each of them; otherwise bins hold neighbouring
 * values, about equally many rows each. All arrays lie on shared memory.
 */
export interface BinnedMatrix {
    rows: number;
    cols: number;
    /** Column by column: the bin of row i in column j is `byColumn[j * rows + i]`. For large nodes. */
    byColumn: Uint8Array;
    /** The same row by row, at `byRow[i * stride + j]`: a few scattered rows are read much faster so. */
    byRow: Uint8Array;
    /** `cols` rounded up to a multiple of 4, so that rows can be copied word by word. */
    stride: number;
    /** Smallest and largest value in bin b of column j, at `j * MAX_BINS + b`. */
    lowest: Float32Array;
    highest: Float32Array;
}
/** Argument of the worker task {@link binColumns}. */
export interface BinColumnsJob {
    x: Matrix;
    rows: Int32Array;
    binned: BinnedMatrix;
    from: number;
    to: number;
}
/** Bins the given rows of `x` (on shared memory), in that order, over the pool's workers. */
export declare function binMatrix(x: Matrix, rows: Int32Array, pool: WorkerPool, signal?: AbortSignal): Promise<BinnedMatrix>;
/** Worker task: bins columns `from` to `to`, writing into `binned`. */
export declare function binColumns({ x, rows, binned, from, to }: BinColumnsJob): void;
/** Memory that {@link argsort} works in, for columns of one length. */
export interface SortScratch {
    keys: Uint32Array;
    otherKeys: Uint32Array;
    order: Uint32Array;
    otherOrder: Uint32Array;
}
/** Scratch memory for columns of `length` values. */
export declare function sortScratch(length: number): SortScratch;
/** Sorted keys and the positions they had. */
export interface SortedKeys {
    keys: Uint32Array;
    order: Uint32Array;
    /** How many keys were sorted. */
    count: number;
}
/** An integer in [0, 2^32) that is ordered as the float with these bits is; the two zeros have the same. */
export declare function floatKey(bits: number): number;
/** The float that has this key. */
export declare function keyFloat(key: number): number;
/**
 * The keys above `least` in ascending order, equal ones in the order of their positions (radix sort over the
 * three digits of a key, which is several times faster than comparing). The result lies in `scratch` and lasts
 * until its next use.
 */
export declare function argsortAbove(least: number, values: Uint32Array, scratch: SortScratch): SortedKeys;
