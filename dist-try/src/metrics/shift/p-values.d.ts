import type { PooledSample } from "./pooled-sample.js";
/**
 * Yields `samples.permutations` arrangements of the units as `PooledSample.inTarget` has the observed one: within each
 * stratum as many units are the target's as there were. These are random ones, or, where `samples.exact` says so, all
 * others than the observed one, each once. The array is used again for the next one.
 */
export declare function arrangements(sample: PooledSample, seed: number): Generator<Uint8Array>;
/**
 * A statistic and a finer one, which decides where the first is equal: statistics that count rows take few values,
 * and were equal ones simply to count as reached, p-values would be too large.
 */
export type Statistic = readonly [value: number, finer: number];
/** The statistic of the observed arrangement and its p-value among the others of {@link arrangements}. */
export declare function permutationTest(sample: PooledSample, seed: number, statistic: (inTarget: Uint8Array) => Statistic): {
    statistic: number;
    pValue: number;
};
/** Whether a statistic is at least as large as the observed one, rounding apart. */
export declare function reaches(statistic: Statistic, observed: Statistic): boolean;
/**
 * The p-value where `reached` of the other arrangements reach the observed statistic. The observed arrangement
 * counts as one more of them, which makes the test exact (Phipson and Smyth 2010) and the p-value never 0.
 */
export declare function permutationPValue(reached: number, permutations: number): number;
/**
 * p-values adjusted by Holm (1979): below a level if the hypothesis is rejected when the probability of any false
 * rejection among all of them is to stay below that level, however they depend on each other.
 */
export declare function holm(pValues: ArrayLike<number>): Float64Array;
/**
 * p-values adjusted by Benjamini and Hochberg (1995): rejecting those below a level keeps the expected share of
 * false ones among the rejections below it, where the tests are independent or positively dependent.
 */
export declare function benjaminiHochberg(pValues: ArrayLike<number>): Float64Array;
