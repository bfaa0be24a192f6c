import { type Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { CellIds } from "../dataset/dataset.js";
/** What a method against the shift may look at, by the mark that stands beside its row. No mark shows labels of a test split. */
export declare const MARKS: {
    readonly I: "Training only, as the paper's models";
    readonly "I+": "Training, and weights learned from other data";
    readonly "I-ids": "Training with the plates and dates of its images";
    readonly T: "Training, and the unlabelled images of the one test split that is scored";
    readonly "T-plate": "Training and the unlabelled images of that split, both with their plates";
};
/** One of {@link MARKS}. */
export type Mark = keyof typeof MARKS;
/** One name per row. */
export interface Plates {
    readonly plates: readonly string[];
}
/** Rows as an adapter of this mark gets them to transform. */
export type AdapterRows<M extends Mark> = {
    readonly x: Matrix;
} & (M extends "T-plate" ? Plates : unknown);
/** Training as an adapter of this mark learns from it. */
export type TrainingRows<M extends Mark> = AdapterRows<M> & {
    readonly labels: Int32Array;
} & (M extends "I-ids" ? Plates & {
    readonly dates: readonly string[];
} : unknown);
/** A split as an adapter of this mark learns from it: without labels, and not at all where only Training may be seen. */
export type SplitRows<M extends Mark> = M extends "T" | "T-plate" ? AdapterRows<M> : undefined;
/** The two samples between which a shift may lie. */
export type Side = "training" | "split";
/**
 * A method against covariate shift that changes what goes into a classifier (`stage` "features") or what comes out of it
 * ("probabilities"), in scikit-learn's manner: the constructor stores options, `fit` learns, refitting forgets.
 *
 * Each test split is adapted to by itself. What `fit` gets is what the mark allows, {@link MARKS}; its types have no more,
 * and {@link adapt} hands over no more. For "probabilities" Training is a part of it that the classifier was not fitted
 * on, `x` holds a row of class probabilities for each image, and labels count its columns.
 */
export interface Adapter<M extends Mark = Mark> {
    /** As the field calls it. */
    readonly name: string;
    readonly mark: M;
    readonly stage: "features" | "probabilities";
    /** The options, as plain data: with the class, all that a fit depends on beside the data. */
    getParams(): object;
    /** Learns from Training and what the mark shows of the split. Resolves to itself. */
    fit(training: TrainingRows<M>, split: SplitRows<M>, run?: RunOptions): Promise<this>;
    /** Rows of the side that they are from, changed: as many rows and columns as `x`, which stays as it is. */
    transform(rows: AdapterRows<M>, side: Side): Matrix;
}
/** Both samples after an adapter, row by row the images of those before. */
export type AdaptedSamples = Record<Side, Matrix>;
/**
 * Fits an adapter to Training and one split and transforms both. This is the only way by which adapters get at data, and
 * labels of a split do not pass it: the adapter gets a copy of the split's rows and, for the mark "T-plate", their plates.
 * The copy is in an order drawn by `seed` (default 1), since files are often sorted by class; results are in the order
 * given. Of Training it gets the labels, and plates and dates where its mark names them; wells, never.
 *
 * Throws {@link Coos7Error} where matrices are malformed, not finite or differ in columns, where labels or needed IDs are
 * missing, where the adapter returns another shape or values that are not finite, and where a row of an adapter that may see
 * Training only changes with the rows beside it.
 */
export declare function adapt<M extends Mark>(adapter: Adapter<M>, training: {
    x: Matrix;
    labels: Int32Array;
    ids?: CellIds;
}, split: {
    x: Matrix;
    ids?: CellIds;
}, options?: RunOptions & {
    seed?: number;
}): Promise<AdaptedSamples>;
