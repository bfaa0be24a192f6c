import { type Matrix } from "../core/matrix.js";
/**
 * Standardises features with the mean and the population standard deviation of the rows given to `fit`, as
 * scikit-learn's `StandardScaler` does. A constant column gets scale 1, so that it becomes 0.
 */
export declare class StandardScaler {
    /** Mean of each column, in float64; empty before `fit`. */
    mean: Float64Array;
    /** Population standard deviation of each column, 1 where it is 0; empty before `fit`. */
    scale: Float64Array;
    /** Learns `mean` and `scale`. Throws `Coos7Error` where `x` is empty, malformed or not finite. */
    fit(x: Matrix): this;
    /** `fit` and `transform` of the same rows. */
    fitTransform(x: Matrix): Matrix;
    /**
     * (x - mean) / scale, computed in float64 and stored as float32 on shared memory.
     * Throws `Coos7Error` before `fit`, for another number of columns and for values that are not finite.
     */
    transform(x: Matrix): Matrix;
}
/** (x - middle) / scale by column, computed in float64 and stored as float32 on shared memory. */
export declare function scaledColumns(x: Matrix, middle: Float64Array, scale: Float64Array): Matrix;
