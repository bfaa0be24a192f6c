import { type CacheOptions } from "../core/cache.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { SplitName } from "../dataset/dataset.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import { type Predictions } from "../reproduce/evaluate.js";
import type { LabelledFeatures } from "../reproduce/factor-features.js";
import type { Profile } from "../reproduce/profile.js";
import { type HeldOutFolds, type Tried } from "./held-out-plates.js";
import type { AdapterMethod } from "./methods.js";
/** A sample of images as methods see it. */
export interface Sample extends LabelledFeatures {
    split: SplitName;
    /** Stands for the content: equal keys, equal samples. */
    key: string;
}
/** What rows with methods are computed from, beside the samples. */
export interface RowContext {
    classes: number;
    profile: Profile;
    seed: number;
    /** The numeric engine of classifiers. */
    backend: string;
    run: RunOptions & CacheOptions;
}
/** Predictions of a row with a method, and what they took. */
export interface MethodPredictions {
    predictions: Predictions[];
    /** Wall-clock seconds for each of them when they were computed. */
    seconds: number[];
    /** What held-out rows of Training chose; empty where there was no choice. */
    tried: Tried[];
    /** The options that it was applied with. */
    params: object;
}
/** A method before a classifier: fitted to Training and each split by itself, the classifier to Training as it then is. */
export declare function rowsBefore(method: AdapterMethod, definition: ClassifierDefinition, training: Sample, splits: readonly Sample[], folds: HeldOutFolds, context: RowContext): Promise<MethodPredictions>;
/** Probabilities of rows of Training by a classifier that was not fitted on them, and the true classes. */
export interface HeldOutProbabilities {
    probabilities: Matrix;
    labels: Int32Array;
    key: string;
    /** What it took to get them. */
    seconds: number;
}
/** The probabilities of all of Training, each row by a classifier fitted on the folds that it is not in. */
export declare function heldOutProbabilities(definition: ClassifierDefinition, training: Sample, folds: HeldOutFolds, context: RowContext): Promise<HeldOutProbabilities>;
/** A method behind a classifier: learns from probabilities of held-out rows of Training, changes those of each split. */
export declare function rowsBehind(method: AdapterMethod, heldOut: HeldOutProbabilities, splits: readonly Sample[], context: RowContext): Promise<MethodPredictions>;
