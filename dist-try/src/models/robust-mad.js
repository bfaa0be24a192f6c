import { quantile } from "../core/statistics.js";
import { checkMatrix, checkPredict } from "./estimator.js";
import { StandardScaler, scaledColumns } from "./standard-scaler.js";
/** Makes the median absolute deviation of normally distributed values their standard deviation. */
const NORMAL = 1.4826;
/**
 * Scales features by median and median absolute deviation (MAD) of the rows given to `fit`: (x - median) / (1.4826 MAD),
 * as pycytominer's `RobustMAD`, which a few odd cells do not move. Where more than half of a column is one value its MAD is
 * 0, and pycytominer divides by 1e-18: here the standard deviation takes its place, or 1 where the column is constant.
 */
export class RobustMad {
    /** Median of each column; empty before `fit`. */
    median = new Float64Array(0);
    /** What the differences from the median are divided by; empty before `fit`. */
    scale = new Float64Array(0);
    /** Learns `median` and `scale`. Throws `Coos7Error` where `x` is empty, malformed or not finite. */
    fit(x) {
        checkMatrix(x);
        const { data, rows, cols } = x;
        const standard = new StandardScaler().fit(x);
        const column = new Float64Array(rows);
        this.median = new Float64Array(cols);
        this.scale = new Float64Array(cols);
        for (let j = 0; j < cols; j++) {
            for (let i = 0; i < rows; i++)
                column[i] = data[i * cols + j];
            const median = quantile(column.sort(), 0.5);
            for (let i = 0; i < rows; i++)
                column[i] = Math.abs(data[i * cols + j] - median);
            this.median[j] = median;
            this.scale[j] = NORMAL * quantile(column.sort(), 0.5) || standard.scale[j];
        }
        return this;
    }
    /** `fit` and `transform` of the same rows. */
    fitTransform(x) {
        return this.fit(x).transform(x);
    }
    /**
     * (x - median) / scale, computed in float64 and stored as float32 on shared memory.
     * Throws `Coos7Error` before `fit`, for another number of columns and for values that are not finite.
     */
    transform(x) {
        checkPredict(x, this.median.length || undefined, "RobustMad");
        return scaledColumns(x, this.median, this.scale);
    }
}
//# sourceMappingURL=robust-mad.js.map