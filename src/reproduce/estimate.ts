import { type Matrix, sharedMatrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { Random } from "../core/random.js";
import { type WorkerPool, withPool } from "../core/workers.js";
import { limitImages } from "../dataset/subset.js";
import type { Dataset, SplitName } from "../dataset/types.js";
import type { FeatureSource } from "../features/types.js";
import { chosenBackend } from "../nn/backend-name.js";
import type { ClassifierDefinition } from "./classifiers.js";
import { trainingMemoryMb, trainingSeconds } from "./estimate-training.js";
import type { FamilyContext, FeatureFamily } from "./families/family.js";
import { profileNamed } from "./profile.js";
import { LANES, type ReproduceOptions } from "./reproduce.js";
import { featuresTitle } from "./table3/table.js";

/** How long one stage of a run will take, and how many images it is about. */
export interface StageEstimate {
  stage: string;
  images: number;
  seconds: number;
}

/** What a run will cost, extrapolated from a short measurement on this machine, as if nothing were cached. */
export interface RunEstimate {
  stages: StageEstimate[];
  /** Sum over the stages. */
  seconds: number;
  /** Resident memory at the largest stage, in megabytes. */
  memoryMb: number;
}

/** Images that features are measured on, after those that load code, and fill caches. */
const PILOT_IMAGES = 256;
const WARM_UP_IMAGES = 32;

/** Rows that classifiers are measured on: enough of each class for folds, few enough for seconds. */
const PILOT_ROWS = 420;

/** Memory of Node, its workers' code and the figure library, measured. */
const BASE_MEMORY_MB = 350;
const MEMORY_PER_WORKER_MB = 90;

/** Drawing and writing figures and tables. */
const OUTPUT_SECONDS = 10;

/** What the stages of a family are estimated from. */
interface Measurement {
  context: FamilyContext;
  classifiers: readonly ClassifierDefinition[];
  /** A few hundred images of the dataset. */
  pilot: Dataset;
  /** Numbers of images of Training and of all splits. */
  training: number;
  images: number;
  quiet: RunOptions & { pool: WorkerPool };
}

/**
 * Times each stage on a few hundred images, one step of each training, and scales by the stage's cost: training by
 * examples, features by images, neighbours by queries x training rows, logistic regression by rows, the forest's search
 * by trees x rows. Within a factor of two or so; the search may be cheaper, because draws share trees.
 */
export async function estimateRun(options: ReproduceOptions, run: RunOptions = {}): Promise<RunEstimate> {
  const { profile, seed, classifiers, families } = options;
  const dataset = limitImages(options.dataset, profile.imageLimit, seed);
  const counts = await imageCounts(dataset);
  const images = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const test = dataset.splits.at(-1)!;
  const pilot = limitImages(dataset, { training: PILOT_IMAGES, [test]: WARM_UP_IMAGES }, seed);
  return withPool(run.pool, async (pool) => {
    const quiet = { ...run, pool, onProgress: () => {} };
    const networkBackend = chosenBackend(options.backend);
    const context = {
      dataset,
      profile,
      seed,
      networkBackend,
      offline: options.offline ?? false,
      threads: pool.size,
      run: quiet,
    };
    const training = counts.training ?? 0;
    const measurement = { context, classifiers, pilot, training, images, quiet };
    const stages: StageEstimate[] = [];
    const trainingsMb: number[] = [];
    let columns = 0;
    for (const family of families) {
      const found = await estimateFamily(family, measurement);
      stages.push(...found.stages);
      columns = Math.max(columns, found.columns);
      trainingsMb.push(found.trainingMb);
    }
    const atOnce = trainingsMb.sort((a, b) => b - a).slice(0, LANES);
    stages.push({ stage: "Tables and figures", images, seconds: OUTPUT_SECONDS });
    const matrixMb = (images * columns * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20;
    return {
      stages,
      seconds: stages.reduce((sum, stage) => sum + stage.seconds, 0),
      // The features, a standardised copy of the largest split, and the forest's bins.
      memoryMb: Math.round(
        BASE_MEMORY_MB +
          MEMORY_PER_WORKER_MB * pool.size +
          2.5 * matrixMb +
          atOnce.reduce((sum, mb) => sum + mb, 0),
      ),
    };
  });
}

/** The stages of a family, how many columns its widest features have, and the memory of its training. */
async function estimateFamily(
  family: FeatureFamily,
  measurement: Measurement,
): Promise<{ stages: StageEstimate[]; columns: number; trainingMb: number }> {
  const { context, classifiers, training, images } = measurement;
  const { name, layers } = family;
  const { source, training: trainingPilot } = await (await family.load()).pilot(context);
  const stages: StageEstimate[] = [];
  if (trainingPilot) {
    const seconds = await trainingSeconds(trainingPilot, training, context);
    stages.push({ stage: `${name} training`, images: trainingPilot.examples(training), seconds });
  }
  const perImage = await secondsPerImage(source, layers, measurement);
  stages.push({ stage: `${name} features`, images, seconds: perImage * images });
  const columns = layers.map((layer) => source.layers.find((one) => one.name === layer)!.columns.length);
  for (const [i, layer] of layers.entries())
    for (const definition of classifiers) {
      const title = `${featuresTitle({ features: name, layer })} ${definition.name}`;
      const seconds = await classifierSeconds(definition, columns[i]!, measurement);
      stages.push({ stage: title, images, seconds });
    }
  const trainingMb = trainingPilot ? trainingMemoryMb(trainingPilot, training) : 0;
  return { stages, columns: Math.max(...columns), trainingMb };
}

async function secondsPerImage(
  source: FeatureSource,
  layers: readonly string[],
  { pilot, quiet }: Measurement,
): Promise<number> {
  const wanted = [pilot.splits.at(-1)!, "training" as const].map((split) => ({ split, layers }));
  let started = 0;
  let perImage = 0;
  await source.compute(pilot, wanted, quiet, ([first]) => {
    const time = performance.now();
    perImage = (time - started) / 1000 / first!.rows;
    started = time;
  });
  return perImage;
}

/** Classifiers are timed on noise around a mean for each class: what networks give is not known before training. */
async function classifierSeconds(
  definition: ClassifierDefinition,
  columns: number,
  { training, images, context }: Measurement,
): Promise<number> {
  const { seed, profile, run, dataset } = context;
  const { x, labels } = noisyClasses(columns, dataset.classNames.length);
  const small = profileNamed("smoke");
  const [fitted, fitting] = await timed(() => definition.fit(x, labels, small, seed, run));
  const [, predicting] = await timed(() => fitted.classifier.classify(x, run));
  const pilot = definition.cost({ rows: x.rows, queries: x.rows, profile: small });
  const whole = definition.cost({ rows: training, queries: images, profile });
  return (fitting * whole.fit) / pilot.fit + (predicting * whole.predict) / pilot.predict;
}

/** Standard normal values, in which each class's mean is off by as much in a tenth of the columns. */
function noisyClasses(columns: number, classes: number): { x: Matrix; labels: Int32Array } {
  const labels = Int32Array.from({ length: PILOT_ROWS }, (_, row) => row % classes);
  const means = new Random("estimate", "means");
  const offset = Float32Array.from({ length: classes * columns }, () => (means.uniform() < 0.1 ? 1 : 0));
  const noise = new Random("estimate", "noise");
  const x = sharedMatrix(PILOT_ROWS, columns);
  for (let i = 0; i < x.data.length; i++) {
    const label = labels[Math.floor(i / columns)]!;
    x.data[i] = noise.normal() + offset[label * columns + (i % columns)]!;
  }
  return { x, labels };
}

async function imageCounts(dataset: Dataset): Promise<Partial<Record<SplitName, number>>> {
  const counts: Partial<Record<SplitName, number>> = {};
  for (const split of dataset.splits) {
    const reader = await dataset.open(split);
    counts[split] = reader.count;
    reader.close();
  }
  return counts;
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, (performance.now() - started) / 1000];
}
