import { Coos7Error } from "../core/errors.js";
import { toShared } from "../core/matrix.js";
import { withPool } from "../core/workers.js";
import { ofEigenvalues, rotate, scatter, symmetricEigen } from "../models/covariance.js";
import { StandardScaler } from "../models/standard-scaler.js";
const FIT = { module: import.meta.url, name: "alignment" };
/** Directions with a smaller share of the largest variance than this are rounding, and are not divided by. */
const NO_VARIANCE = 1e-12;
/**
 * CORAL, correlation alignment (Sun, Feng and Saenko, AAAI 2016): Training is whitened and given means and covariances of
 * the split, (x - m_S) C_S^-1/2 C_T^1/2 + m_T, and the classifier is fitted to that; the split's rows stay as they are. As
 * skada's `CORALAdapter` with its `reg="auto"`: covariances are shrunk by Ledoit and Wolf's rule, each sample in units of its
 * own standard deviations. skada moves both samples to mean 0 instead, which is the same but for a translation of both.
 */
export class Coral {
    name = "CORAL";
    mark = "T";
    stage = "features";
    #alignment;
    getParams() {
        return {};
    }
    /** Learns the alignment in a worker thread: for d features, some d x d x (rows + 20 d) steps. */
    async fit(training, split, run = {}) {
        const job = { training: toShared(training.x), split: toShared(split.x) };
        this.#alignment = await withPool(run.pool, (pool) => pool.run(FIT, job, run.signal ? { signal: run.signal } : {}));
        return this;
    }
    /** Throws {@link Coos7Error} before `fit` and for another number of columns. */
    transform({ x }, side) {
        if (!this.#alignment)
            throw new Coos7Error("CORAL is not fitted yet; call fit first");
        const { from, square, to } = this.#alignment;
        if (x.cols !== from.length)
            throw new Coos7Error(`CORAL was fitted on ${from.length} columns but found ${x.cols}`);
        return side === "split" ? x : rotate(x, from, square, to);
    }
}
/** Worker task: the alignment of Training with a split. */
export function alignment({ training, split }) {
    const source = shrunkCovariance(training);
    const target = shrunkCovariance(split);
    const n = training.cols;
    const sourceEigen = symmetricEigen(source.covariance, n);
    const least = NO_VARIANCE * sourceEigen.values[0];
    const whiten = ofEigenvalues(sourceEigen, (value) => (value > least ? 1 / Math.sqrt(value) : 0));
    const colour = ofEigenvalues(symmetricEigen(target.covariance, n), (value) => Math.sqrt(Math.max(0, value)));
    const square = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
        for (let k = 0; k < n; k++) {
            const weight = whiten[i * n + k];
            for (let j = 0; j < n; j++)
                square[i * n + j] += weight * colour[k * n + j];
        }
    return { from: source.mean, square, to: target.mean };
}
/**
 * The covariance of a sample (divided by its rows), with correlations shrunk as scikit-learn's `ledoit_wolf` (Ledoit and
 * Wolf 2004) shrinks those of standardised rows.
 */
function shrunkCovariance(x) {
    const { rows, cols } = x;
    const scaler = new StandardScaler().fit(x);
    const z = scaler.transform(x);
    const correlation = scatter(z).products.map((value) => value / rows);
    let trace = 0;
    for (let j = 0; j < cols; j++)
        trace += correlation[j * cols + j];
    const level = trace / cols;
    // Mean squared distances per feature: of the correlations from a multiple of one, and of single rows from them.
    const squares = correlation.reduce((sum, value) => sum + value * value, 0);
    let fourth = 0;
    for (let i = 0; i < rows; i++) {
        let length = 0;
        for (let j = 0; j < cols; j++)
            length += z.data[i * cols + j] ** 2;
        fourth += length * length;
    }
    const distance = (squares - level * trace) / cols;
    const noise = Math.min((fourth / rows - squares) / (cols * rows), distance);
    const shrinkage = noise > 0 ? noise / distance : 0;
    const { scale, mean } = scaler;
    const covariance = correlation.map((value, k) => {
        const i = Math.floor(k / cols);
        const j = k % cols;
        const shrunk = (1 - shrinkage) * value + (i === j ? shrinkage * level : 0);
        return shrunk * scale[i] * scale[j];
    });
    return { mean, covariance };
}
//# sourceMappingURL=coral.js.map