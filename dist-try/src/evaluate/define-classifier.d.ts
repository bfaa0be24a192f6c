import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { type ClassifiedRows } from "../models/estimator.js";
import { type ClassifierDefinition } from "../reproduce/classifiers.js";
/** How results of a classifier of one's own are kept. */
export interface OwnClassifierOptions {
    /**
     * Stands for everything that the estimator does beside its class and options (`getParams()`), or beside the text of the
     * function that makes it, in the cache: change it when a result changes. Without it the classifier is fitted anew for
     * each definition.
     */
    version?: string | number;
}
/**
 * A classifier of your own as rows of Table 3: give it to `reproduce` among `classifiers`, and it is fitted on every
 * layer of features, scored and written like any other. `estimator` is one, or a function that makes a new one for each
 * fit; one that is shared is fitted on one thing after the other. Throws `UsageError` for a name that cannot stand in the
 * table or is that of a classifier of this package, for what is no estimator, and for an estimator with a version that does
 * not tell its options.
 *
 * @example
 * const bigForest = defineClassifier("RF 1000", new RandomForestClassifier({ nEstimators: 1000 }));
 */
export declare function defineClassifier(name: string, estimator: OwnEstimator | (() => OwnEstimator), options?: OwnClassifierOptions): ClassifierDefinition;
/** Rows x classes: a matrix, or a list of rows. */
export type ProbabilityTable = Matrix | ArrayLike<ArrayLike<number>>;
/**
 * A classifier of your own in scikit-learn's manner. `fit` learns from standardised features and their labels, forgetting
 * what it learned before; `predict` gives labels, `predictProba` the probability of each class, columns in ascending
 * order of the labels that `fit` has seen. One of the two, or `classify`, is enough. Estimators of this package fit.
 */
export interface OwnEstimator {
    /** Learns from the rows `x` and their labels `y`, 0 to K - 1. */
    fit(x: Matrix, y: Int32Array, run?: RunOptions): unknown;
    /** Its options as plain data: needed where its results are to be kept, see `OwnClassifierOptions.version`. */
    getParams?(): object;
    /** A label for each row. */
    predict?(x: Matrix, run?: RunOptions): ArrayLike<number> | Promise<ArrayLike<number>>;
    /** A probability for each row and class, classes ascending. */
    predictProba?(x: Matrix, run?: RunOptions): ProbabilityTable | Promise<ProbabilityTable>;
    /** Both at once, as the estimators of this package have it. */
    classify?(x: Matrix, run?: RunOptions): Promise<ClassifiedRows>;
}
