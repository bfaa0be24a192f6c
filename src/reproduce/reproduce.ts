import type { CacheOptions } from "../core/cache.js";
import { Coos7Error } from "../core/errors.js";
import type { ProgressListener, RunOptions } from "../core/progress.js";
import { withPool } from "../core/workers.js";
import { defaultClassNames } from "../dataset/class-names.js";
import { limitImages } from "../dataset/subset.js";
import { type CellIds, type Dataset, SPLITS } from "../dataset/types.js";
import { cachedFeatures, featuresKey } from "../features/cached.js";
import type { FeatureSet } from "../features/types.js";
import {
  bootstrapBalancedErrors,
  percentileInterval,
  type WellClusters,
  wellClusters,
} from "../metrics/bootstrap.js";
import { balancedErrorPercent, type ConfusionMatrix, confusionMatrix } from "../metrics/confusion.js";
import { activeBackend } from "../nn/onnx/with-engine.js";
import type { ClassifierDefinition } from "./classifiers.js";
import { type Evaluation, evaluate, type Predictions, type SplitFeatures } from "./evaluate.js";
import { type Profile, reductions } from "./profile.js";
import { StageLog, type StageRecord } from "./stages.js";
import { columnOf, type RowName, type Table3, type Table3Cell } from "./table3/table.js";

/** A feature set and its name in Table 3. */
export interface TableFeatures {
  /** Family, e.g. "Texture". */
  features: string;
  /** Layer, e.g. "Conv3"; empty where the family has one. */
  layer: string;
  set: FeatureSet;
}

/** What to reproduce. */
export interface ReproduceOptions {
  dataset: Dataset;
  /** The dataset in words, for captions, e.g. "simulator, seed 1, scale 0.1". */
  datasetTitle: string;
  features: readonly TableFeatures[];
  classifiers: readonly ClassifierDefinition[];
  profile: Profile;
  /** Seed of everything drawn at random: subsets, forests, searches, resamples. */
  seed: number;
}

/** One cell of Table 3 with what it was computed from. */
export interface ScoredCell {
  cell: Table3Cell;
  predictions: Predictions;
  labels: Int32Array;
  ids: CellIds;
  confusion: ConfusionMatrix;
}

/** Everything a run finds out; `writeResults` writes it. */
export interface Reproduction {
  table: Table3;
  scored: ScoredCell[];
  /** The dataset as it was used: within the profile's limits. */
  dataset: Dataset;
  seed: number;
  /** The numeric engine: "onnx" or "typescript". */
  backend: string;
  /** Digest of each split's content. */
  fingerprints: Record<string, string>;
  /** How each classifier was fitted. */
  fits: (RowName & { report: Evaluation["report"] })[];
  stages: StageRecord[];
}

/**
 * The paper's main experiment (sections 3.1 and 3.2): computes the features of every split, fits the
 * classifiers on Training alone and scores them on every split by balanced error with 95 % intervals.
 * Features and evaluations are cached by content, so an interrupted or repeated run takes up where it was.
 *
 * Throws `Coos7Error` where the dataset has no Training split or no test split.
 */
export async function reproduce(
  options: ReproduceOptions,
  run: RunOptions & CacheOptions = {},
): Promise<Reproduction> {
  const { profile, seed } = options;
  const dataset = limitImages(options.dataset, profile.imageLimit, seed);
  requireSplits(dataset);
  const truth = await readTruth(dataset);
  const backend = await activeBackend(run);
  const log = new StageLog();
  const scored: ScoredCell[] = [];
  const fits: Reproduction["fits"] = [];

  await withPool(run.pool, async (pool) => {
    const inPool = { ...run, pool };
    for (const { features, layer, set } of options.features) {
      const title = [features, layer].filter((part) => part !== "").join(" ");
      const splits = await log.measure(`${title} features`, async () => {
        const all: SplitFeatures[] = [];
        for (const { split, labels } of truth) {
          const key = await featuresKey(dataset, split, set);
          all.push({ split, labels, key, features: await cachedFeatures(dataset, split, set, inPool) });
        }
        return all;
      });
      for (const definition of options.classifiers) {
        const row: RowName = { features, layer, model: definition.name };
        const { predictions, report } = await log.measure(`${title} ${definition.name}`, () =>
          evaluate(
            definition,
            splits,
            dataset.classNames.length,
            { profile, seed, backend },
            { ...inPool, ...prefixed(`${title} ${definition.name}`, run.onProgress) },
          ),
        );
        fits.push({ ...row, report });
        predictions.forEach((found, i) => {
          scored.push(score(row, found, truth[i]!, dataset.classNames.length, seed));
        });
      }
    }
  });

  const fingerprints: Record<string, string> = {};
  for (const split of dataset.splits) fingerprints[split] = await dataset.fingerprint(split);
  return {
    table: {
      cells: scored.map(({ cell }) => cell),
      simulated: dataset.simulated,
      comparable: hasPaperClasses(dataset),
      subtitle: `${options.datasetTitle}, ${profile.name} profile, seed ${seed}`,
      notes: notes(dataset, profile, truth),
    },
    scored,
    dataset,
    seed,
    backend,
    fingerprints,
    fits,
    stages: log.records,
  };
}

/** A listener that says which row of the table a classifier's stage belongs to. */
function prefixed(prefix: string, onProgress?: ProgressListener): RunOptions {
  if (!onProgress) return {};
  return { onProgress: (event) => onProgress({ ...event, stage: `${prefix}: ${event.stage}` }) };
}

interface SplitTruth {
  split: (typeof SPLITS)[number];
  labels: Int32Array;
  ids: CellIds;
  clusters: WellClusters;
}

function requireSplits(dataset: Dataset): void {
  if (!dataset.splits.includes("training"))
    throw new Coos7Error(
      `Expected a training split to fit the classifiers on but found ${dataset.splits.join(", ")} only`,
    );
  if (dataset.splits.length < 2)
    throw new Coos7Error(
      `Expected at least one test split (${SPLITS.slice(1).join(", ")}) beside training but found none`,
    );
}

async function readTruth(dataset: Dataset): Promise<SplitTruth[]> {
  const truth: SplitTruth[] = [];
  for (const split of dataset.splits) {
    const reader = await dataset.open(split);
    const { labels, ids } = reader;
    reader.close();
    truth.push({ split, labels, ids, clusters: wellClusters(labels, ids) });
  }
  return truth;
}

function score(
  row: RowName,
  predictions: Predictions,
  { split, labels, ids, clusters }: SplitTruth,
  classes: number,
  seed: number,
): ScoredCell {
  const confusion = confusionMatrix(labels, predictions.predicted, classes);
  const replicates = bootstrapBalancedErrors(clusters, labels, predictions.predicted, seed);
  const { low, high } = percentileInterval(replicates);
  const cell: Table3Cell = {
    ...row,
    split: columnOf(split),
    error: balancedErrorPercent(confusion),
    low,
    high,
    n: labels.length,
  };
  return { cell, predictions, labels, ids, confusion };
}

function hasPaperClasses({ classNames }: Dataset): boolean {
  const paper = defaultClassNames(7);
  return classNames.length === paper.length && classNames.every((name, i) => name === paper[i]);
}

function notes(dataset: Dataset, profile: Profile, truth: readonly SplitTruth[]): string[] {
  const notes: string[] = [];
  if (dataset.simulated)
    notes.push(
      "Simulated: the images come from a model of the experiment that was calibrated to show the paper's pattern; they are no evidence about real cells.",
    );
  notes.push(intervalNote(truth));
  const limited = truth.filter(({ split, labels }) => labels.length === profile.imageLimit[split]);
  const reduced = reductions(
    profile,
    limited.map(({ split }) => split),
  );
  if (reduced.length > 0)
    notes.push(`The ${profile.name} profile does less than the paper: ${reduced.join("; ")}.`);
  return notes;
}

function intervalNote(truth: readonly SplitTruth[]): string {
  const tooNarrow = "they are too narrow where cells of a well resemble each other";
  if (!truth.some(({ ids }) => Object.values(ids).some((list) => list !== undefined)))
    return `95 % intervals by bootstrap over cells: the dataset does not say which well a cell is from, so ${tooNarrow}.`;
  const single = truth.some(({ clusters }) => clusters.byCell.length > 0);
  const test4 = truth.some(({ split }) => split === "test4")
    ? " (in COOS-7, Test4 has one plate per class)"
    : "";
  const exception = single ? ` Classes with one well in a split are resampled by cells: ${tooNarrow}.` : "";
  return `95 % intervals by bootstrap over wells within class. They do not contain the variation from plate to plate${test4}.${exception}`;
}
