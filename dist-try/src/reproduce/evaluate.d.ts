import { type CacheOptions } from "../core/cache.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { SplitName } from "../dataset/dataset.js";
import type { DrawScore, RandomizedSearch } from "../models/randomized-search.js";
import { StandardScaler } from "../models/standard-scaler.js";
import type { ClassifierDefinition, FitRun, FittedClassifier } from "./classifiers.js";
import type { Profile } from "./profile.js";
/** One split as classifiers see it. */
export interface SplitFeatures {
    split: SplitName;
    /** One row per image. */
    features: Matrix;
    /** Class of each image. */
    labels: Int32Array;
    /** Stands for the features' content: equal keys, equal matrices. */
    key: string;
}
/** What a classifier says of a split's images. */
export interface Predictions {
    split: SplitName;
    /** Predicted class of each image. */
    predicted: Int32Array;
    /** Images x classes of the dataset; 0 for a class that Training does not have. */
    probabilities: Matrix;
}
/** A classifier fitted on Training and applied to every split. */
export interface FittedPredictions {
    predictions: Predictions[];
    /** How it was fitted, for `run.json`. */
    report: Record<string, unknown>;
    /** Wall-clock seconds that fit and predictions took when they were computed; undefined where that is not known. */
    seconds?: number | undefined;
}
/** What an evaluation is kept in the cache by; `backend` is the engine of classifiers. */
export declare function evaluationKey(definition: ClassifierDefinition, splits: readonly Pick<SplitFeatures, "split" | "key">[], classes: number, { profile, seed, backend }: {
    profile: Profile;
    seed: number;
    backend: string;
}): string;
/**
 * Standardises by Training, fits the classifier on Training and predicts every split, Training included.
 * The result is cached by everything it depends on. `splits` must contain Training.
 */
export declare function evaluate(definition: ClassifierDefinition, splits: readonly SplitFeatures[], classes: number, { profile, seed, backend }: {
    profile: Profile;
    seed: number;
    backend: string;
}, run: FitRun & CacheOptions): Promise<FittedPredictions>;
/** A classifier that was fitted on standardised features. */
export interface StandardisedFit {
    report: Record<string, unknown>;
    classifier: FittedClassifier["classifier"];
    scaler: StandardScaler;
    /** Standardises as Training was, and predicts. */
    classify(features: Matrix): Promise<Omit<Predictions, "split">>;
}
/** Fits a classifier on features of Training, standardised by their own means and standard deviations. */
export declare function fitStandardised(definition: ClassifierDefinition, training: Pick<SplitFeatures, "features" | "labels">, classes: number, { profile, seed }: {
    profile: Profile;
    seed: number;
}, run: FitRun): Promise<StandardisedFit>;
/**
 * Scores some draws of a classifier's search on the features that {@link fitStandardised} fits it on; `range` as in
 * `RandomizedSearch.scoreDraws`.
 */
export declare function scoreStandardised(search: Pick<RandomizedSearch, "scoreDraws">, { features, labels }: Pick<SplitFeatures, "features" | "labels">, range: {
    start: number;
    end: number;
}, run: RunOptions): Promise<DrawScore[]>;
