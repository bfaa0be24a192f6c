import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { Adapter, AdapterRows, TrainingRows } from "./adapter.js";
/** Options of {@link Sphering}. */
export interface SpheringOptions {
    /**
     * Added to the singular values of the standardised rows, which are some sqrt(rows) large: directions of smaller singular
     * values are held down. From 0; default 1e-6, as in pycytominer, which holds down nothing but rounding.
     */
    epsilon?: number;
}
/**
 * Sphering, or whitening, fitted on Training: features are standardised and turned so that all directions vary alike and
 * none goes with another (ZCA-cor of Kessy, Lewin and Strimmer 2018), z V diag(sqrt(n - 1) / (s + epsilon)) V', with the
 * singular values s and vectors V of the n standardised rows z. Profiles of screens are sphered by their negative controls
 * (typical variation normalisation, TVN: Ando, McLean and Berndl 2017); COOS-7 has none, so it is Training that says what
 * varies. (pycytominer 1 takes the singular values of rows that are not standardised, even for "ZCA-cor".)
 */
export declare class Sphering implements Adapter<"I"> {
    #private;
    readonly name = "sphering";
    readonly mark = "I";
    readonly stage = "features";
    readonly epsilon: number;
    /** Throws {@link UsageError} unless `epsilon` is a finite number from 0. */
    constructor({ epsilon }?: SpheringOptions);
    getParams(): {
        epsilon: number;
    };
    /** Learns the turn in a worker thread. Throws {@link UsageError} where Training has a single row. */
    fit({ x }: TrainingRows<"I">, _split?: undefined, run?: RunOptions): Promise<this>;
    /** Throws {@link Coos7Error} before `fit` and for another number of columns. */
    transform({ x }: AdapterRows<"I">): Matrix;
}
/** Worker task: the matrix that whitens standardised rows. */
export declare function whitening({ z, epsilon }: {
    z: Matrix;
    epsilon: number;
}): Float64Array;
