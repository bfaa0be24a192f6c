import type { BackendName } from "../compute/backend.js";
import { activeBackend } from "../compute/shared-engine.js";
import type { CacheOptions } from "../core/cache.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { mean } from "../core/statistics.js";
import { type WorkerPool, withPool } from "../core/workers.js";
import type { Dataset } from "../dataset/dataset.js";
import { datasetTitle } from "../dataset/open.js";
import { openSimulator } from "../dataset/simulate/simulator.js";
import { limitImages } from "../dataset/subset.js";
import { percentileInterval } from "../metrics/bootstrap.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import type { FeatureFamily } from "../reproduce/families/family.js";
import { networkContext } from "../reproduce/families/family.js";
import { intervalNote } from "../reproduce/notes.js";
import type { Profile } from "../reproduce/profile.js";
import { rowKey } from "../reproduce/table3.js";
import { type ErrorDifference, readTruth } from "../reproduce/truth.js";
import { familyMethods } from "./family-methods.js";
import { heldOutFolds } from "./held-out-plates.js";
import { methodPlace, type RobustMethod } from "./methods.js";
import type { FamilyMethods, MethodCell, MethodChoice, MethodsContext } from "./plain-rows.js";
import type { RobustRow, RobustTable } from "./robust-table.js";
import { meansOverDraws, type SkewedCell, type SkewedRow } from "./skewed-shares.js";

/** Which rows to compare, and how they are computed. */
export interface MethodRowsOptions {
  families: readonly FeatureFamily[];
  classifiers: readonly ClassifierDefinition[];
  methods: readonly RobustMethod[];
  profile: Profile;
  /** What networks compute on. Default: `COOS7_BACKEND`, else "auto". */
  backend?: BackendName;
  /** Fetch nothing. Default: false. */
  offline?: boolean;
  /** Train networks also where the package has one of the same Training. Default: false. */
  train?: boolean;
}

/** What to compare. */
export interface RobustOptions extends MethodRowsOptions {
  /** With Training and at least one test split. */
  dataset: Dataset;
  /** The dataset in words, for captions. Default: its folder's name, or the simulator with its options. */
  datasetTitle?: string;
  /**
   * Errors are means over them. On the simulator each is an experiment of its own; on other data the images are the same,
   * those that the first one draws where the profile takes a part, and what is drawn at random differs.
   */
  seeds: readonly number[];
  /**
   * Parts of each split that methods marked T are tried on again, with the shares that classes have in Training and for each of
   * two Dirichlet parameters; networks are adapted to one at most. Default: 2.
   */
  draws?: number;
}

/** What {@link robust} finds out. */
export interface RobustResults {
  table: RobustTable;
  /** What held-out plates chose, row by row and seed by seed. */
  choices: MethodChoice[];
  /** Methods marked T on parts of the splits with the shares of classes that Training has, and with skewed ones. */
  skewed: SkewedRow[];
}

/**
 * Rows of Table 3 again, each with methods against covariate shift: errors on the test sets, and their changes against the
 * same row without the method. Methods are fitted to one test split at a time and see of it what their mark allows; options
 * are chosen on Training alone, with plates left out. Everything is cached: an interrupted run goes on where it was.
 *
 * Throws `UsageError` where there are no seeds, no methods or two equal seeds, `Coos7Error` where the dataset lacks Training
 * or test splits or no family can be computed.
 */
export async function robust(
  options: RobustOptions,
  run: RunOptions & CacheOptions = {},
): Promise<RobustResults> {
  const { methods, profile, seeds } = options;
  if (seeds.length === 0 || new Set(seeds).size < seeds.length)
    throw new UsageError(
      `Expected at least one seed, each once, but found ${seeds.length === 0 ? "none" : seeds.join(", ")}`,
    );
  if (methods.length === 0) throw new UsageError("Expected at least one method but found none");
  const { splits } = options.dataset;
  if (!splits.includes("training") || splits.length < 2)
    throw new Coos7Error(
      `Expected Training and at least one test split to compare methods on but found ${splits.join(", ")}`,
    );
  const cells: MethodCell[] = [];
  const choices: MethodChoice[] = [];
  const skewed: SkewedCell[] = [];
  const left = new Set<string>();
  const notes = new Set<string>();
  await withPool(run.pool, async (pool) => {
    for (const seed of seeds) {
      const { dataset, dataSeed } = experiment(options, seed);
      const of = { seed, resampleSeed: dataSeed, draws: options.draws ?? 2 };
      const found = await methodRows(dataset, options, of, { ...run, pool });
      for (const note of found.notes) notes.add(note);
      cells.push(...found.cells);
      choices.push(...found.choices);
      skewed.push(...found.skewed);
      for (const line of found.left) left.add(line);
    }
  });
  if (cells.length === 0) throw new Coos7Error(`No row can be computed: ${[...left].join(" ")}`);
  const { simulated } = options.dataset;
  return {
    table: {
      rows: meansOverSeeds(cells),
      simulated,
      subtitle: `${options.datasetTitle ?? datasetTitle(options.dataset)}, ${profile.name} profile, seed${seeds.length > 1 ? "s" : ""} ${seeds.join(", ")}`,
      notes: [...(simulated ? [SIMULATED] : []), ...notes, ...seedsNote(options), ...left],
    },
    choices,
    skewed: meansOverDraws(skewed),
  };
}

/** All rows of one dataset with one seed, and what is to be said below them. `run.pool` is needed. */
export async function methodRows(
  dataset: Dataset,
  options: MethodRowsOptions,
  of: Pick<MethodsContext, "seed" | "resampleSeed" | "draws">,
  run: RunOptions & CacheOptions & { pool: WorkerPool },
): Promise<FamilyMethods & { notes: string[] }> {
  const { families, classifiers, methods, profile } = options;
  const truth = await readTruth(dataset);
  const { labels, ids } = truth.find(({ split }) => split === "training")!;
  const folds = heldOutFolds(labels, ids, of.seed);
  const all: FamilyMethods = { cells: [], choices: [], skewed: [], left: [] };
  const context: MethodsContext = {
    ...of,
    dataset,
    truth,
    classifiers,
    methods,
    folds,
    profile,
    backend: await activeBackend(run),
    ...networkContext(options, run),
    run,
  };
  for (const family of families) {
    const found = await familyMethods(family, context);
    all.cells.push(...found.cells);
    all.choices.push(...found.choices);
    all.skewed.push(...found.skewed);
    all.left.push(...found.left);
  }
  return { ...all, notes: [choiceNote(folds.by), intervalNote(truth, dataset.comparable)] };
}

const SIMULATED = "Simulated: what helps on images from a model of the experiment need not help on cells.";

/** The data of a seed, and the seed that they are known by. */
function experiment(
  { dataset, profile, seeds }: RobustOptions,
  seed: number,
): { dataset: Dataset; dataSeed: number } {
  const { location } = dataset;
  const isSimulator = location.kind === "simulator";
  const dataSeed = isSimulator ? seed : seeds[0]!;
  const whole = isSimulator ? openSimulator({ ...location.options, seed }) : dataset;
  return { dataset: limitImages(whole, profile.imageLimit, dataSeed), dataSeed };
}

function choiceNote(by: "plates" | "cells"): string {
  return by === "plates"
    ? "Options are chosen on Training alone, by the error on plates that were left out."
    : "Options are chosen on Training alone, by the error on cells that were left out: there are no plates that could be left out without a class.";
}

function seedsNote({ dataset, families, seeds }: RobustOptions): string[] {
  if (seeds.length === 1) return [];
  return [
    dataset.location.kind === "simulator"
      ? `Means over ${seeds.length} simulated experiments${families.some(({ trains }) => trains) ? ", each with networks of its own" : ""}.`
      : `Means over ${seeds.length} seeds of all that is drawn at random, on the same images.`,
  ];
}

/** Cells of one method, row and split become one row of the table; in it methods stand in their usual order. */
function meansOverSeeds(cells: readonly MethodCell[]): RobustRow[] {
  const groups = new Map<string, MethodCell[]>();
  for (const cell of cells) {
    const key = `${cell.method.id} ${rowKey(cell.scored.cell)} ${cell.scored.cell.split}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const rows = [...new Set(cells.map(({ scored }) => rowKey(scored.cell)))];
  const means = [...groups.values()].map((group): RobustRow => {
    const [{ method, scored, without }] = group as [MethodCell];
    const { features, layer, model, split } = scored.cell;
    const { low, high } = percentileInterval(meanReplicates(group));
    const error = meanError(group);
    return {
      method: method.name,
      mark: method.mark,
      features,
      layer,
      model,
      split,
      error,
      // One seed keeps the interval that Table 3 has.
      low: group.length === 1 ? scored.cell.low : Math.min(low, error),
      high: group.length === 1 ? scored.cell.high : Math.max(high, error),
      change:
        without &&
        meanDifference(
          group,
          group.map((one) => one.without!),
        ),
      expectedCalibrationError: mean(group.map((one) => one.expectedCalibrationError)),
      logLoss: mean(group.map((one) => one.logLoss)),
      seeds: group.length,
      seconds: mean(group.map((one) => one.seconds)),
    };
  });
  return means.sort(
    (a, b) =>
      rows.indexOf(rowKey(a)) - rows.indexOf(rowKey(b)) || methodPlace(a.method) - methodPlace(b.method),
  );
}

/** Mean error of cells of several seeds. */
export function meanError(group: readonly MethodCell[]): number {
  return mean(group.map(({ scored }) => scored.cell.error));
}

/** The difference of two mean errors over the same seeds, with its paired interval: resamples of wells are the same. */
export function meanDifference(a: readonly MethodCell[], b: readonly MethodCell[]): ErrorDifference {
  const other = meanReplicates(b);
  const differences = meanReplicates(a).map((value, i) => value - other[i]!);
  return { difference: meanError(a) - meanError(b), ...percentileInterval(differences) };
}

function meanReplicates(group: readonly MethodCell[]): Float64Array {
  return group[0]!.scored.replicates.map((_, b) => mean(group.map(({ scored }) => scored.replicates[b]!)));
}
