/**
 * Spearman's rank correlation of two lists: Pearson's correlation of their ranks, equal values sharing their mean
 * rank, as `scipy.stats.spearmanr`. From -1 to 1; NaN where a list has one value only.
 * Throws {@link Coos7Error} unless both have the same length, at least 2.
 */
export declare function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number;
