import type { RunOptions } from "../core/progress.js";
import { withPool } from "../core/workers.js";
import { limitImages } from "../dataset/subset.js";
import type { Dataset, SplitName } from "../dataset/types.js";
import { extractFeatures } from "../features/extract.js";
import { StandardScaler } from "../models/standard-scaler.js";
import type { ClassifierCost } from "./classifiers.js";
import { type Profile, profileNamed } from "./profile.js";
import type { ReproduceOptions } from "./reproduce.js";

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

/** Images that the measurement uses: enough of each class for folds, few enough for seconds. */
const PILOT_TRAINING = 420;
const PILOT_TEST = 140;

/** Memory of Node, its workers' code and the figure library, measured. */
const BASE_MEMORY_MB = 350;
const MEMORY_PER_WORKER_MB = 90;

/** Drawing and writing figures and tables. */
const OUTPUT_SECONDS = 10;

/**
 * Times each stage on a few hundred images and scales by the stage's cost: features by images, neighbours by
 * queries x training rows, logistic regression by rows, the forest's search by trees x rows. Within a factor of
 * two or so; the search may be cheaper, because draws share trees.
 */
export async function estimateRun(options: ReproduceOptions, run: RunOptions = {}): Promise<RunEstimate> {
  const { profile, seed, classifiers } = options;
  const whole = limitImages(options.dataset, profile.imageLimit, seed);
  const counts = await imageCounts(whole);
  const images = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const training = counts.training ?? 0;
  const stages: StageEstimate[] = [];
  let columns = 0;
  let workers = 0;
  await withPool(run.pool, async (pool) => {
    workers = pool.size;
    const quiet = { pool, ...(run.signal ? { signal: run.signal } : {}) };
    const limits = { training: PILOT_TRAINING, test1: PILOT_TEST, test2: PILOT_TEST, test3: PILOT_TEST };
    const pilot = limitImages(whole, { ...limits, test4: PILOT_TEST }, seed);
    const reader = await pilot.open("training");
    const { labels } = reader;
    reader.close();
    for (const { features, layer, set } of options.features) {
      const title = [features, layer].filter((part) => part !== "").join(" ");
      columns = Math.max(columns, set.names.length);
      // The first extraction loads code in every worker; the second is what later images cost.
      await extractFeatures(pilot, pilot.splits.at(-1)!, set, quiet);
      const [x, seconds] = await timed(() => extractFeatures(pilot, "training", set, quiet));
      stages.push({ stage: `${title} features`, images, seconds: (seconds * images) / x.rows });
      const standardised = new StandardScaler().fit(x).transform(x);
      const small = profileNamed("smoke");
      for (const definition of classifiers) {
        const [fitted, fitting] = await timed(() => definition.fit(standardised, labels, small, seed, quiet));
        const [, predicting] = await timed(() => fitted.classifier.classify(standardised, quiet));
        const cost = (rows: number, queries: number, at: Profile): ClassifierCost =>
          definition.cost({ rows, queries, profile: at });
        const pilotCost = cost(x.rows, x.rows, small);
        const wholeCost = cost(training, images, profile);
        stages.push({
          stage: `${title} ${definition.name}`,
          images,
          seconds:
            (fitting * wholeCost.fit) / pilotCost.fit + (predicting * wholeCost.predict) / pilotCost.predict,
        });
      }
    }
  });
  stages.push({ stage: "Tables and figures", images, seconds: OUTPUT_SECONDS });
  const matrixMb = (images * columns * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20;
  return {
    stages,
    seconds: stages.reduce((sum, stage) => sum + stage.seconds, 0),
    // The features, a standardised copy of the largest split, and the forest's bins.
    memoryMb: Math.round(BASE_MEMORY_MB + MEMORY_PER_WORKER_MB * workers + 2.5 * matrixMb),
  };
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
