import { sharedMatrix } from "../core/matrix.js";
import { checkMatrix, checkPredict } from "./estimator.js";
/**
 * Standardises features with the mean and the population standard deviation of the rows given to `fit`, as
 * scikit-learn's `StandardScaler` does. A constant column gets scale 1, so that it becomes 0.
 */
export class StandardScaler {
    /** Mean of each column, in float64; empty before `fit`. */
    mean = new Float64Array(0);
    /** Population standard deviation of each column, 1 where it is 0; empty before `fit`. */
    scale = new Float64Array(0);
    /** Learns `mean` and `scale`. Throws `Coos7Error` where `x` is empty, malformed or not finite. */
    fit(x) {
        checkMatrix(x);
        const { data, rows, cols } = x;
        // Differences from the first row: a constant column then has a variance of exactly 0, however large it is.
        const shift = Float64Array.from(data.subarray(0, cols));
        const mean = new Float64Array(cols);
        const variance = new Float64Array(cols);
        for (let i = 0, k = 0; i < rows; i++)
            for (let j = 0; j < cols; j++, k++)
                mean[j] += data[k] - shift[j];
        for (let j = 0; j < cols; j++)
            mean[j] /= rows;
        for (let i = 0, k = 0; i < rows; i++)
            for (let j = 0; j < cols; j++, k++) {
                const difference = data[k] - shift[j] - mean[j];
                variance[j] += difference * difference;
            }
        this.mean = mean.map((value, j) => value + shift[j]);
        this.scale = variance.map((value) => Math.sqrt(value / rows) || 1);
        return this;
    }
    /** `fit` and `transform` of the same rows. */
    fitTransform(x) {
        return this.fit(x).transform(x);
    }
    /**
     * (x - mean) / scale, computed in float64 and stored as float32 on shared memory.
     * Throws `Coos7Error` before `fit`, for another number of columns and for values that are not finite.
     */
    transform(x) {
        checkPredict(x, this.mean.length || undefined, "StandardScaler");
        return scaledColumns(x, this.mean, this.scale);
    }
}
/** (x - middle) / scale by column, computed in float64 and stored as float32 on shared memory. */
export function scaledColumns(x, middle, scale) {
    const { rows, cols } = x;
    const result = sharedMatrix(rows, cols);
    for (let i = 0, k = 0; i < rows; i++)
        for (let j = 0; j < cols; j++, k++)
            result.data[k] = (x.data[k] - middle[j]) / scale[j];
    return result;
}
//# sourceMappingURL=standard-scaler.js.map