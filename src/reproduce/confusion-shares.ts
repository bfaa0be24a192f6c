import { percentileInterval, wellClusters } from "../metrics/bootstrap.js";
import { bootstrapConfusion } from "../metrics/bootstrap-confusion.js";
import { effectiveCount, unseenReplicates } from "../metrics/unseen.js";
import { rowKey } from "./table3/table.js";
import type { ScoredCell } from "./truth.js";

/** How often the images of a class are taken for a class, in percent of the former, with a 95 % interval. */
export interface ConfusionShare {
  label: number;
  predicted: number;
  percent: number;
  low: number;
  high: number;
  /**
   * The percentage in each bootstrap resample of the wells: the same resamples for all models of a split. Of no image of
   * the class, or of all, from the exact interval of such a count (see `unseenReplicates`).
   */
  replicates: Float64Array;
  /** Images of the class. */
  n: number;
}

/**
 * A cell of Table 3 taken apart: every entry of its confusion matrix, row by row, as a percentage of the row, with the
 * intervals that the table's are made of. `seed` is that of the run. Classes without images are left out.
 */
export function confusionShares(scored: ScoredCell, seed: number): ConfusionShare[] {
  const { cell, labels, ids, predictions, confusion } = scored;
  const { counts, classes } = confusion;
  const clusters = wellClusters(labels, ids);
  const replicates = bootstrapConfusion(clusters, predictions.predicted, classes, seed);
  return Array.from(counts, (count, at) => {
    const label = Math.floor(at / classes);
    const n = counts.subarray(label * classes, (label + 1) * classes).reduce((sum, c) => sum + c, 0);
    const percent = (100 * count) / n;
    const share = { label, predicted: at % classes, percent, n };
    if (count > 0 && count < n)
      return { ...share, ...percentileInterval(replicates[at]!), replicates: replicates[at]! };
    if (n === 0) return { ...share, low: Number.NaN, high: Number.NaN, replicates: replicates[at]! };
    const { first, count: wells } = clusters.classes.find((one) => one.label === label)!;
    const cells = effectiveCount(clusters.sizes.subarray(first, first + wells));
    const drawn = unseenReplicates([cells], seed, rowKey(cell), cell.split, at).map((missed) =>
      count === 0 ? missed : 100 - missed,
    );
    const { low, high } = percentileInterval(drawn);
    return { ...share, low: Math.min(low, percent), high: Math.max(high, percent), replicates: drawn };
  }).filter(({ n }) => n > 0);
}
