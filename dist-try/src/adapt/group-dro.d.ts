import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
/** Options of {@link GroupDro}. */
export interface GroupDroOptions {
    /** How fast the weights of groups with large losses grow; default 0.01. At 0 they stay as they start. */
    stepSize?: number;
    /** Weights of the groups at first: all equal (default), or by their images. The latter with `stepSize` 0 is plain training. */
    start?: "uniform" | "sizes";
    /** Half of this times the sum of squared weights is added to the loss; the intercepts are free. Default 1e-3. */
    penalty?: number;
    /** Step size of Adam; default 0.01. */
    learningRate?: number;
    /** Passes over all rows, a step each; default 300. */
    steps?: number;
}
/**
 * Group distributionally robust optimisation (Sagawa et al., ICLR 2020) of a linear softmax classifier on features that stay
 * as they are, the last-layer form: the loss is sum_g q_g L_g, L_g the mean cross-entropy of the rows of a group, and before
 * each step q_g <- q_g exp(stepSize L_g), normalised, so that the worst groups count most. As p-lambda/wilds, groupDRO.py,
 * with all rows in each step in place of batches; weights start at 0. Groups need names in Training alone.
 */
export declare class GroupDro {
    readonly name = "GroupDRO";
    readonly mark = "I-ids";
    readonly options: Required<GroupDroOptions>;
    /** Class labels of the columns of {@link predictProba}, ascending; empty before `fit`. */
    classes: Int32Array;
    /** (columns + 1) x classes, row-major, the intercepts last; empty before `fit`. */
    weights: Float64Array;
    /** What each group counts for in the end, by its name. */
    groupWeights: ReadonlyMap<string, number>;
    /** Throws {@link UsageError} for options out of range. */
    constructor({ stepSize, start, penalty, learningRate, steps, }?: GroupDroOptions);
    getParams(): Required<GroupDroOptions>;
    /**
     * Learns in a worker thread from rows, best standardised, their labels and the groups that they are in: for the paper's
     * plates, class x plate. Throws {@link Coos7Error} where these are not one for each row, or all of one class.
     */
    fit(x: Matrix, labels: Int32Array, groups: readonly string[], run?: RunOptions): Promise<this>;
    /** Probabilities, rows x classes. Throws {@link Coos7Error} before `fit` and for another number of columns. */
    predictProba(x: Matrix): Matrix;
}
interface Job extends Required<GroupDroOptions> {
    x: Matrix;
    /** The column of each row's class. */
    targets: Int32Array;
    groups: Int32Array;
    groupCount: number;
    classes: number;
}
interface Descent {
    weights: Float64Array;
    groupWeights: Float64Array;
}
/** Worker task: the steps of Adam, all rows in each. */
export declare function descend(job: Job): Descent;
export {};
