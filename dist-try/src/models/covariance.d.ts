import { type Matrix } from "../core/matrix.js";
/** Sums of products of columns about their means. */
export interface Scatter {
    /** Mean of each column. */
    mean: Float64Array;
    /** Columns x columns, row-major: divided by the rows, or by one less, it is the covariance matrix. */
    products: Float64Array;
}
/** The scatter matrix of rows, in float64. */
export declare function scatter({ data, rows, cols }: Matrix): Scatter;
/** Eigenvalues, falling, and eigenvectors of length 1, one per row of `vectors` (n x n, row-major). */
export interface Eigen {
    values: Float64Array;
    vectors: Float64Array;
}
/** The eigenvectors of a symmetric n x n matrix, row-major. */
export declare function symmetricEigen(a: Float64Array, n: number): Eigen;
/** V diag(f(value)) V': a function of a symmetric matrix by its eigenvalues, n x n, row-major. */
export declare function ofEigenvalues({ values, vectors }: Eigen, f: (value: number) => number): Float64Array;
/**
 * The rows of a matrix times a square one (columns x columns, row-major), each row less `from` before and plus `to` after;
 * in float64, on shared memory.
 */
export declare function rotate({ data, rows, cols }: Matrix, from: Float64Array, square: Float64Array, to?: Float64Array): Matrix;
