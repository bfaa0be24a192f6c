import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
/** What `fit` learns. */
interface Axes {
    mean: Float64Array;
    /** Components x columns, row-major; each row has length 1. */
    components: Float64Array;
    explainedVariance: Float64Array;
    explainedVarianceRatio: Float64Array;
}
/**
 * Principal component analysis, as scikit-learn's `PCA`: exact, from the eigenvectors of the covariance matrix.
 * Of the two directions of a component the one is taken in which its largest coefficient is positive.
 */
export declare class PCA {
    /** Number of components that are kept. */
    readonly nComponents: number;
    /** Mean of each column; empty before `fit`. */
    mean: Float64Array;
    /** The components, n x columns, row-major, by falling variance; empty before `fit`. */
    components: Float64Array;
    /** Variance along each component (divided by rows - 1), and its share of the whole. */
    explainedVariance: Float64Array;
    explainedVarianceRatio: Float64Array;
    /** Throws {@link UsageError} unless `nComponents` is a whole number from 1. Default: 2. */
    constructor(options?: {
        nComponents?: number;
    });
    /**
     * Learns the components, in a worker thread. Throws `Coos7Error` where `x` is empty, malformed or not finite,
     * {@link UsageError} where it has fewer columns than components, or a single row.
     */
    fit(x: Matrix, run?: RunOptions): Promise<this>;
    /** `fit` and `transform` of the same rows. */
    fitTransform(x: Matrix, run?: RunOptions): Promise<Matrix>;
    /**
     * The rows' coordinates along the components, rows x components, on shared memory.
     * Throws `Coos7Error` before `fit`, for another number of columns and for values that are not finite.
     */
    transform(x: Matrix): Matrix;
}
/** Worker task: the principal axes of `x`. */
export declare function principalAxes({ x, nComponents }: {
    x: Matrix;
    nComponents: number;
}): Axes;
export {};
