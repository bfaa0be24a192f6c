import { type CacheOptions, cachedBundle, cacheKey } from "../core/cache.js";
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
export function evaluationKey(
  definition: ClassifierDefinition,
  splits: readonly Pick<SplitFeatures, "split" | "key">[],
  classes: number,
  { profile, seed, backend }: { profile: Profile; seed: number; backend: string },
): string {
  return cacheKey({
    what: "evaluation",
    classifier: definition.id,
    settings: definition.settings(profile),
    // Within a solver's tolerance, coefficients depend on the engine that computes the products.
    backend,
    seed,
    classes,
    splits: splits.map(({ split, key }) => [split, key]),
  });
}

/**
 * Standardises by Training, fits the classifier on Training and predicts every split, Training included.
 * The result is cached by everything it depends on. `splits` must contain Training.
 */
export async function evaluate(
  definition: ClassifierDefinition,
  splits: readonly SplitFeatures[],
  classes: number,
  { profile, seed, backend }: { profile: Profile; seed: number; backend: string },
  run: FitRun & CacheOptions,
): Promise<FittedPredictions> {
  const key = evaluationKey(definition, splits, classes, { profile, seed, backend });
  const { info, arrays } = await cachedBundle(
    key,
    async () => {
      const started = performance.now();
      const training = splits.find(({ split }) => split === "training")!;
      const fitted = await fitStandardised(definition, training, classes, { profile, seed }, run);
      const arrays: Record<string, Float32Array | Int32Array> = {};
      for (const { split, features } of splits) {
        const { predicted, probabilities } = await fitted.classify(features);
        arrays[`${split} predicted`] = predicted;
        arrays[`${split} probabilities`] = probabilities.data;
      }
      arrays.seconds = Float32Array.of((performance.now() - started) / 1000);
      return { info: fitted.report, arrays };
    },
    run,
  );
  return {
    report: info as Record<string, unknown>,
    seconds: arrays.seconds?.[0],
    predictions: splits.map(({ split, labels }) => ({
      split,
      predicted: arrays[`${split} predicted`] as Int32Array,
      probabilities: {
        data: arrays[`${split} probabilities`] as Float32Array,
        rows: labels.length,
        cols: classes,
      },
    })),
  };
}

/** A classifier that was fitted on standardised features. */
export interface StandardisedFit {
  report: Record<string, unknown>;
  classifier: FittedClassifier["classifier"];
  scaler: StandardScaler;
  /** Standardises as Training was, and predicts. */
  classify(features: Matrix): Promise<Omit<Predictions, "split">>;
}

/** Fits a classifier on features of Training, standardised by their own means and standard deviations. */
export async function fitStandardised(
  definition: ClassifierDefinition,
  training: Pick<SplitFeatures, "features" | "labels">,
  classes: number,
  { profile, seed }: { profile: Profile; seed: number },
  run: FitRun,
): Promise<StandardisedFit> {
  const scaler = new StandardScaler().fit(training.features);
  const x = scaler.transform(training.features);
  const { classifier, report } = await definition.fit(x, training.labels, profile, seed, run);
  return {
    report,
    classifier,
    scaler,
    async classify(features) {
      const { labels, probabilities } = await classifier.classify(scaler.transform(features), run);
      const data = spread(probabilities, classifier.classes, classes);
      return { predicted: labels, probabilities: { data, rows: features.rows, cols: classes } };
    },
  };
}

/**
 * Scores some draws of a classifier's search on the features that {@link fitStandardised} fits it on; `range` as in
 * `RandomizedSearch.scoreDraws`.
 */
export function scoreStandardised(
  search: Pick<RandomizedSearch, "scoreDraws">,
  { features, labels }: Pick<SplitFeatures, "features" | "labels">,
  range: { start: number; end: number },
  run: RunOptions,
): Promise<DrawScore[]> {
  return search.scoreDraws(new StandardScaler().fit(features).transform(features), labels, range, run);
}

/** Puts the columns of the classes seen in training into their places among all classes. */
function spread(probabilities: Matrix, seen: Int32Array, classes: number): Float32Array {
  if (seen.length === classes) return probabilities.data;
  const { data, rows, cols } = probabilities;
  const all = new Float32Array(rows * classes);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < cols; j++) all[i * classes + seen[j]!] = data[i * cols + j]!;
  return all;
}
