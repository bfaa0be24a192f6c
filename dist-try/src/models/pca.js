import { throwIfCancelled, UsageError } from "../core/errors.js";
import { sharedMatrix, toShared } from "../core/matrix.js";
import { withPool } from "../core/workers.js";
import { scatter, symmetricEigen } from "./covariance.js";
import { checkMatrix, checkPredict } from "./estimator.js";
const FIT = { module: import.meta.url, name: "principalAxes" };
/**
 * Principal component analysis, as scikit-learn's `PCA`: exact, from the eigenvectors of the covariance matrix.
 * Of the two directions of a component the one is taken in which its largest coefficient is positive.
 */
export class PCA {
    /** Number of components that are kept. */
    nComponents;
    /** Mean of each column; empty before `fit`. */
    mean = new Float64Array(0);
    /** The components, n x columns, row-major, by falling variance; empty before `fit`. */
    components = new Float64Array(0);
    /** Variance along each component (divided by rows - 1), and its share of the whole. */
    explainedVariance = new Float64Array(0);
    explainedVarianceRatio = new Float64Array(0);
    /** Throws {@link UsageError} unless `nComponents` is a whole number from 1. Default: 2. */
    constructor(options = {}) {
        this.nComponents = options.nComponents ?? 2;
        if (!Number.isInteger(this.nComponents) || this.nComponents < 1)
            throw new UsageError(`Expected nComponents to be a whole number from 1 but found ${this.nComponents}`);
    }
    /**
     * Learns the components, in a worker thread. Throws `Coos7Error` where `x` is empty, malformed or not finite,
     * {@link UsageError} where it has fewer columns than components, or a single row.
     */
    async fit(x, run = {}) {
        throwIfCancelled(run.signal);
        checkMatrix(x);
        if (x.cols < this.nComponents || x.rows < 2)
            throw new UsageError(`Expected at least 2 rows and ${this.nComponents} columns, one per component, but found ${x.rows} x ${x.cols}`);
        const job = { x: toShared(x), nComponents: this.nComponents };
        const axes = await withPool(run.pool, (pool) => pool.run(FIT, job, run.signal ? { signal: run.signal } : {}));
        Object.assign(this, axes);
        return this;
    }
    /** `fit` and `transform` of the same rows. */
    async fitTransform(x, run = {}) {
        return (await this.fit(x, run)).transform(x);
    }
    /**
     * The rows' coordinates along the components, rows x components, on shared memory.
     * Throws `Coos7Error` before `fit`, for another number of columns and for values that are not finite.
     */
    transform(x) {
        checkPredict(x, this.mean.length || undefined, "PCA");
        const { rows, cols, data } = x;
        const { nComponents, components, mean } = this;
        const result = sharedMatrix(rows, nComponents);
        for (let i = 0; i < rows; i++)
            for (let c = 0; c < nComponents; c++) {
                let sum = 0;
                for (let j = 0; j < cols; j++)
                    sum += (data[i * cols + j] - mean[j]) * components[c * cols + j];
                result.data[i * nComponents + c] = sum;
            }
        return result;
    }
}
/** Worker task: the principal axes of `x`. */
export function principalAxes({ x, nComponents }) {
    const { rows, cols } = x;
    const { mean, products } = scatter(x);
    const covariance = products.map((value) => value / (rows - 1));
    let total = 0;
    for (let j = 0; j < cols; j++)
        total += covariance[j * cols + j];
    const { values, vectors } = symmetricEigen(covariance, cols);
    const components = vectors.slice(0, nComponents * cols);
    for (let c = 0; c < nComponents; c++) {
        const component = components.subarray(c * cols, (c + 1) * cols);
        const largest = component.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
        if (largest < 0)
            component.forEach((value, j) => {
                component[j] = -value;
            });
    }
    // Rounding leaves the variance of a constant direction a hair below 0.
    const explainedVariance = values.slice(0, nComponents).map((value) => Math.max(0, value));
    return {
        mean,
        components,
        explainedVariance,
        explainedVarianceRatio: explainedVariance.map((variance) => (total > 0 ? variance / total : 0)),
    };
}
//# sourceMappingURL=pca.js.map