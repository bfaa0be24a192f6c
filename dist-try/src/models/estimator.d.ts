import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
/** What a classifier says of some rows. */
export interface ClassifiedRows {
    /** The predicted label of each row. */
    labels: Int32Array;
    /** Class probabilities, rows x classes, each row summing to 1. */
    probabilities: Matrix;
}
/**
 * A classifier in scikit-learn's manner: the constructor stores options (and checks only their type and
 * range), `fit` checks the data and learns, refitting forgets. The options are never changed by `fit`.
 * Using it before `fit`, or with another number of columns, throws `Coos7Error`.
 */
export interface Classifier {
    /** Name as in Table 3: "kNN", "L1 LR", "RF". */
    readonly name: string;
    /** The labels seen by `fit`, ascending; columns of `predictProba` are in this order. */
    readonly classes: Int32Array;
    /** The options, as plain data: with the class, all that a fit depends on beside the data. */
    getParams(): object;
    /** Learns from `x` (n x d, finite) and `y` (n labels, at least two different). Resolves to itself. */
    fit(x: Matrix, y: Int32Array, run?: RunOptions): Promise<this>;
    /** The predicted label of each row. */
    predict(x: Matrix, run?: RunOptions): Promise<Int32Array>;
    /** Class probabilities, rows x classes, each row summing to 1. */
    predictProba(x: Matrix, run?: RunOptions): Promise<Matrix>;
    /** Labels and probabilities in one pass: what `predict` and `predictProba` give. */
    classify(x: Matrix, run?: RunOptions): Promise<ClassifiedRows>;
    /** The accuracy of `predict` on rows with these labels, 0 to 1, as scikit-learn's classifiers score. */
    score(x: Matrix, y: Int32Array, run?: RunOptions): Promise<number>;
}
/** The share of rows for which `model` predicts their label. Throws {@link Coos7Error} unless there is one label per row. */
export declare function accuracy(model: Pick<Classifier, "predict">, x: Matrix, y: Int32Array, run: RunOptions): Promise<number>;
/** Training labels in the form estimators work with. */
export interface EncodedLabels {
    /** The K different labels, ascending. */
    classes: Int32Array;
    /** For each row the position of its label in `classes`: 0 to K - 1. */
    encoded: Int32Array;
}
/**
 * Checks what is given to a classifier's `fit` and encodes the labels.
 * Throws {@link Coos7Error} where `x` is empty, malformed or holds NaN or an infinity (naming row and column),
 * where `y` does not have one label per row, and where there is only one class.
 */
export declare function checkFit(x: Matrix, y: Int32Array): EncodedLabels;
/**
 * Checks what is given to `predict` or `transform` of the estimator called `name`, which was fitted on `cols`
 * columns, or not at all if `cols` is undefined. Throws {@link Coos7Error} for use before `fit`, for another
 * number of columns and for whatever {@link checkMatrix} refuses.
 */
export declare function checkPredict(x: Matrix, cols: number | undefined, name: string): void;
/**
 * Throws {@link Coos7Error} unless `x` has at least one row and one column, as many values as its shape
 * says, and only finite ones.
 */
export declare function checkMatrix(x: Matrix): void;
