import { type Adapter, adapt } from "../adapt/adapter.js";
import { type CacheOptions, cachedBundle, cacheKey } from "../core/cache.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { SplitName } from "../dataset/dataset.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import { fitStandardised, type Predictions, type StandardisedFit } from "../reproduce/evaluate.js";
import type { LabelledFeatures } from "../reproduce/factor-features.js";
import type { Profile } from "../reproduce/profile.js";
import { chooseAdapter, type HeldOutFolds, mostProbable, outOfFold, type Tried } from "./held-out-plates.js";
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

/** Raised with each change that changes a value. */
const VERSION = 1;

/** A method before a classifier: fitted to Training and each split by itself, the classifier to Training as it then is. */
export async function rowsBefore(
  method: AdapterMethod,
  definition: ClassifierDefinition,
  training: Sample,
  splits: readonly Sample[],
  folds: HeldOutFolds,
  context: RowContext,
): Promise<MethodPredictions> {
  const { classes, profile, seed, run } = context;
  const settings = { definition, classes, profile, seed };
  const candidates = method.candidates(training.labels.length);
  const parts = {
    ...keyParts(method, candidates, context),
    ...classifierParts(definition, context),
    training: training.key,
  };
  const choice = await timed({ ...parts, what: "chosen adapter" }, run, async () => {
    const { adapter, tried } = await chooseAdapter(candidates, training, folds, settings, run);
    return { place: candidates.indexOf(adapter), tried };
  });
  const { place, tried } = choice.info as { place: number; tried: Tried[] };
  const adapter = candidates[place]!;
  return keptPredictions({ ...parts, params: adapter.getParams() }, splits, context, {
    tried,
    params: adapter.getParams(),
    before: choice.seconds,
    predictor: () => {
      let last: { features: Matrix; fit: StandardisedFit } | undefined;
      return async ({ features, ids }) => {
        const known = { x: training.features, labels: training.labels, ids: training.ids };
        const adapted = await adapt(adapter, known, { x: features, ids }, { ...run, seed });
        // What does not depend on the split is fitted once.
        if (!last || !isEqual(last.features, adapted.training)) {
          const learned = { features: adapted.training, labels: training.labels };
          const fit = await fitStandardised(definition, learned, classes, { profile, seed }, run);
          last = { features: adapted.training, fit };
        }
        return last.fit.classify(adapted.split);
      };
    },
  });
}

/** Probabilities of rows of Training by a classifier that was not fitted on them, and the true classes. */
export interface HeldOutProbabilities {
  probabilities: Matrix;
  labels: Int32Array;
  key: string;
  /** What it took to get them. */
  seconds: number;
}

/** The probabilities of all of Training, each row by a classifier fitted on the folds that it is not in. */
export async function heldOutProbabilities(
  definition: ClassifierDefinition,
  training: Sample,
  folds: HeldOutFolds,
  context: RowContext,
): Promise<HeldOutProbabilities> {
  const { classes, profile, seed, run } = context;
  const parts = { ...classifierParts(definition, context), training: training.key, classes };
  const key = { what: "held-out probabilities", version: VERSION, ...parts };
  const { arrays, seconds } = await timed(key, run, async () => ({
    probabilities: (await outOfFold(training, folds, { definition, classes, profile, seed }, run)).data,
  }));
  const { labels } = training;
  const probabilities = { data: arrays.probabilities as Float32Array, rows: labels.length, cols: classes };
  return { probabilities, labels, key: cacheKey(key), seconds };
}

/** A method behind a classifier: learns from probabilities of held-out rows of Training, changes those of each split. */
export function rowsBehind(
  method: AdapterMethod,
  heldOut: HeldOutProbabilities,
  splits: readonly Sample[],
  context: RowContext,
): Promise<MethodPredictions> {
  const { run, seed } = context;
  const candidates = method.candidates(heldOut.labels.length);
  const adapter = candidates[0]!;
  const parts = { ...keyParts(method, candidates, context), heldOut: heldOut.key };
  return keptPredictions(parts, splits, context, {
    tried: [],
    params: adapter.getParams(),
    before: heldOut.seconds,
    predictor:
      () =>
      async ({ features }) => {
        const known = { x: heldOut.probabilities, labels: heldOut.labels };
        const { split: probabilities } = await adapt(adapter, known, { x: features }, { ...run, seed });
        return { predicted: mostProbable(probabilities), probabilities };
      },
  });
}

/** What a method's rows are kept in the cache by. */
function keyParts({ id }: AdapterMethod, candidates: readonly Adapter[], { seed, classes }: RowContext) {
  return {
    version: VERSION,
    method: id,
    candidates: candidates.map((one) => one.getParams()),
    seed,
    classes,
  };
}

function classifierParts({ id, settings }: ClassifierDefinition, { profile, backend, seed }: RowContext) {
  return { classifier: id, settings: settings(profile), backend, seed };
}

/** Predictions of all splits through the cache, each timed. */
async function keptPredictions(
  parts: object,
  splits: readonly Sample[],
  { classes, run }: RowContext,
  row: Pick<MethodPredictions, "tried" | "params"> & {
    /** Seconds of what was done for all of the splits before. */
    before: number;
    predictor: () => (sample: Sample) => Promise<Omit<Predictions, "split">>;
  },
): Promise<MethodPredictions> {
  const key = cacheKey({
    what: "row with a method",
    ...parts,
    splits: splits.map(({ split, key }) => [split, key]),
  });
  const { arrays } = await cachedBundle(
    key,
    async () => {
      const predict = row.predictor();
      const arrays: Record<string, Float32Array | Int32Array> = {};
      for (const [i, sample] of splits.entries()) {
        const started = performance.now();
        const { predicted, probabilities } = await predict(sample);
        arrays[`${i} predicted`] = predicted;
        arrays[`${i} probabilities`] = probabilities.data;
        arrays[`${i} seconds`] = Float32Array.of((performance.now() - started) / 1000);
      }
      return { info: {}, arrays };
    },
    run,
  );
  return {
    tried: row.tried,
    params: row.params,
    predictions: splits.map(({ split, labels }, i) => ({
      split,
      predicted: arrays[`${i} predicted`] as Int32Array,
      probabilities: {
        data: arrays[`${i} probabilities`] as Float32Array,
        rows: labels.length,
        cols: classes,
      },
    })),
    seconds: splits.map((_, i) => arrays[`${i} seconds`]![0]! + row.before / splits.length),
  };
}

/** What `compute` gives through the cache, and the seconds it took when it did. */
async function timed<I extends object>(
  parts: object,
  run: CacheOptions,
  compute: () => Promise<I>,
): Promise<{ info: object; arrays: Record<string, unknown>; seconds: number }> {
  const { info, arrays } = await cachedBundle(
    cacheKey(parts),
    async () => {
      const started = performance.now();
      const found = await compute();
      const entries = Object.entries(found);
      const isArray = ([, value]: [string, unknown]): boolean => ArrayBuffer.isView(value);
      return {
        info: Object.fromEntries(entries.filter((entry) => !isArray(entry))),
        arrays: {
          ...Object.fromEntries(entries.filter(isArray)),
          seconds: Float32Array.of((performance.now() - started) / 1000),
        },
      };
    },
    run,
  );
  return { info: info as object, arrays, seconds: arrays.seconds![0]! };
}

function isEqual(a: Matrix, b: Matrix): boolean {
  const bytes = ({ data }: Matrix): Uint8Array =>
    new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return a.cols === b.cols && Buffer.compare(bytes(a), bytes(b)) === 0;
}
