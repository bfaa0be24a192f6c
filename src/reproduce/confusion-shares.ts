import { percentileInterval, wellClusters } from "../metrics/bootstrap.js";
import { bootstrapConfusion } from "../metrics/bootstrap-confusion.js";
import type { ScoredCell } from "./truth.js";

/** How often the images of a class are taken for a class, in percent of the former, with a 95 % interval. */
export interface ConfusionShare {
  label: number;
  predicted: number;
  percent: number;
  low: number;
  high: number;
  /** The percentage in each bootstrap resample of the wells: the same resamples for all models of a split. */
  replicates: Float64Array;
  /** Images of the class. */
  n: number;
}

/**
 * A cell of Table 3 taken apart: every entry of its confusion matrix, row by row, as a percentage of the row, with the
 * intervals that the table's are made of. `seed` is that of the run. Classes without images are left out.
 */
export function confusionShares(scored: ScoredCell, seed: number): ConfusionShare[] {
  const { labels, ids, predictions, confusion } = scored;
  const { counts, classes } = confusion;
  const replicates = bootstrapConfusion(wellClusters(labels, ids), predictions.predicted, classes, seed);
  return Array.from(counts, (count, at) => {
    const label = Math.floor(at / classes);
    const n = counts.subarray(label * classes, (label + 1) * classes).reduce((sum, c) => sum + c, 0);
    return {
      label,
      predicted: at % classes,
      percent: (100 * count) / n,
      ...(n > 0 ? percentileInterval(replicates[at]!) : { low: Number.NaN, high: Number.NaN }),
      replicates: replicates[at]!,
      n,
    };
  }).filter(({ n }) => n > 0);
}
