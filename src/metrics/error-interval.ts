import { bootstrapBalancedErrors, percentileInterval, type WellClusters } from "./bootstrap.js";
import { effectiveCount, unseenReplicates } from "./unseen.js";

/** A balanced error's 95 % interval, in percent, and the resamples it is from. */
export interface ErrorInterval {
  low: number;
  high: number;
  replicates: Float64Array;
}

/**
 * The 95 % interval of predictions' balanced error by bootstrap over wells (see `bootstrapBalancedErrors`). Where every
 * class is right throughout or wrong throughout, all resamples are the same and say nothing: then the interval is the
 * exact one of a count of 0, or of all, among as many cells as the wells are worth (see `unseenLimit`), and resamples
 * are drawn from it, independent of those of another `name`.
 */
export function errorInterval(
  clusters: WellClusters,
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  { seed, name }: { seed: number; name: string },
): ErrorInterval {
  const replicates = bootstrapBalancedErrors(clusters, labels, predicted, seed);
  const classes = classErrors(clusters, labels, predicted);
  if (classes.some(({ share }) => share > 0 && share < 1))
    return { ...percentileInterval(replicates), replicates };
  const error = (100 * classes.filter(({ share }) => share === 1).length) / classes.length;
  const drawn = new Float64Array(replicates.length).fill(error);
  for (const [share, sign] of [
    [0, 1],
    [1, -1],
  ] as const) {
    const counts = classes.filter((one) => one.share === share).map(({ count }) => count);
    if (counts.length === 0) continue;
    const part = counts.length / classes.length;
    unseenReplicates(counts, seed, name, share).forEach((percent, b) => {
      drawn[b]! += sign * part * percent;
    });
  }
  const { low, high } = percentileInterval(drawn);
  return { low: Math.min(low, error), high: Math.max(high, error), replicates: drawn };
}

/** Of each class: the share of its cells that are misclassified, and how many independent cells they are worth. */
function classErrors(
  { clusterOfCell, sizes, classes }: WellClusters,
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
): { share: number; count: number }[] {
  const wrong = new Int32Array(sizes.length);
  for (let i = 0; i < labels.length; i++) if (labels[i] !== predicted[i]) wrong[clusterOfCell[i]!]!++;
  const sum = (values: Int32Array): number => values.reduce((a, b) => a + b, 0);
  return classes.map(({ first, count }) => {
    const own = sizes.subarray(first, first + count);
    return { share: sum(wrong.subarray(first, first + count)) / sum(own), count: effectiveCount(own) };
  });
}
