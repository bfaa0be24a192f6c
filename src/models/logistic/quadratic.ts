/** A quadratic model of a smooth loss around `start`, over m weights, with L1 penalties. */
export interface PenalisedQuadratic {
  /** m x m, symmetric, positive semidefinite, row-major. */
  hessian: Float64Array;
  /** The loss's gradient at `start`. */
  gradient: Float64Array;
  start: Float64Array;
  /** Weight of |z_j| in the objective: 0 or more. */
  penalty: Float64Array;
}

/** A pass costs a sixth of m times less than a factorisation, so that many are worth trying first. */
const PASSES_PER_ROUND = 100;
const MAX_ROUNDS = 60;
/** Shares of the diagonal to add where a matrix is too close to singular to be factorised. */
const SMALLEST_RIDGE = 1e-14;
const LARGEST_RIDGE = 1e-6;

/**
 * Minimises gradient.(z - start) + (z - start)' H (z - start) / 2 + sum penalty_j |z_j| until no condition of
 * optimality is violated by more than `tolerance`, or for a limited number of rounds. A round is some passes of
 * coordinate descent, which find out what is zero, then Newton steps on what is not, which also converge where
 * features are strongly correlated. The objective never rises.
 */
export function minimiseQuadratic(problem: PenalisedQuadratic, tolerance: number): Float64Array {
  const { start, penalty } = problem;
  const m = start.length;
  const hessian = regularised(problem.hessian, m);
  const z = start.slice();
  const slope = problem.gradient.slice();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (let pass = 0; pass < PASSES_PER_ROUND; pass++)
      if (coordinatePass(hessian, slope, penalty, z) <= tolerance) return z;
    // Seldom needed and dear, so that their number grows only as more rounds turn out to be necessary.
    for (let step = 0; step <= round && !supportStep(hessian, slope, penalty, z); step++);
  }
  return z;
}

/** How far weight z, at which the smooth part has this slope, is from fulfilling its condition of optimality. */
export function kktViolation(weight: number, slope: number, penalty: number): number {
  if (weight !== 0) return Math.abs(slope + Math.sign(weight) * penalty);
  return Math.max(0, Math.abs(slope) - penalty);
}

/** A copy with a diagonal raised so little that only directions of no curvature at all are affected. */
function regularised(hessian: Float64Array, m: number): Float64Array {
  const copy = hessian.slice();
  for (let j = 0; j < m; j++) copy[j * m + j]! += SMALLEST_RIDGE * copy[j * m + j]! + 1e-12;
  return copy;
}

/** Minimises over each coordinate in turn; returns the largest violation met on the way. */
function coordinatePass(
  hessian: Float64Array,
  slope: Float64Array,
  penalty: Float64Array,
  z: Float64Array,
): number {
  const m = z.length;
  let worst = 0;
  for (let j = 0; j < m; j++) {
    const violation = kktViolation(z[j]!, slope[j]!, penalty[j]!);
    if (violation === 0) continue;
    worst = Math.max(worst, violation);
    const curvature = hessian[j * m + j]!;
    const free = z[j]! - slope[j]! / curvature;
    const threshold = penalty[j]! / curvature;
    const target = Math.abs(free) <= threshold ? 0 : free - Math.sign(free) * threshold;
    const change = target - z[j]!;
    if (change === 0) continue;
    z[j] = target;
    for (let k = 0, row = j * m; k < m; k++, row++) slope[k]! += change * hessian[row]!;
  }
  return worst;
}

/**
 * A Newton step over the weights that are not zero, up to the first that would change its sign and becomes zero.
 * True if none would: then no further step helps.
 */
function supportStep(
  hessian: Float64Array,
  slope: Float64Array,
  penalty: Float64Array,
  z: Float64Array,
): boolean {
  const m = z.length;
  const support: number[] = [];
  for (let j = 0; j < m; j++) if (z[j] !== 0 || penalty[j] === 0) support.push(j);
  const s = support.length;
  const residual = Float64Array.from(support, (j) => -(slope[j]! + Math.sign(z[j]!) * penalty[j]!));
  const direction = solveRidged((a, b) => hessian[support[a]! * m + support[b]!]!, residual);
  if (!direction) return true;
  let length = 1;
  let blocking = -1;
  for (let a = 0; a < s; a++) {
    const j = support[a]!;
    if (penalty[j]! > 0 && z[j]! * direction[a]! < 0 && -z[j]! / direction[a]! < length) {
      length = -z[j]! / direction[a]!;
      blocking = j;
    }
  }
  for (let a = 0; a < s; a++) {
    const j = support[a]!;
    const target = j === blocking ? 0 : z[j]! + length * direction[a]!;
    const change = target - z[j]!;
    z[j] = target;
    for (let k = 0, row = j * m; k < m; k++, row++) slope[k]! += change * hessian[row]!;
  }
  return blocking < 0;
}

/**
 * Solves (A + r diag A) v = b for the smallest ridge r that lets A be factorised. The step that it gives is one of
 * descent for A as well, only shorter. Undefined where even the largest does not help.
 */
function solveRidged(element: (a: number, b: number) => number, b: Float64Array): Float64Array | undefined {
  const n = b.length;
  const factor = new Float64Array(n * n);
  for (let ridge = SMALLEST_RIDGE; ridge <= LARGEST_RIDGE; ridge *= 100) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) factor[i * n + j] = element(i, j);
      factor[i * n + i] = element(i, i) * (1 + ridge);
    }
    const solution = b.slice();
    if (choleskySolve(factor, solution)) return solution;
  }
  return undefined;
}

/** Solves A v = b in place, A's lower triangle in `a`; false where A is not numerically positive definite. */
function choleskySolve(a: Float64Array, b: Float64Array): boolean {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j <= i; j++) {
      let sum = a[row + j]!;
      for (let k = 0, p = row, q = j * n; k < j; k++, p++, q++) sum -= a[p]! * a[q]!;
      if (j < i) a[row + j] = sum / a[j * n + j]!;
      else {
        if (!(sum > 1e-15 * a[row + i]!)) return false;
        a[row + i] = Math.sqrt(sum);
      }
    }
  }
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= a[i * n + k]! * b[k]!;
    b[i] = sum / a[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= a[k * n + i]! * b[k]!;
    b[i] = sum / a[i * n + i]!;
  }
  return true;
}
