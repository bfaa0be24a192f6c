/** A dense row-major matrix: element (i, j) is `data[i * cols + j]`. `data` may lie on shared memory. */
export interface Matrix {
    data: Float32Array;
    rows: number;
    cols: number;
}
/** A matrix of zeros on memory that worker threads can share without copying. */
export declare function sharedMatrix(rows: number, cols: number): Matrix;
/** `length` zeros on shared memory. */
export declare function sharedFloat32(length: number): Float32Array;
/** The same matrix on shared memory: itself if it already is, a copy otherwise. */
export declare function toShared(matrix: Matrix): Matrix;
/** A matrix from nested arrays, one per row. Throws {@link Coos7Error} if rows differ in length. */
export declare function matrixFrom(rows: ArrayLike<ArrayLike<number>>): Matrix;
/** The rows of matrices of as many columns, one matrix below the other. Throws {@link Coos7Error} where columns differ. */
export declare function stackRows(matrices: readonly Matrix[]): Matrix;
/** A copy of the given rows, in the given order. */
export declare function takeRows(matrix: Matrix, rows: ArrayLike<number>): Matrix;
/**
 * Factorises the symmetric n x n matrix whose lower triangle is in `a` (row-major) in place: the triangle becomes
 * that of L with L L' = A. False, with `a` spoilt, where A is not numerically positive definite.
 */
export declare function choleskyFactor(a: Float64Array, n: number): boolean;
/** Solves A v = b in place for the factor of A from {@link choleskyFactor}. */
export declare function choleskySolve(factor: Float64Array, b: Float64Array): void;
/**
 * For each row of a rows x K table of scores, row-major, the label of its largest score; of equal scores the
 * first, that is the lowest label, wins. `classes` holds the K labels in column order.
 */
export declare function argmaxLabels(scores: Float32Array | Float64Array, classes: Int32Array): Int32Array;
