import { Coos7Error } from "../core/errors.js";
import { RESAMPLES, resampledWells, type WellClusters } from "./bootstrap.js";

/**
 * How the images of each class are predicted in bootstrap resamples of its wells, in percent of the class: one list
 * of {@link RESAMPLES} percentages for each pair of classes, at `label * classes + predicted`; NaN for a class without
 * images. The resamples are those of `bootstrapBalancedErrors`: resample b's balanced error is 100 less the mean of
 * the diagonal, and the element-wise difference of two models, or of two splits, is the paired bootstrap of theirs.
 * Throws {@link Coos7Error} where the lists differ in length.
 */
export function bootstrapConfusion(
  clusters: WellClusters,
  predicted: ArrayLike<number>,
  classes: number,
  seed: number,
): Float64Array[] {
  const { clusterOfCell, sizes } = clusters;
  if (predicted.length !== clusterOfCell.length)
    throw new Coos7Error(`Expected ${clusterOfCell.length} predictions but found ${predicted.length}`);
  const counts = new Int32Array(sizes.length * classes);
  for (let i = 0; i < predicted.length; i++) counts[clusterOfCell[i]! * classes + predicted[i]!]!++;
  const percents = Array.from({ length: classes * classes }, () =>
    new Float64Array(RESAMPLES).fill(Number.NaN),
  );
  const sums = new Float64Array(classes);
  for (const { place, resample, drawn } of resampledWells(clusters, seed)) {
    sums.fill(0);
    let cells = 0;
    for (const cluster of drawn) {
      cells += sizes[cluster]!;
      for (let p = 0; p < classes; p++) sums[p]! += counts[cluster * classes + p]!;
    }
    const { label } = clusters.classes[place]!;
    for (let p = 0; p < classes; p++) percents[label * classes + p]![resample] = (100 * sums[p]!) / cells;
  }
  return percents;
}
