import { type Matrix } from "../../core/matrix.js";
import { type RunOptions } from "../../core/progress.js";
import { type ClassifiedRows, type Classifier } from "../estimator.js";
/** Options of {@link LogisticRegression}, named as scikit-learn's. */
export interface LogisticRegressionOptions {
    /** "ovr" (default): one class against the rest, each a problem of its own. "multinomial": softmax. */
    multiClass?: "ovr" | "multinomial";
    /** Weight of the loss against the L1 penalty, above 0. Default: 1. */
    C?: number;
    /**
     * Largest violation of the conditions of optimality to accept, in units of the penalty's weight of 1. The
     * objective then exceeds the least possible by at most a share of twice this. Default: 1e-5.
     */
    tol?: number;
}
/** How well `fit` solved its problems: one per class for "ovr", one in all for "multinomial". */
export interface FitReport {
    problems: {
        /** The class that is told from the others; undefined for "multinomial". */
        label: number | undefined;
        /** Penalty plus C times the loss. */
        objective: number;
        /** Largest violation of the conditions of optimality, see {@link LogisticRegressionOptions.tol}. */
        violation: number;
        /** Newton steps made on all rows. */
        iterations: number;
    }[];
    /** Whether every violation is within the tolerance. */
    converged: boolean;
    /** What to do where they are not. */
    warning?: string;
}
/**
 * Logistic regression with an L1 penalty. "ovr" has the objective of scikit-learn's `LogisticRegression` with
 * `penalty="l1"` and solver liblinear: the intercept is penalised, and probabilities are the classes' logistic
 * values normalised to sum 1. "multinomial" has that of solver saga: softmax, intercepts not penalised.
 * Unlike those solvers' defaults, it is minimised to optimality. Large problems use ONNX Runtime where it loads
 * (`withEngine`): the minimum is the same to the tolerance, the time is not.
 */
export declare class LogisticRegression implements Classifier {
    #private;
    readonly name = "L1 LR";
    readonly multiClass: "ovr" | "multinomial";
    readonly C: number;
    readonly tol: number;
    classes: Int32Array;
    /** Weights, K x d, row-major; of two classes the first row is minus the second for "ovr". Empty before `fit`. */
    coef: Float64Array;
    /** K intercepts; empty before `fit`. */
    intercept: Float64Array;
    /** Undefined before `fit`. */
    fitReport: FitReport | undefined;
    /** Throws {@link UsageError} for options out of range. */
    constructor(options?: LogisticRegressionOptions);
    getParams(): Required<LogisticRegressionOptions>;
    fit(x: Matrix, y: Int32Array, run?: RunOptions): Promise<this>;
    score(x: Matrix, y: Int32Array, run?: RunOptions): Promise<number>;
    /** The class with the largest score; of equal scores the lowest class. */
    predict(x: Matrix, run?: RunOptions): Promise<Int32Array>;
    predictProba(x: Matrix, run?: RunOptions): Promise<Matrix>;
    classify(x: Matrix, run?: RunOptions): Promise<ClassifiedRows>;
}
