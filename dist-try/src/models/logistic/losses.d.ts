/**
 * The second derivatives of a loss by its scores, as a sum over pairs of outputs: row i contributes
 * weights[i] (s_a - s_b)^2 / 2 for a change s of its scores. Without `b` it is weights[i] s_a^2 / 2.
 */
export interface Coupling {
    a: number;
    b: number | undefined;
    weights: Float64Array;
}
/** A smooth convex function of the scores of all rows, a list of one array (a value per row) per output. */
export interface Loss {
    /** Scores per row. */
    readonly outputs: number;
    value(scores: readonly Float64Array[]): number;
    /** Also writes the derivatives by the scores to `residuals` and updates `couplings`. */
    differentiate(scores: readonly Float64Array[], residuals: readonly Float64Array[]): number;
    readonly couplings: readonly Coupling[];
}
/** log(1 + exp(-t f)), t = +1 for rows of the positive class and -1 for the others. */
export declare class LogisticLoss implements Loss {
    #private;
    readonly outputs = 1;
    readonly couplings: readonly Coupling[];
    constructor(encoded: Int32Array, positive: number);
    value([scores]: readonly Float64Array[]): number;
    differentiate([scores]: readonly Float64Array[], [residuals]: readonly Float64Array[]): number;
}
/** Cross-entropy of the softmax: log sum_k exp f_k - f_y. */
export declare class SoftmaxLoss implements Loss {
    #private;
    readonly outputs: number;
    readonly couplings: readonly Coupling[];
    constructor(encoded: Int32Array, classCount: number);
    value(scores: readonly Float64Array[]): number;
    differentiate(scores: readonly Float64Array[], residuals: readonly Float64Array[]): number;
}
/**
 * Sums over rows of c weights_i x_ia x_ib for the m `columns` a and b of the features and (number d) the column
 * of ones: m x m.
 */
export type Gram = (weights: Float64Array, columns: Int32Array) => Float64Array | Promise<Float64Array>;
/**
 * The second derivatives of c x loss by some of the weights, m x m. `columns` are their places among all
 * weights, ascending: output k's weight j is at k `width` + j, its intercept at j = `width` - 1. `gramOf` gives
 * what the features contribute to each coupling.
 */
export declare function hessian(couplings: readonly Coupling[], columns: Int32Array, width: number, gramOf: Gram): Promise<Float64Array>;
/** By which share of its sum the curvature of the rows has changed from `before` to `after`. */
export declare function curvatureDrift(before: readonly Float64Array[], after: readonly Coupling[]): number;
