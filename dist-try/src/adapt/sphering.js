import { Coos7Error, UsageError } from "../core/errors.js";
import { toShared } from "../core/matrix.js";
import { withPool } from "../core/workers.js";
import { ofEigenvalues, rotate, scatter, symmetricEigen } from "../models/covariance.js";
import { StandardScaler } from "../models/standard-scaler.js";
const FIT = { module: import.meta.url, name: "whitening" };
/** Directions with a smaller share of the largest variance than this are rounding, and become 0. */
const NO_VARIANCE = 1e-12;
/**
 * Sphering, or whitening, fitted on Training: features are standardised and turned so that all directions vary alike and
 * none goes with another (ZCA-cor of Kessy, Lewin and Strimmer 2018), z V diag(sqrt(n - 1) / (s + epsilon)) V', with the
 * singular values s and vectors V of the n standardised rows z. Profiles of screens are sphered by their negative controls
 * (typical variation normalisation, TVN: Ando, McLean and Berndl 2017); COOS-7 has none, so it is Training that says what
 * varies. (pycytominer 1 takes the singular values of rows that are not standardised, even for "ZCA-cor".)
 */
export class Sphering {
    name = "sphering";
    mark = "I";
    stage = "features";
    epsilon;
    #scaler = new StandardScaler();
    #square;
    /** Throws {@link UsageError} unless `epsilon` is a finite number from 0. */
    constructor({ epsilon = 1e-6 } = {}) {
        if (!(epsilon >= 0 && epsilon < Number.POSITIVE_INFINITY))
            throw new UsageError(`Expected epsilon to be a finite number from 0 but found ${epsilon}`);
        this.epsilon = epsilon;
    }
    getParams() {
        return { epsilon: this.epsilon };
    }
    /** Learns the turn in a worker thread. Throws {@link UsageError} where Training has a single row. */
    async fit({ x }, _split, run = {}) {
        if (x.rows < 2)
            throw new UsageError(`Expected at least 2 rows to sphere by but found ${x.rows}`);
        this.#scaler = new StandardScaler().fit(x);
        const job = { z: toShared(this.#scaler.transform(x)), epsilon: this.epsilon };
        this.#square = await withPool(run.pool, (pool) => pool.run(FIT, job, run.signal ? { signal: run.signal } : {}));
        return this;
    }
    /** Throws {@link Coos7Error} before `fit` and for another number of columns. */
    transform({ x }) {
        if (!this.#square)
            throw new Coos7Error("Sphering is not fitted yet; call fit first");
        const z = this.#scaler.transform(x);
        return rotate(z, new Float64Array(z.cols), this.#square);
    }
}
/** Worker task: the matrix that whitens standardised rows. */
export function whitening({ z, epsilon }) {
    const eigen = symmetricEigen(scatter(z).products, z.cols);
    const least = NO_VARIANCE * eigen.values[0];
    // The scatter matrix has the squared singular values.
    return ofEigenvalues(eigen, (value) => value > least ? Math.sqrt(z.rows - 1) / (Math.sqrt(value) + epsilon) : 0);
}
//# sourceMappingURL=sphering.js.map