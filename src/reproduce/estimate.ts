import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { activeBackend } from "../compute/shared-engine.js";
import { hasCache } from "../core/cache.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { type WorkerPool, withPool } from "../core/workers.js";
import type { Dataset, SplitName } from "../dataset/dataset.js";
import { readInParallel } from "../dataset/open.js";
import { limitImages } from "../dataset/subset.js";
import { featureKey } from "../features/extract.js";
import type { FeatureSource } from "../features/features.js";
import { errorPerSplitFigure } from "../figures/error-per-split.js";
import { exportFigure } from "../figures/export/export-figure.js";
import { classifierSeconds, type LabelledRows, trainingMemoryMb, trainingSeconds } from "./estimate-parts.js";
import { evaluationKey } from "./evaluate.js";
import { type FamilyContext, type FeatureFamily, networkContext } from "./families/family.js";
import { LANES, type LeftOut, longestFirst, type ReproduceOptions } from "./reproduce.js";
import { type LaneWork, secondsInLanes } from "./stages.js";
import { featuresTitle } from "./table3.js";
import { readTruth, type SplitTruth, score } from "./truth.js";

/** How long one stage of a run will take by itself, and how many images it is about. */
export interface StageEstimate extends LaneWork {
  stage: string;
  images: number;
  /** Resident memory of a process that does this stage alone, in megabytes. */
  memoryMb: number;
}

/** What a run will cost, extrapolated from short measurements on this machine. */
export interface RunEstimate {
  /** What there is to do. */
  stages: StageEstimate[];
  /** Stages that the cache has. */
  cached: string[];
  /** What is fetched before, in words. */
  fetched: string[];
  leftOut: LeftOut[];
  /** Of the whole run, in which two families are worked on at a time. Fetching is not part of it. */
  seconds: number;
  /** Resident memory at the largest stage, in megabytes. */
  memoryMb: number;
}

/** Images that features are measured on: a few with what has to be started, more without. */
const FEW_IMAGES = 64;
const MORE_IMAGES = 256;

/** Memory of Node, its workers' code and the figure library, measured. */
const BASE_MEMORY_MB = 350;
const MEMORY_PER_WORKER_MB = 90;

/** Figures of a run, of each of its families, and what the report and the tables take, in figures; counted and measured. */
const FIGURES = 3;
const FIGURES_PER_FAMILY = 6;
const REPORT_IN_FIGURES = 4;

/** What the stages of a family are estimated from. */
interface Measurement {
  context: FamilyContext;
  options: ReproduceOptions;
  truth: readonly SplitTruth[];
  /** The engine of classifiers. */
  backend: string;
  /** A few hundred images of the dataset. */
  pilot: Dataset;
  quiet: RunOptions & { pool: WorkerPool };
  /** Seconds by what was measured, for what is the same in several families. */
  known: Map<string, number>;
}

/** What is found out of a family. */
interface FamilyEstimate {
  stages: StageEstimate[];
  cached: string[];
  fetched?: string;
  missing?: string;
  columns: number;
  trainingMb: number;
}

/**
 * Times each stage on little, at two sizes where the real one is larger, and extrapolates by its known growth: training
 * by steps and batch, features by images, classifiers as they say. What the cache has is left out, and so are families
 * that cannot be done here; two families are worked on at a time, as in the run. Takes seconds, at the size of the paper a minute or two.
 */
export async function estimateRun(options: ReproduceOptions, run: RunOptions = {}): Promise<RunEstimate> {
  const { profile, seed, families } = options;
  const dataset = limitImages(options.dataset, profile.imageLimit, seed);
  const truth = await readTruth(dataset);
  const test = dataset.splits.at(-1)!;
  const pilot = limitImages(dataset, { training: MORE_IMAGES, [test]: FEW_IMAGES }, seed);
  return withPool(run.pool, async (pool) => {
    const quiet = { ...run, pool, onProgress: () => {} };
    const context: FamilyContext = {
      dataset,
      profile,
      seed,
      ...networkContext(options, quiet),
      run: quiet,
    };
    const backend = await activeBackend(run);
    const known = new Map<string, number>();
    const measurement = { context, options, truth, backend, pilot, quiet, known };
    const found = new Map<FeatureFamily, FamilyEstimate>();
    for (const family of families) found.set(family, await estimateFamily(family, measurement));

    const each = families.map((family) => found.get(family)!);
    const done = families.filter((family) => found.get(family)!.missing === undefined);
    const queue = longestFirst(done).map((family) => found.get(family)!.stages);
    const output = {
      stage: "Tables, figures and report",
      images: countOf(truth),
      seconds: await outputSeconds(done),
      cores: 1,
      memoryMb: processMb(pool.size, 0),
    };
    const lanes = Math.min(LANES, pool.size);
    const columns = Math.max(0, ...each.map((family) => family.columns));
    const trainingsMb = each.map(({ trainingMb }) => trainingMb).sort((a, b) => b - a);
    return {
      stages: [...each.flatMap(({ stages }) => stages), output],
      cached: each.flatMap(({ cached }) => cached),
      fetched: each.flatMap(({ fetched }) => fetched ?? []),
      leftOut: families.flatMap((family): LeftOut[] => {
        const { missing } = found.get(family)!;
        return missing === undefined ? [] : [{ features: family.name, reason: missing }];
      }),
      seconds: secondsInLanes(queue, lanes, availableParallelism()) + output.seconds,
      // The features, a standardised copy of the largest split, and the forest's bins.
      memoryMb: processMb(
        pool.size,
        2.5 * matrixMb(truth, columns) + trainingsMb.slice(0, lanes).reduce((sum, mb) => sum + mb, 0),
      ),
    };
  });
}

/** Memory in megabytes of a process with so many workers that holds so much. */
function processMb(workers: number, heldMb: number): number {
  return Math.round(BASE_MEMORY_MB + MEMORY_PER_WORKER_MB * workers + heldMb);
}

/** Megabytes of a feature matrix of all splits. */
function matrixMb(truth: readonly SplitTruth[], columns: number): number {
  return (countOf(truth) * columns * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20;
}

async function estimateFamily(family: FeatureFamily, measurement: Measurement): Promise<FamilyEstimate> {
  const { context, options, truth, quiet } = measurement;
  const { name, layers, endToEnd } = family;
  const found: FamilyEstimate = { stages: [], cached: [], columns: 0, trainingMb: 0 };
  const pilot = await (await family.load()).pilot(context);
  if ("missing" in pilot) return { ...found, missing: pilot.missing };
  const { source, training } = pilot;
  if (pilot.fetched !== undefined) found.fetched = pilot.fetched;
  const cores = quiet.pool.size;
  const add = (stage: string, images: number, work: LaneWork, heldMb = 0): void => {
    found.stages.push({ stage, images, ...work, memoryMb: processMb(cores, heldMb) });
  };

  if (training) {
    const images = trainingImages(truth);
    add(`${name}: reading images`, images, { seconds: images * (await secondsPerRead(measurement)), cores });
    const seconds = await trainingSeconds(training, images, context);
    const examples = Math.max(0, training.steps(images) - training.done) * training.batch;
    found.trainingMb = trainingMemoryMb(training, images);
    add(`${name} training`, examples, { seconds, cores: training.threads }, found.trainingMb);
  } else if (family.trains) found.cached.push(`${name} training`);

  const wanted = [...(endToEnd === undefined ? [] : [endToEnd]), ...layers];
  const keys = pilot.final ? await keysOf(source, wanted, context.dataset) : undefined;
  const missing = truth.filter(({ split }) => !keys?.every((ofLayer) => hasCache(ofLayer.get(split)!)));
  const { start, perImage, matrices } = await timeFeatures(source, wanted, measurement);
  if (missing.length === 0) found.cached.push(`${name} features`);
  else {
    // The matrices of all layers, and a file's bytes of one of them.
    const all = matrices.reduce((sum, { cols }) => sum + matrixMb(truth, cols), 0);
    const seconds = start + perImage * countOf(missing);
    add(`${name} features`, countOf(missing), { seconds, cores }, 1.5 * all);
  }

  for (const [i, layer] of layers.entries()) {
    const place = wanted.indexOf(layer);
    const { columns } = source.layers.find((one) => one.name === layer)!;
    found.columns = Math.max(found.columns, columns.length);
    const like = pilot.final ? await labelled(matrices[place]!, measurement) : undefined;
    for (const definition of options.classifiers) {
      const stage = `${featuresTitle({ features: name, layer })} ${definition.name}`;
      if (keys && isEvaluated(definition, keys[place]!, measurement)) found.cached.push(stage);
      else {
        const which = [definition.id, columns.length, ...(like ? [name, i] : [])].join();
        const seconds = await once(measurement.known, which, () =>
          classifierSeconds(definition, { ...taskOf(measurement), columns: columns.length, like }, quiet),
        );
        // The features, a standardised copy of the largest split, and the forest's bins.
        add(stage, countOf(truth), { seconds, cores }, 2.5 * matrixMb(truth, columns.length));
      }
    }
  }
  const rows = layers.length * options.classifiers.length + (endToEnd === undefined ? 0 : 1);
  const perRow = await once(measurement.known, "score", async () => scoreSeconds(measurement));
  add(`${name} intervals`, countOf(truth), { seconds: rows * perRow, cores: 1 });
  return found;
}

function countOf(splits: readonly SplitTruth[]): number {
  return splits.reduce((sum, { labels }) => sum + labels.length, 0);
}

function trainingImages(truth: readonly SplitTruth[]): number {
  return countOf(truth.filter(({ split }) => split === "training"));
}

/** What each wanted layer's features of each split are kept by. */
async function keysOf(
  source: FeatureSource,
  wanted: readonly string[],
  dataset: Dataset,
): Promise<ReadonlyMap<SplitName, string>[]> {
  const data = new Map<SplitName, string>();
  for (const split of dataset.splits) data.set(split, await dataset.fingerprint(split));
  return wanted.map(
    (layer) => new Map([...data].map(([split, of]) => [split, featureKey(source, layer, of)])),
  );
}

function isEvaluated(
  definition: ReproduceOptions["classifiers"][number],
  keys: ReadonlyMap<SplitName, string>,
  { context, options, truth, backend }: Measurement,
): boolean {
  const splits = truth.map(({ split }) => ({ split, key: keys.get(split)! }));
  const { profile, seed } = options;
  const classes = context.dataset.classNames.length;
  return hasCache(evaluationKey(definition, splits, classes, { profile, seed, backend }));
}

function taskOf({ context, options, truth }: Measurement) {
  return {
    classes: context.dataset.classNames.length,
    training: trainingImages(truth),
    splits: truth.map(({ labels }) => labels.length),
    profile: options.profile,
    seed: options.seed,
  };
}

/** Seconds before the first image and for each, and the features of Training's few hundred. */
async function timeFeatures(
  source: FeatureSource,
  layers: readonly string[],
  { pilot, quiet }: Measurement,
): Promise<{ start: number; perImage: number; matrices: Matrix[] }> {
  const wanted = [pilot.splits.at(-1)!, "training" as const].map((split) => ({ split, layers }));
  const times = [performance.now()];
  const rows: number[] = [];
  let matrices: Matrix[] = [];
  await source.compute(pilot, wanted, quiet, (found) => {
    times.push(performance.now());
    rows.push(found[0]!.rows);
    matrices = found;
  });
  const [begun, few, more] = times.map((time) => time / 1000) as [number, number, number];
  const perImage = (more - few) / rows[1]!;
  return { start: Math.max(0, few - begun - rows[0]! * perImage), perImage, matrices };
}

/** The features of the pilot's images of Training with their classes. */
async function labelled(x: Matrix, { pilot }: Measurement): Promise<LabelledRows> {
  const reader = await pilot.open("training");
  reader.close();
  return { x, labels: reader.labels };
}

function secondsPerRead({ pilot, truth, quiet, known }: Measurement): Promise<number> {
  return once(known, "read", async () => {
    const images = Math.min(MORE_IMAGES, trainingImages(truth));
    const started = performance.now();
    await readInParallel(pilot, "training", images, quiet, () => {});
    return (performance.now() - started) / 1000 / images;
  });
}

/** Seconds of the scores of a row of the table, with their intervals. */
function scoreSeconds({ context, options, truth }: Measurement): number {
  const classes = context.dataset.classNames.length;
  const started = performance.now();
  for (const one of truth) {
    const probabilities = { data: new Float32Array(), rows: 0, cols: classes };
    const predictions = { split: one.split, predicted: one.labels, probabilities };
    score({ features: "", layer: "", model: "" }, predictions, one, classes, options.seed);
  }
  return (performance.now() - started) / 1000;
}

/** Seconds of everything that is drawn and written at the end. */
async function outputSeconds(families: readonly FeatureFamily[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "coos7-estimate-"));
  try {
    const row = { features: "a", layer: "", model: "b", balanced_error_percent: 10, ci_low: 5, ci_high: 15 };
    const rows = ["train", "test1"].map((split) => ({ ...row, split }));
    const draw = async (name: string): Promise<number> => {
      const started = performance.now();
      await exportFigure(
        errorPerSplitFigure(rows, { title: "Estimate", data: { simulated: false } }),
        join(folder, name),
      );
      return (performance.now() - started) / 1000;
    };
    const first = await draw("first");
    const next = await draw("next");
    const trained = families.filter(({ trains }) => trains).length;
    const figures = FIGURES + FIGURES_PER_FAMILY * families.length + trained + REPORT_IN_FIGURES;
    return first + (figures - 1) * next;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `measure` finds, measured once for equal names. */
async function once(
  known: Map<string, number>,
  name: string,
  measure: () => Promise<number>,
): Promise<number> {
  const before = known.get(name);
  if (before !== undefined) return before;
  const seconds = await measure();
  known.set(name, seconds);
  return seconds;
}
