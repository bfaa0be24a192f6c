/** n x^2 from which twice the one-sided probability is exact to 12 digits (Simard and L'Ecuyer 2011). */
const TAIL = 2.2;

/**
 * The probability that the Kolmogorov-Smirnov statistic of `n` values against their own continuous distribution
 * exceeds `x`, for n above about 140: within 1e-7 of the exact value that `scipy.stats.kstwo.sf` gives.
 */
export function kolmogorovSurvival(n: number, x: number): number {
  if (x <= 0.5 / n) return 1;
  if (x >= 1) return 0;
  if (n * x * x >= TAIL) return 2 * smirnovSurvival(n, x);
  return Math.min(1, Math.max(0, 1 - pelzGood(n, x)));
}

/**
 * The one-sided probability: x times the sum over j <= n (1 - x) of C(n, j) (x + j/n)^(j-1) (1 - x - j/n)^(n-j)
 * (Smirnov 1944; Birnbaum and Tingey 1951). All terms are positive.
 */
function smirnovSurvival(n: number, x: number): number {
  let sum = 0;
  let logChoose = 0;
  for (let j = 0; j <= n * (1 - x); j++) {
    const rest = 1 - x - j / n;
    if (rest > 0) sum += Math.exp(logChoose + (j - 1) * Math.log(x + j / n) + (n - j) * Math.log(rest));
    logChoose += Math.log((n - j) / (j + 1));
  }
  return x * sum;
}

/**
 * The distribution function up to terms of order n^(-3/2), in the form whose sums converge fast for small x
 * (Pelz and Good, J. R. Stat. Soc. B 38, 1976): four theta series in z = x sqrt(n).
 */
function pelzGood(n: number, x: number): number {
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
