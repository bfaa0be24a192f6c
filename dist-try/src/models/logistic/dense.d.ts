import type { Matrix } from "../../core/matrix.js";
/**
 * `out` = x w + b for the d weights and, last, the intercept b: the score of each row. Sums are float64.
 */
export declare function scores(x: Matrix, weights: Float64Array, out: Float64Array): void;
/** The d sums over rows of c r_i x_ij and, last, of c r_i: the gradient of a loss whose derivatives are r. */
export declare function gradient(x: Matrix, residuals: Float64Array, c: number): Float64Array;
/**
 * The m x m matrix of sums over rows of c weights_i x_ia x_ib for the m `columns` (number d is the intercept's
 * column of ones), estimated from about `sample` rows (see {@link sampleRows}); with `sample` infinite all count.
 */
export declare function weightedGram(x: Matrix, weights: Float64Array, c: number, columns: Int32Array, sample: number): Float64Array;
/** Rows that stand for all, with the weights that they have then. */
export interface RowSample {
    rows: Int32Array;
    weights: Float64Array;
}
/**
 * About `count` rows of a weighted sum that stand for all of them: those of large weight as they are and, of the
 * others, some drawn in proportion to their weight (by equal steps of its running sum) that stand for the rest. All
 * rows of positive weight where these are no more.
 */
export declare function sampleRows(weights: Float64Array, count: number): RowSample;
/** Vectors that {@link dotTile} takes at a time from each side. */
export declare const TILE = 4;
/**
 * The 16 dot products of 4 vectors with 4 others, `out[4 r + s] = a_r . b_s`, in float64. Four vectors lie
 * interleaved in a panel: element i of vector r is at `start + 4 i + r`. Each value loaded serves four products,
 * which is what makes products of large matrices fast in JavaScript.
 */
export declare function dotTile(a: Float64Array, aStart: number, b: Float64Array, bStart: number, length: number, out: Float64Array): void;
