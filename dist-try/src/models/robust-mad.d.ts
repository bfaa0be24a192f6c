import type { Matrix } from "../core/matrix.js";
/**
 * Scales features by median and median absolute deviation (MAD) of the rows given to `fit`: (x - median) / (1.4826 MAD),
 * as pycytominer's `RobustMAD`, which a few odd cells do not move. Where more than half of a column is one value its MAD is
 * 0, and pycytominer divides by 1e-18: here the standard deviation takes its place, or 1 where the column is constant.
 */
export declare class RobustMad {
    /** Median of each column; empty before `fit`. */
    median: Float64Array;
    /** What the differences from the median are divided by; empty before `fit`. */
    scale: Float64Array;
    /** Learns `median` and `scale`. Throws `Coos7Error` where `x` is empty, malformed or not finite. */
    fit(x: Matrix): this;
    /** `fit` and `transform` of the same rows. */
    fitTransform(x: Matrix): Matrix;
    /**
     * (x - median) / scale, computed in float64 and stored as float32 on shared memory.
     * Throws `Coos7Error` before `fit`, for another number of columns and for values that are not finite.
     */
    transform(x: Matrix): Matrix;
}
