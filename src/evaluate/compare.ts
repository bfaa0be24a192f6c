import { resolve } from "node:path";
import { Coos7Error, throwIfCancelled, UsageError } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { mean, sampleDeviation } from "../core/statistics.js";
import { type Dataset, SPLITS, type SplitName } from "../dataset/dataset.js";
import { percentileInterval } from "../metrics/bootstrap.js";
import { bootstrapMeasures, MEASURES, type Measure, measuresOf } from "../metrics/measures.js";
import { columnOf, type RowName, rowKey, rowSlug, rowTitle } from "../reproduce/table3.js";
import { readTruth, type ScoredCell, type SplitTruth } from "../reproduce/truth.js";
import { type RunRecord, readBaselines, readRunRecord, runData } from "./baselines.js";
import { type WorstGroups, worstGroups } from "./worst-groups.js";

/** A measure of both sides and their difference, the second less the first, with its paired 95 % interval. */
export interface ComparedMeasure {
  first: number;
  second: number;
  /** Standard deviations over seeds; missing of one seed. */
  firstSpread?: number;
  secondSpread?: number;
  difference: number;
  /** Missing where no resample differs from another: both sides are right, or wrong, in the same cells throughout. */
  low?: number;
  high?: number;
}

/** Two rows compared on a split. */
export interface ComparedSplit {
  split: SplitName;
  n: number;
  measures: Record<Measure, ComparedMeasure>;
  worst: Record<"first" | "second", WorstGroups>;
}

/** Two rows compared: of a run, of two runs, or of several runs of different seeds on either side. */
export interface Comparison {
  first: { row: RowName; runs: readonly string[] };
  second: { row: RowName; runs: readonly string[] };
  splits: ComparedSplit[];
}

/** One thing to compare: runs that differ in their seeds, and the row that is meant, all that they share by default. */
export interface CompareSide {
  runs: readonly string[];
  row?: string;
}

/** Which rows and splits of two runs are compared, and how. */
export interface CompareOptions {
  /** Only these rows, by their names in the table ("Texture kNN") or in files' names. */
  rows?: readonly string[];
  /** Of one run: the row that the others are compared with. */
  against?: string;
  /** The data of the runs, where they are not where they were. */
  dataset?: Dataset;
}

interface LoadedRun {
  folder: string;
  record: RunRecord;
  scored: ScoredCell[];
}

/**
 * Compares rows of runs on the same images: the first side with each other one, row by row of the same name, or the rows
 * that are named; of one side the row `against` with the others. Differences have paired intervals by bootstrap over wells:
 * each resample takes the same wells of both. Of several runs on a side the mean counts, in each resample too.
 *
 * Throws {@link UsageError} where there is nothing to compare, {@link Coos7Error} where runs are about different images.
 */
export async function compareRuns(
  sides: readonly CompareSide[],
  options: CompareOptions = {},
  run: Pick<RunOptions, "signal"> = {},
): Promise<Comparison[]> {
  const folders = sides.flatMap(({ runs }) => runs);
  const first = folders[0];
  if (first === undefined) throw new UsageError("Expected folders of results to compare but found none");
  const repeated = folders.find(
    (folder, i) => folders.findIndex((one) => resolve(one) === resolve(folder)) !== i,
  );
  if (repeated !== undefined && sides.every(({ row }) => row === undefined))
    throw new UsageError(`Expected different folders of results but found ${repeated} twice`);
  const record = readRunRecord(first);
  const splits = SPLITS.filter((split) =>
    folders.every(
      (folder) => record.dataset.fingerprints[split] !== undefined && sameSplit(first, record, folder, split),
    ),
  );
  if (splits.length === 0)
    throw new Coos7Error(`${folders.join(", ")}: expected results on the same splits but none is in all`);
  const { limited } = await runData(record, first, options.dataset);
  const truth = await readTruth(limited);
  const classes = limited.classNames.length;
  const loaded = new Map<string, LoadedRun>();
  for (const folder of new Set(folders)) {
    throwIfCancelled(run.signal);
    const own = readRunRecord(folder);
    // All rows are resampled by one seed: only then are their resamples the same.
    loaded.set(folder, { folder, record: own, scored: readBaselines(folder, truth, classes, record.seed) });
  }
  const pairs = pairsOf(sides, loaded, options);
  return pairs.map(([a, b]) =>
    compareRows(
      a,
      b,
      truth.filter(({ split }) => splits.includes(split)),
      classes,
      record.seed,
    ),
  );
}

/** Whether a run has the split; throws {@link Coos7Error} where its images are others. */
function sameSplit(first: string, record: RunRecord, folder: string, split: SplitName): boolean {
  const own = readRunRecord(folder).dataset.fingerprints[split];
  if (own === undefined || own === record.dataset.fingerprints[split]) return own !== undefined;
  throw new Coos7Error(
    `${folder} and ${first} are about different images: their ${split} has another content; compare runs on the same data (and, of a simulation or a part of the images, of the same --seed)`,
  );
}

/** The cells of a row in the runs of a side. */
interface Side {
  row: RowName;
  runs: readonly LoadedRun[];
}

function pairsOf(
  sides: readonly CompareSide[],
  loaded: ReadonlyMap<string, LoadedRun>,
  { rows, against }: CompareOptions,
): [Side, Side][] {
  const runsOf = ({ runs }: CompareSide): LoadedRun[] => runs.map((folder) => loaded.get(folder)!);
  const [first, ...others] = sides;
  const firstRuns = runsOf(first!);
  const wanted = (row: RowName): boolean => rows === undefined || rows.some((name) => isCalled(row, name));
  for (const name of rows ?? []) rowCalled(rowsIn(firstRuns), name, firstRuns);
  if (others.length === 0) {
    if (against === undefined)
      throw new UsageError(
        "Expected a second folder of results, or --against ROW to compare rows of one; see coos7 compare --help",
      );
    const reference = rowCalled(rowsIn(firstRuns), against, firstRuns);
    const pairs = rowsIn(firstRuns)
      .filter((row) => rowKey(row) !== rowKey(reference) && wanted(row))
      .map((row): [Side, Side] => [
        { row: reference, runs: firstRuns },
        { row, runs: firstRuns },
      ]);
    if (pairs.length === 0)
      throw new UsageError(`Expected rows to compare with ${rowTitle(reference)} but there is no other`);
    return pairs;
  }
  const pairs = others.flatMap((other): [Side, Side][] => {
    const runs = runsOf(other);
    if (first!.row !== undefined || other.row !== undefined || against !== undefined) {
      const name = first!.row ?? against ?? other.row!;
      const a = rowCalled(rowsIn(firstRuns), name, firstRuns);
      const b = rowCalled(rowsIn(runs), other.row ?? name, runs);
      return [
        [
          { row: a, runs: firstRuns },
          { row: b, runs },
        ],
      ];
    }
    const there = rowsIn(runs);
    return rowsIn(firstRuns)
      .filter((row) => wanted(row) && there.some((one) => rowKey(one) === rowKey(row)))
      .map((row): [Side, Side] => [
        { row, runs: firstRuns },
        { row, runs },
      ]);
  });
  if (pairs.length === 0)
    throw new UsageError(
      `${sides.map(({ runs }) => runs.join(",")).join(", ")}: expected rows of the same name but found none; name them: RUN=ROW, with ROW one of ${rowsIn(firstRuns).map(rowTitle).slice(0, 8).join(", ")}`,
    );
  return pairs;
}

/** The rows that all runs have. */
function rowsIn(runs: readonly LoadedRun[]): RowName[] {
  const [first, ...others] = runs.map(
    ({ scored }) =>
      new Map(
        scored.map(({ cell: { features, layer, model } }) => [
          rowKey({ features, layer, model }),
          { features, layer, model },
        ]),
      ),
  );
  return [...first!].filter(([key]) => others.every((one) => one.has(key))).map(([, row]) => row);
}

function isCalled(row: RowName, name: string): boolean {
  const text = (written: string): string =>
    written
      .toLowerCase()
      .replaceAll(/[()\s]+/g, " ")
      .trim();
  return (
    rowSlug(row) === name ||
    text(rowTitle(row)) === text(name) ||
    text([row.features, row.layer, row.model].filter((part) => part !== "").join(" ")) === text(name)
  );
}

/** The row with a name, as in the table or in files' names. Throws {@link UsageError} listing those there are. */
export function rowCalled<R extends RowName>(
  rows: readonly R[],
  name: string,
  where: readonly { folder: string }[] = [],
): R {
  const found = rows.find((row) => isCalled(row, name));
  if (found) return found;
  const place = where.length > 0 ? `${where.map(({ folder }) => folder).join(", ")}: ` : "";
  throw new UsageError(
    `${place}expected the name of a row but found ${JSON.stringify(name)}; the rows are ${rows.map(rowTitle).join(", ")}`,
  );
}

function compareRows(
  a: Side,
  b: Side,
  truth: readonly SplitTruth[],
  classes: number,
  seed: number,
): Comparison {
  const cellsOf = ({ row, runs }: Side, split: SplitName): ScoredCell[] =>
    runs.flatMap(({ scored }) =>
      scored.filter(({ cell }) => rowKey(cell) === rowKey(row) && cell.split === columnOf(split)),
    );
  return {
    first: { row: a.row, runs: a.runs.map(({ folder }) => folder) },
    second: { row: b.row, runs: b.runs.map(({ folder }) => folder) },
    splits: truth.flatMap((one) => {
      const [first, second] = [cellsOf(a, one.split), cellsOf(b, one.split)];
      return first.length > 0 && second.length > 0 ? [compareCells(first, second, one, classes, seed)] : [];
    }),
  };
}

/** Compares the cells of two rows on a split, each of one seed or of several: see {@link compareRuns}. */
export function compareCells(
  first: readonly ScoredCell[],
  second: readonly ScoredCell[],
  truth: SplitTruth,
  classes: number,
  seed: number,
): ComparedSplit {
  const [a, b] = [first, second].map((cells) => sideMeasures(cells, truth, classes, seed));
  const measures = Object.fromEntries(
    MEASURES.map((measure): [Measure, ComparedMeasure] => {
      const [x, y] = [a!.values[measure], b!.values[measure]];
      const differences = a!.resamples[measure].map((value, i) => b!.resamples[measure][i]! - value);
      const varies = differences.some((value) => Math.abs(value - differences[0]!) > 1e-9);
      return [
        measure,
        {
          first: mean(x),
          second: mean(y),
          ...(x.length > 1 ? { firstSpread: sampleDeviation(x) } : {}),
          ...(y.length > 1 ? { secondSpread: sampleDeviation(y) } : {}),
          difference: mean(y) - mean(x),
          ...(varies ? percentileInterval(differences) : {}),
        },
      ];
    }),
  ) as Record<Measure, ComparedMeasure>;
  const { split, labels, ids } = truth;
  return {
    split,
    n: labels.length,
    measures,
    worst: { first: worstGroups(first, ids), second: worstGroups(second, ids) },
  };
}

interface SideMeasures {
  /** One value for each seed. */
  values: Record<Measure, number[]>;
  /** Means over seeds of each resample. */
  resamples: Record<Measure, Float64Array>;
}

function sideMeasures(
  cells: readonly ScoredCell[],
  { clusters, labels }: SplitTruth,
  classes: number,
  seed: number,
): SideMeasures {
  const each = cells.map(({ confusion, predictions, replicates }) => ({
    values: measuresOf(confusion.counts, classes),
    // The error's own resamples know what to do where nothing is misclassified.
    resamples: {
      ...bootstrapMeasures(clusters, labels, predictions.predicted, classes, seed),
      balancedError: replicates,
    },
  }));
  const found = { values: {}, resamples: {} } as SideMeasures;
  for (const measure of MEASURES) {
    found.values[measure] = each.map(({ values }) => values[measure]);
    found.resamples[measure] = each[0]!.resamples[measure].map(
      (_, i) => each.reduce((sum, { resamples }) => sum + resamples[measure][i]!, 0) / each.length,
    );
  }
  return found;
}
