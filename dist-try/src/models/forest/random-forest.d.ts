import { type Matrix } from "../../core/matrix.js";
import { type RunOptions } from "../../core/progress.js";
import { type TaskContext } from "../../core/workers.js";
import { type ClassifiedRows, type Classifier } from "../estimator.js";
import { type BinnedMatrix } from "./binned-matrix.js";
import { type Forest } from "./forest.js";
import { type GrowthLimits } from "./tree-grower.js";
/**
 * A random forest (Breiman 2001) as scikit-learn's `RandomForestClassifier` defines it: each tree is grown on
 * a bootstrap sample by Gini impurity with features drawn anew at each split; the forest's probabilities are the
 * mean of the trees' class frequencies and the most probable class is predicted, the lowest of equal ones.
 * Unlike scikit-learn's, splits are sought between at most 256 bins of each feature (each value has a bin of
 * its own where a feature has no more than 256). The seed decides the forest; with more trees the first ones
 * stay the same.
 */
export declare class RandomForestClassifier implements Classifier {
    #private;
    readonly name = "RF";
    readonly options: Readonly<ForestOptions>;
    /** Throws `UsageError` naming an option that is out of range. */
    constructor(options?: Partial<ForestOptions>);
    getParams(): ForestOptions;
    get classes(): Int32Array;
    /** The fitted trees as plain data. */
    get forest(): Forest;
    /** Number of columns of the rows that it was fitted on. */
    get columns(): number;
    fit(x: Matrix, y: Int32Array, run?: RunOptions): Promise<this>;
    score(x: Matrix, y: Int32Array, run?: RunOptions): Promise<number>;
    predict(x: Matrix, run?: RunOptions): Promise<Int32Array>;
    predictProba(x: Matrix, run?: RunOptions): Promise<Matrix>;
    classify(x: Matrix, run?: RunOptions): Promise<ClassifiedRows>;
}
/** The limits that options set to trees on data of `cols` columns. */
export declare function growthLimits(options: ForestOptions, cols: number): GrowthLimits;
/** Throws `Coos7Error` where there are more classes than a forest can tell apart. */
export declare function checkClassCount(classes: number): void;
/** Options of a random forest, with scikit-learn's meanings and defaults. */
export interface ForestOptions {
    /** Number of trees, at least 1. Default 100. */
    nEstimators: number;
    /** Features drawn at each split: a rule (rounded down, at least 1), a number, or null for all. Default "sqrt". */
    maxFeatures: "sqrt" | "log2" | number | null;
    /** Greatest number of splits between the root and a leaf, at least 1; null for no limit. Default null. */
    maxDepth: number | null;
    /** Fewest training rows that are split further, at least 2. Default 2. */
    minSamplesSplit: number;
    /** Fewest training rows on each side of a split, at least 1. Default 1. */
    minSamplesLeaf: number;
    /** Whole number that everything random follows from. Default 0. */
    seed: number;
}
/** The options with defaults filled in. Throws {@link UsageError} naming an option that is out of range. */
export declare function resolveForestOptions(options: Partial<ForestOptions>): ForestOptions;
/** Throws {@link UsageError} unless `value` is a whole number of at least `least`. */
export declare function checkWhole(name: string, value: unknown, least: number, otherwise?: string): void;
/** Trees `from` to `to` of a forest. */
export interface GrowJob {
    matrix: BinnedMatrix;
    labels: Int32Array;
    classes: number;
    limits: GrowthLimits;
    seed: number;
    from: number;
    to: number;
}
/** Grows some of a forest's trees. */
export declare function growTrees(job: GrowJob, { tick }: TaskContext): Forest;
/** Rows `from` to `to` of a prediction; `probabilities` and `predicted` are on shared memory. */
export interface PredictJob {
    forest: Forest;
    x: Matrix;
    from: number;
    to: number;
    classes: Int32Array;
    probabilities: Float32Array;
    /** The predicted labels, decided before probabilities are rounded to single precision. */
    predicted: Int32Array;
}
/** Predicts some rows, writing into the job's shared arrays. */
export declare function predictRows(job: PredictJob, { tick }: TaskContext): void;
