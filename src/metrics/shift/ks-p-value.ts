import { kolmogorovSurvival } from "./kolmogorov-distribution.js";

/** Up to this size of the larger sample, or of the smaller, p-values are exact. */
const EXACT_LARGER = 10_000;
const EXACT_SMALLER = 200;
/** Where the bound exp(-this) on the p-value holds, it is far below any level and exactness is not worth its time. */
const FAR_OUT = 100;

/**
 * The probability of a two-sample Kolmogorov-Smirnov statistic of at least `d` between `n1` and `n2` independent
 * values of one continuous distribution, two-sided. Exact where the larger sample has at most 10,000 values or the
 * smaller at most 200; otherwise from the one-sample distribution for n1 n2 / (n1 + n2) values: what
 * `scipy.stats.ks_2samp` gives with `method="exact"` and `method="asymp"`. At least 5e-324, never 0.
 */
export function ksPValue(d: number, n1: number, n2: number): number {
  const larger = Math.max(n1, n2);
  const smaller = Math.min(n1, n2);
  const effective = (larger * smaller) / (larger + smaller);
  const isExact = (larger <= EXACT_LARGER || smaller <= EXACT_SMALLER) && 2 * effective * d * d <= FAR_OUT;
  const p = isExact
    ? exactPValue(d, larger, smaller)
    : kolmogorovSurvival(Math.max(1, Math.round(effective)), d);
  return Math.max(Number.MIN_VALUE, Math.min(1, p));
}

/**
 * Merging two samples is a walk on a lattice from (0, 0) to (m, n), each walk as likely as any other. The result
 * is the share of walks that come to a point with |x / m - y / n| >= d. For walks to (x, y) that share follows
 * from those to (x - 1, y) and (x, y - 1), one of which comes before, with probabilities x and y to x + y
 * (Hodges 1957). Only points between the two lines are visited, and no differences are formed.
 */
function exactPValue(d: number, m: number, n: number): number {
  // In whole numbers: |x n - y m| >= limit, where d is a multiple of 1 / (m n) up to rounding.
  const limit = Math.round(d * m * n);
  if (limit <= 0) return 1;
  const share = new Float64Array(n + 1).fill(1);
  for (let y = 0; y <= n && y * m < limit; y++) share[y] = 0;
  for (let x = 1; x <= m; x++) {
    const first = Math.max(0, Math.floor((x * n - limit) / m) + 1);
    const last = Math.min(n, Math.ceil((x * n + limit) / m) - 1);
    if (first > 0) share[first - 1] = 1;
    for (let y = first; y <= last; y++)
      share[y] = (x * share[y]! + (y > 0 ? y * share[y - 1]! : 0)) / (x + y);
  }
  return share[n]!;
}
