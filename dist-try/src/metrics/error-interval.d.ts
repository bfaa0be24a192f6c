import { type WellClusters } from "./bootstrap.js";
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
export declare function errorInterval(clusters: WellClusters, labels: ArrayLike<number>, predicted: ArrayLike<number>, { seed, name }: {
    seed: number;
    name: string;
}): ErrorInterval;
/** How many of a class's cells are recognised, in percent, with the 95 % interval. */
export interface Sensitivity {
    label: number;
    percent: number;
    low: number;
    high: number;
    /** Cells of the class. */
    n: number;
}
/**
 * The sensitivity (recall) of each class that has cells, with its 95 % interval from the resamples that the interval of the
 * balanced error is from: see `errorInterval`, also for classes that are right or wrong throughout.
 */
export declare function sensitivities(clusters: WellClusters, labels: ArrayLike<number>, predicted: ArrayLike<number>, { seed, name }: {
    seed: number;
    name: string;
}): Sensitivity[];
/**
 * How many independent cells a class's cells in wells of these sizes are worth: their number over Kish's design effect
 * 1 + r (k - 1), with r = {@link WELL_CORRELATION} and k the well of a cell on average (sum of squares over sum).
 * Clusters that are single cells count in full.
 */
export declare function effectiveCount(sizes: ArrayLike<number>): number;
/**
 * The largest mean, over classes, of the probabilities of what was never seen among each class's (effective) count of
 * cells, in percent: the upper end of its exact 95 % interval. That is the largest mean under which nothing at all is
 * seen with a probability of 2.5 %. For one class, and for classes of equal counts taken together, it is the interval
 * of Clopper and Pearson (1934), `1 - 0.025^(1 / n)`.
 */
export declare function unseenLimit(counts: readonly number[]): number;
/**
 * Percentages in place of bootstrap resamples where there was nothing to resample: what was never seen among `counts`
 * (see {@link unseenLimit}) may be as frequent as these, from 0 to 100, the 97.5th percentile at the limit. In random
 * order, which `name` decides: they are independent of those of another name.
 */
export declare function unseenReplicates(counts: readonly number[], ...name: (string | number)[]): Float64Array;
