import { type Matrix } from "../../core/matrix.js";
import { type RunOptions } from "../../core/progress.js";
import { type ClassifiedRows, type Classifier } from "../estimator.js";
/** The k nearest rows of each query, nearest first. */
export interface Neighbors {
    /** Numbers of the rows given to `fit`, queries x k. */
    rows: Int32Array;
    /** Euclidean distances, queries x k. */
    distances: Float64Array;
}
/**
 * k nearest neighbours by Euclidean distance with uniform votes, as scikit-learn's `KNeighborsClassifier`.
 * Ties of the vote go to the lowest class; of equally distant rows the lowest is taken, where scikit-learn
 * leaves the choice open. Distances are float64 sums over the float32 features. Large searches find candidates
 * with ONNX Runtime where it loads (`withEngine`); what is found does not depend on it.
 */
export declare class KNeighborsClassifier implements Classifier {
    #private;
    readonly name = "kNN";
    /** Number of neighbours that vote. */
    readonly nNeighbors: number;
    classes: Int32Array;
    /** Throws {@link UsageError} unless `nNeighbors` is a whole number from 1. Default: 11, the paper's. */
    constructor(options?: {
        nNeighbors?: number;
    });
    getParams(): {
        nNeighbors: number;
    };
    /** The rows that are searched, and for each the place of its label in `classes`. Throws before `fit`. */
    get searched(): {
        x: Matrix;
        encoded: Int32Array;
    };
    /** Keeps `x` (itself where it lies on shared memory, a copy otherwise) and `y`. Throws for fewer than k rows. */
    fit(x: Matrix, y: Int32Array, run?: RunOptions): Promise<this>;
    /** The k nearest of the fitted rows to each row of `x`, which itself counts where it is one of them. */
    kneighbors(x: Matrix, run?: RunOptions): Promise<Neighbors>;
    score(x: Matrix, y: Int32Array, run?: RunOptions): Promise<number>;
    predict(x: Matrix, run?: RunOptions): Promise<Int32Array>;
    classify(x: Matrix, run?: RunOptions): Promise<ClassifiedRows>;
    /** The share of each class among the k neighbours. */
    predictProba(x: Matrix, run?: RunOptions): Promise<Matrix>;
}
