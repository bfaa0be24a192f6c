/**
 * The probability of a two-sample Kolmogorov-Smirnov statistic of at least `d` between `n1` and `n2` independent
 * values of one continuous distribution, two-sided. Exact where the larger sample has at most 10,000 values or the
 * smaller at most 200; otherwise from the one-sample distribution for n1 n2 / (n1 + n2) values: what
 * `scipy.stats.ks_2samp` gives with `method="exact"` and `method="asymp"`. At least 5e-324, never 0.
 */
export declare function ksPValue(d: number, n1: number, n2: number): number;
