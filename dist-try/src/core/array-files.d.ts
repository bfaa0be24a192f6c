import { type Matrix } from "./matrix.js";
/**
 * The bytes of a `.npy` file (NumPy's format, version 1.0: little-endian float32, C order) of a matrix.
 * Source: NumPy's description of the format, `numpy.lib.format`.
 */
export declare function encodeNpy(matrix: Matrix): Uint8Array;
/**
 * The matrix in the bytes of a `.npy` file, on shared memory. Throws {@link Coos7Error} naming `source` (the file) for anything
 * but a whole two-dimensional little-endian float32 array in C order.
 */
export declare function decodeNpy(bytes: Uint8Array, source: string): Matrix;
/** The typed arrays that a bundle may hold. */
export type BundleArray = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;
/** A JSON value and named arrays: the form in which results are stored. */
export interface ArrayBundle {
    /** Anything that JSON holds without loss. */
    info: unknown;
    arrays: Record<string, BundleArray>;
}
/**
 * The bytes of a bundle: the length of the header (uint32, little-endian), the header in JSON, then each
 * array's bytes, each at a multiple of 8 bytes from the start.
 */
export declare function encodeArrays(bundle: ArrayBundle): Uint8Array;
/**
 * The bundle that {@link encodeArrays} made `bytes` of; its arrays lie on shared memory, ready for workers.
 * The bytes must be as they were written: whoever stores them guards them with a checksum.
 */
export declare function decodeArrays(bytes: Uint8Array): ArrayBundle;
