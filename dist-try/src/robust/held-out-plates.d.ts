import { type Adapter } from "../adapt/adapter.js";
import { type Fold } from "../compute/stratified-k-fold.js";
import { type Matrix } from "../core/matrix.js";
import { type RunOptions } from "../core/progress.js";
import type { CellIds } from "../dataset/dataset.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import { type LabelledFeatures } from "../reproduce/factor-features.js";
import type { Profile } from "../reproduce/profile.js";
/** Parts of Training that are held out in turn. */
export interface HeldOutFolds {
    folds: Fold[];
    /** What is held out together. */
    by: "plates" | "cells";
}
/**
 * Four parts of Training to choose options by: whole plates, so that what a method does on plates it has not seen is what
 * counts, with the shares of classes as alike as plates allow. Where plates are not known, or too few to leave some of each
 * class to learn from, the parts are cells drawn within class.
 */
export declare function heldOutFolds(labels: Int32Array, ids: CellIds, seed: number): HeldOutFolds;
/** How rows are classified. */
export interface RowSettings {
    definition: ClassifierDefinition;
    classes: number;
    profile: Profile;
    seed: number;
}
/** What a classifier says of every row of Training, each by a fit on the folds that the row is not in: rows x classes. */
export declare function outOfFold(training: LabelledFeatures, { folds }: HeldOutFolds, settings: RowSettings, run: RunOptions, adapter?: Adapter): Promise<Matrix>;
/** Options that were tried on Training. */
export interface Tried {
    params: object;
    /** Balanced error in percent on held-out rows of Training. */
    heldOutError: number;
}
/** Of several adapters the one with the lowest balanced error on held-out rows of Training; of equals, the first. */
export declare function chooseAdapter(candidates: readonly Adapter[], training: LabelledFeatures, folds: HeldOutFolds, settings: RowSettings, run: RunOptions): Promise<{
    adapter: Adapter;
    tried: Tried[];
}>;
/** The class of the largest probability in each row; of equals, the first. */
export declare function mostProbable({ data, cols }: Matrix): Int32Array;
