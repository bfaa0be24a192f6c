import { Coos7Error } from "../core/errors.js";
import type { CellIds, Dataset, SplitName } from "../dataset/dataset.js";
import { percentileInterval, type WellClusters, wellClusters } from "../metrics/bootstrap.js";
import { balancedErrorPercent, type ConfusionMatrix, confusionMatrix } from "../metrics/confusion.js";
import { errorInterval, type Sensitivity, sensitivities } from "../metrics/error-interval.js";
import type { Predictions } from "./evaluate.js";
import {
  type Column,
  columnOf,
  columnTitle,
  type RowName,
  rowKey,
  rowTitle,
  type Table3Cell,
} from "./table3.js";

/** What is known of a split's images beside their pixels. */
export interface SplitTruth {
  split: SplitName;
  /** Which row of its source each image is, as in `SplitReader`. */
  rows: Int32Array;
  labels: Int32Array;
  ids: CellIds;
  clusters: WellClusters;
}

/** One cell of Table 3 with what it was computed from. */
export interface ScoredCell {
  cell: Table3Cell;
  predictions: Predictions;
  /** Which row of its source each image of the predictions is, as in `SplitReader`. */
  rows: Int32Array;
  labels: Int32Array;
  ids: CellIds;
  confusion: ConfusionMatrix;
  /** Of each class of which there are images. */
  readonly sensitivities: readonly Sensitivity[];
  /** The error in percent in each bootstrap resample, the same resamples for all models: see `errorInterval`. */
  replicates: Float64Array;
}

/** A run's cell of a row in a column. Throws `Coos7Error` where it has none. */
export function scoredCell(
  { scored }: { scored: readonly ScoredCell[] },
  row: RowName,
  column: Column,
): ScoredCell {
  const found = scored.find(({ cell }) => rowKey(cell) === rowKey(row) && cell.split === column);
  if (!found) throw new Coos7Error(`Table 3 has no error of ${rowTitle(row)} on ${columnTitle(column)}`);
  return found;
}

/** The labels and wells of every split of a dataset. */
export async function readTruth(dataset: Dataset): Promise<SplitTruth[]> {
  const truth: SplitTruth[] = [];
  for (const split of dataset.splits) {
    const reader = await dataset.open(split);
    const { rows, labels, ids } = reader;
    reader.close();
    truth.push({ split, rows, labels, ids, clusters: wellClusters(labels, ids) });
  }
  return truth;
}

/**
 * The balanced error of predictions, with its 95 % interval by bootstrap over wells within class; see `errorInterval` for
 * predictions that are all right.
 */
export function score(
  row: RowName,
  predictions: Predictions,
  { split, rows, labels, ids, clusters }: SplitTruth,
  classes: number,
  seed: number,
): ScoredCell {
  const confusion = confusionMatrix(labels, predictions.predicted, classes);
  const name = `${rowKey(row)} ${split}`;
  const { predicted } = predictions;
  const { low, high, replicates } = errorInterval(clusters, labels, predicted, { seed, name });
  const cell: Table3Cell = {
    ...row,
    split: columnOf(split),
    error: balancedErrorPercent(confusion),
    low,
    high,
    n: labels.length,
  };
  let found: Sensitivity[] | undefined;
  return {
    cell,
    predictions,
    rows,
    labels,
    ids,
    confusion,
    // Of those cells alone that are written or drawn: it takes as long as the interval.
    get sensitivities() {
      return (found ??= sensitivities(clusters, labels, predicted, { seed, name }));
    },
    replicates,
  };
}

/** A difference of two balanced errors in percentage points with its 95 % interval. */
export interface ErrorDifference {
  difference: number;
  low: number;
  high: number;
}

/**
 * The balanced error of `a` less that of `b`, two models or two splits of one run. The interval is paired: where
 * both are about the same wells, each resample takes the same wells on both sides.
 */
export function errorDifference(a: ScoredCell, b: ScoredCell): ErrorDifference {
  return {
    difference: a.cell.error - b.cell.error,
    ...percentileInterval(a.replicates.map((error, i) => error - b.replicates[i]!)),
  };
}
