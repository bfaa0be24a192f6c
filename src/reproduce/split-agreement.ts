import { UsageError } from "../core/errors.js";
import { mean } from "../core/statistics.js";
import { symmetricInterval } from "../metrics/bootstrap.js";
import { rankCorrelation } from "../metrics/rank-correlation.js";
import type { Reproduction } from "./reproduce.js";
import { type Column, paperValue, rowKey } from "./table3.js";

/** How well the errors of models on one split tell those on another. */
export interface SplitAgreement {
  known: Column;
  unknown: Column;
  /** Rows of the table that have both. */
  models: number;
  /**
   * Spearman's correlation of the errors over models, -1 to 1, and its 95 % interval by bootstrap over wells. The
   * errors' own uncertainty makes correlations of resamples lower on average: the interval is symmetric about the
   * value, not a percentile one, and cut at -1 and 1.
   */
  rankCorrelation: number;
  low: number;
  high: number;
  /**
   * By how many percentage points the error on `unknown` is missed, on average over models, when it is predicted
   * from that on `known` by the line through all other models; and when the mean of the other models is taken.
   */
  missedBy: number;
  missedByMean: number;
  /** The correlation of the paper's errors of the same models; missing where it lacks one or is of other data. */
  paper?: number;
}

/**
 * How well the order and size of errors on the split `known` tell those on `unknown`, over all rows of a run.
 * Throws {@link UsageError} where fewer than 3 rows have errors on both splits.
 */
export function splitAgreement(
  { table, scored }: Pick<Reproduction, "table" | "scored">,
  known: Column,
  unknown: Column,
): SplitAgreement {
  const pairs = scored.flatMap((x) => {
    const y = scored.find(({ cell }) => cell.split === unknown && rowKey(cell) === rowKey(x.cell));
    return x.cell.split === known && y ? [{ x, y }] : [];
  });
  if (pairs.length < 3)
    throw new UsageError(
      `Expected at least 3 models with errors on both ${known} and ${unknown} but found ${pairs.length}`,
    );
  const errors = { x: pairs.map(({ x }) => x.cell.error), y: pairs.map(({ y }) => y.cell.error) };
  const replicates = pairs[0]!.x.replicates.map((_, b) =>
    rankCorrelation(
      pairs.map(({ x }) => x.replicates[b]!),
      pairs.map(({ y }) => y.replicates[b]!),
    ),
  );
  const correlation = rankCorrelation(errors.x, errors.y);
  const { low, high } = symmetricInterval(
    replicates.filter((value) => !Number.isNaN(value)),
    correlation,
  );
  const [paperX, paperY] = [known, unknown].map((column) =>
    pairs.map(({ x }) => (table.comparable ? paperValue(x.cell, column) : undefined)),
  );
  const published = [...paperX!, ...paperY!].every((value) => value !== undefined);
  return {
    known,
    unknown,
    models: pairs.length,
    rankCorrelation: correlation,
    low: Math.max(-1, low),
    high: Math.min(1, high),
    missedBy: meanMiss(errors.x, errors.y, linePrediction),
    missedByMean: meanMiss(errors.x, errors.y, (_, y) => mean(y)),
    ...(published ? { paper: rankCorrelation(paperX as number[], paperY as number[]) } : {}),
  };
}

type Prediction = (x: readonly number[], y: readonly number[], at: number) => number;

/** The mean distance of each value from what the others predict. */
function meanMiss(x: readonly number[], y: readonly number[], predict: Prediction): number {
  const without = (values: readonly number[], i: number): number[] => values.filter((_, k) => k !== i);
  return mean(y.map((value, i) => Math.abs(value - predict(without(x, i), without(y, i), x[i]!))));
}

/** The least-squares line at a place; the mean where all places are one. */
function linePrediction(x: readonly number[], y: readonly number[], at: number): number {
  const [mx, my] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  const common = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return my + (spread > 0 ? common / spread : 0) * (at - mx);
}
