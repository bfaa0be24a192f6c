import type { BackendName } from "../compute/backend.js";
import { activeBackend } from "../compute/shared-engine.js";
import type { CacheOptions } from "../core/cache.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import type { ProgressListener, RunOptions } from "../core/progress.js";
import { type WorkerPool, withPool } from "../core/workers.js";
import { type Dataset, SPLITS, type SplitName } from "../dataset/dataset.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { datasetTitle } from "../dataset/open.js";
import { limitImages } from "../dataset/subset.js";
import type { ClassifierDefinition } from "./classifiers.js";
import { type FamilyNetwork, type FeatureFamily, networkContext } from "./families/family.js";
import { type FamilyResult, familyRows, plannedRows, type RowFit, type RowsContext } from "./family-rows.js";
import { tableNotes } from "./notes.js";
import type { Profile } from "./profile.js";
import { inLanes, StageLog, type StageRecord } from "./stages.js";
import { describeClash, type Table3 } from "./table3.js";
import { readTruth, type ScoredCell } from "./truth.js";

/** Families that are worked on at a time. */
export const LANES = 2;

/** What to reproduce. */
export interface ReproduceOptions {
  dataset: Dataset;
  /** The dataset in words, for captions. Default: its folder's name, or the simulator with its options. */
  datasetTitle?: string;
  /** At least one, in the table's order. */
  families: readonly FeatureFamily[];
  classifiers: readonly ClassifierDefinition[];
  profile: Profile;
  /** Seed of everything drawn at random: subsets, networks, forests, searches, resamples. */
  seed: number;
  /** What networks compute on. Default: `COOS7_BACKEND`, else "auto". */
  backend?: BackendName;
  /** Fetch nothing: families whose weights are not in the cache are left out. Default: false. */
  offline?: boolean;
  /**
   * Whether networks are trained by the profile also where the package has one that was trained on the same Training.
   * Default: false.
   */
  train?: boolean;
}

/** A run whose dataset has a title of its own. */
export interface TitledOptions extends ReproduceOptions {
  datasetTitle: string;
}

/** A network that features were taken from. */
export interface UsedNetwork extends FamilyNetwork {
  /** The family's name in Table 3. */
  features: string;
}

/** A family without rows. */
export interface LeftOut {
  features: string;
  /** In words. */
  reason: string;
}

/** Everything a run finds out; `writeResults` writes it. */
export interface Reproduction {
  table: Table3;
  scored: ScoredCell[];
  /** The dataset as it was used: within the profile's limits. */
  dataset: Dataset;
  seed: number;
  /** The numeric engine of classifiers: "onnx" or "typescript". */
  backend: string;
  networks: UsedNetwork[];
  leftOut: LeftOut[];
  /** Digest of each split's content. */
  fingerprints: Record<string, string>;
  /** How each classifier was fitted. */
  fits: RowFit[];
  stages: StageRecord[];
}

/**
 * The paper's main experiment (sections 3.1 and 3.2): takes networks that were trained on this Training, from the package
 * or from a training here, computes the features of every
 * split, fits the classifiers on Training alone and scores them on every split by balanced error with 95 % intervals.
 * Two families are worked on at a time. Trainings, features and evaluations are cached by content, so an interrupted or
 * repeated run takes up where it was. Results do not depend on the number of workers. Weights that are published and not
 * in the cache are fetched; families that cannot be done here are left out, with the reason.
 *
 * Throws `Coos7Error` where the dataset has no Training split or no test split, or where no family is left, `UsageError`
 * where two rows would be one, or be one in the names of files.
 */
export async function reproduce(
  options: ReproduceOptions,
  run: RunOptions & CacheOptions = {},
): Promise<Reproduction> {
  const { families } = options;
  const log = new StageLog();
  const onWarning = onlyOnce(run.onWarning ?? console.warn);
  return withPool(run.pool, async (pool) => {
    const prepared = await prepareRun(options, { ...run, pool, onWarning }, log);
    const results = await inLanes(
      longestFirst(families),
      Math.min(LANES, pool.size),
      run.signal,
      (family, signal) =>
        familyRows(family, {
          ...prepared,
          run: { ...prepared.run, ...inLane(family.name, run.onProgress), signal },
        }),
    );
    return gatherResults(options, prepared, results);
  });
}

/**
 * What all rows of a run are computed from: the dataset within the profile's limits, its labels and wells, the engines.
 * Throws what {@link reproduce} throws of the dataset and of rows that clash.
 */
export async function prepareRun(
  options: ReproduceOptions,
  run: RunOptions & CacheOptions & { pool: WorkerPool },
  log: StageLog,
): Promise<RowsContext> {
  const { families, classifiers, profile, seed } = options;
  const clash = describeClash(families.flatMap((family) => plannedRows(family, classifiers)));
  if (clash !== undefined) throw new UsageError(`Table 3: ${clash}`);
  const dataset = limitImages(options.dataset, profile.imageLimit, seed);
  requireSplits(dataset);
  return {
    dataset,
    truth: await readTruth(dataset),
    classifiers,
    profile,
    seed,
    backend: await activeBackend(run),
    ...networkContext(options, run),
    log,
    run,
  };
}

/** Table 3 and everything behind it, of what was found out of each family. Throws `Coos7Error` where there is no row. */
export async function gatherResults(
  options: ReproduceOptions,
  { dataset, truth, backend, log }: RowsContext,
  found: readonly FamilyResult[],
): Promise<Reproduction> {
  const { families, profile, seed } = options;
  const results = [...found].sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family));
  const scored = results.flatMap((result) => result.scored);
  const leftOut = results.flatMap(({ family, missing }) =>
    missing ? [{ features: family.name, reason: missing.detail ?? missing.missing }] : [],
  );
  if (scored.length === 0)
    throw new Coos7Error(
      `No row of the table can be computed: ${leftOut.map(({ reason }) => reason).join("; ")}`,
    );

  const digests = await fingerprints(dataset);
  const drawn: SplitName[] = [];
  for (const split of dataset.splits)
    if (digests[split] !== (await options.dataset.fingerprint(split))) drawn.push(split);
  return {
    table: {
      cells: scored.map(({ cell }) => cell),
      simulated: dataset.simulated,
      comparable: dataset.comparable,
      subtitle: `${options.datasetTitle ?? datasetTitle(options.dataset)}, ${profile.name} profile, seed ${seed}`,
      notes: tableNotes({ dataset, profile, truth, drawn, results }),
    },
    scored,
    dataset,
    seed,
    backend,
    networks: results.flatMap(({ family, network }) =>
      network ? [{ features: family.name, ...network }] : [],
    ),
    leftOut,
    fingerprints: digests,
    fits: results.flatMap(({ fits }) => fits),
    stages: log.records,
  };
}

/** The order in which families are begun: those that take longest first, so that no lane is left with one at the end. */
export function longestFirst(families: readonly FeatureFamily[]): FeatureFamily[] {
  return [...families].sort((a, b) => Number(b.trains) - Number(a.trains));
}

/** Passes each line on once: several networks may say the same. */
function onlyOnce(onWarning: (line: string) => void): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (!said.has(line)) onWarning(line);
    said.add(line);
  };
}

/** A listener that says which line of work a stage belongs to. */
function inLane(lane: string, onProgress: ProgressListener | undefined): Pick<RunOptions, "onProgress"> {
  return onProgress ? { onProgress: (event) => onProgress({ ...event, lane }) } : {};
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
