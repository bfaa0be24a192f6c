import { type Matrix } from "../core/matrix.js";
import type { Adapter, AdapterRows, Side, SplitRows, TrainingRows } from "./adapter.js";
/** The methods of {@link LabelShiftOptions}. */
export declare const LABEL_SHIFT_METHODS: readonly ["em", "bbse"];
/** One of {@link LABEL_SHIFT_METHODS}. */
export type LabelShiftMethod = (typeof LABEL_SHIFT_METHODS)[number];
/** Options of {@link LabelShiftCorrection}. */
export interface LabelShiftOptions {
    /**
     * "em" (default): expectation maximisation of the split's likelihood (Saerens, Latinne and Decaestecker 2002), at most 100
     * iterations, to 1e-6. "bbse": black-box shift estimation (Lipton, Wang and Smola, ICML 2018), from the confusion matrix
     * on held-out rows of Training and the labels predicted on the split.
     */
    method?: LabelShiftMethod;
}
/**
 * Label-shift correction: estimates which shares the classes have in the split, and weighs class probabilities by how these
 * differ from Training's. It assumes that images of a class look as in Training, and only shares have changed: where looks
 * have changed too, as in Test3 and Test4, it takes a classifier's mistakes for shares.
 */
export declare class LabelShiftCorrection implements Adapter<"T"> {
    readonly mark = "T";
    readonly stage = "probabilities";
    readonly method: LabelShiftMethod;
    /** The estimated share of each class in the split, adding up to 1; empty before `fit`. */
    shares: Float64Array;
    /** What each class's probability is weighted by: its share in the split over that in Training; empty before `fit`. */
    weights: Float64Array;
    /** Throws {@link UsageError} for an unknown method. */
    constructor({ method }?: LabelShiftOptions);
    get name(): string;
    getParams(): {
        method: string;
    };
    /**
     * Learns from probabilities of held-out rows of Training with their labels, and of the split. A class that is not among
     * the labels keeps the weight 0. Throws {@link Coos7Error} where a row is no distribution or a label no column, and for
     * "bbse" where the confusion matrix cannot be inverted, as when a class is never predicted.
     */
    fit(training: TrainingRows<"T">, split: SplitRows<"T">): Promise<this>;
    /** Training's rows stay as they are. Throws {@link Coos7Error} before `fit` and for another number of classes. */
    transform({ x }: AdapterRows<"T">, side: Side): Matrix;
}
