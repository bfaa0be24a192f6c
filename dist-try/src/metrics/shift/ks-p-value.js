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
export function ksPValue(d, n1, n2) {
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
function exactPValue(d, m, n) {
    // In whole numbers: |x n - y m| >= limit, where d is a multiple of 1 / (m n) up to rounding.
    const limit = Math.round(d * m * n);
    if (limit <= 0)
        return 1;
    const share = new Float64Array(n + 1).fill(1);
    for (let y = 0; y <= n && y * m < limit; y++)
        share[y] = 0;
    for (let x = 1; x <= m; x++) {
        const first = Math.max(0, Math.floor((x * n - limit) / m) + 1);
        const last = Math.min(n, Math.ceil((x * n + limit) / m) - 1);
        if (first > 0)
            share[first - 1] = 1;
        for (let y = first; y <= last; y++)
            share[y] = (x * share[y] + (y > 0 ? y * share[y - 1] : 0)) / (x + y);
    }
    return share[n];
}
/** n x^2 from which twice the one-sided probability is exact to 12 digits (Simard and L'Ecuyer 2011). */
const TAIL = 2.2;
/**
 * The probability that the Kolmogorov-Smirnov statistic of `n` values against their own continuous distribution
 * exceeds `x`, for n above about 140: within 1e-7 of the exact value that `scipy.stats.kstwo.sf` gives.
 */
function kolmogorovSurvival(n, x) {
    if (x <= 0.5 / n)
        return 1;
    if (x >= 1)
        return 0;
    if (n * x * x >= TAIL)
        return 2 * smirnovSurvival(n, x);
    return Math.min(1, Math.max(0, 1 - pelzGood(n, x)));
}
/**
 * The one-sided probability: x times the sum over j <= n (1 - x) of C(n, j) (x + j/n)^(j-1) (1 - x - j/n)^(n-j)
 * (Smirnov 1944; Birnbaum and Tingey 1951). All terms are positive.
 */
function smirnovSurvival(n, x) {
    let sum = 0;
    let logChoose = 0;
    for (let j = 0; j <= n * (1 - x); j++) {
        const rest = 1 - x - j / n;
        if (rest > 0)
            sum += Math.exp(logChoose + (j - 1) * Math.log(x + j / n) + (n - j) * Math.log(rest));
        logChoose += Math.log((n - j) / (j + 1));
    }
    return x * sum;
}
/**
 * The distribution function up to terms of order n^(-3/2), in the form whose sums converge fast for small x
 * (Pelz and Good, J. R. Stat. Soc. B 38, 1976): four theta series in z = x sqrt(n).
 */
function pelzGood(n, x) {
    const z = x * Math.sqrt(n);
    const z2 = z * z;
    const z4 = z2 * z2;
    const z6 = z4 * z2;
    const pi2 = Math.PI ** 2;
    let k0 = 0;
    let k1 = 0;
    let k2 = 0;
    let k3 = 0;
    const terms = Math.ceil((16 * z) / Math.PI);
    for (let k = 1; k <= terms; k++) {
        const odd2 = (2 * k - 1) ** 2 * pi2;
        const power = Math.exp(-odd2 / 8 / z2);
        k0 += power;
        k1 += power * (odd2 / 4 - z2);
        k2 += power * (6 * z6 + 2 * z4 + (odd2 * (2 * z4 - 5 * z2)) / 4 + (odd2 ** 2 * (1 - 2 * z2)) / 16);
        k3 +=
            power *
                (-90 * z6 * z2 -
                    30 * z6 +
                    (odd2 * (135 * z4 - 96 * z6)) / 4 +
                    (odd2 ** 2 * (212 * z4 - 60 * z2)) / 16 +
                    (odd2 ** 3 * (5 - 30 * z2)) / 64);
    }
    let even2 = 0;
    let even3 = 0;
    for (let k = 1; k <= terms; k++) {
        const square = k * k * pi2;
        const power = Math.exp(-square / 2 / z2);
        even2 += square * power;
        even3 += square * (3 * z2 - square) * power;
    }
    const root = Math.sqrt(2 * Math.PI);
    k0 *= root / z;
    k1 *= root / (6 * z4);
    k2 = root * (k2 / (72 * z6 * z) - even2 / (36 * z2 * z));
    k3 = root * (k3 / (6480 * z6 * z4) + even3 / (216 * z6));
    return k0 + k1 / Math.sqrt(n) + k2 / n + k3 / (n * Math.sqrt(n));
}
//# sourceMappingURL=ks-p-value.js.map