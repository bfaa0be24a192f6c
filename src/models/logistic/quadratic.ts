import { choleskyFactor, choleskySolve } from "../../core/cholesky.js";

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
const PASSES_PER_ROUND = 20;
const MAX_ROUNDS = 200;
/** Newton steps of a round at most. */
const STEPS_PER_ROUND = 5;
/** Halvings of a Newton step before its direction is given up. */
const MAX_HALVINGS = 12;
const SUFFICIENT_DECREASE = 0.01;
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
    for (let step = 0; step < STEPS_PER_ROUND; step++) if (!supportStep(hessian, slope, penalty, z)) break;
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
 * A Newton step over the weights that are not zero; those that would change their sign become zero (Bertsekas 1982).
 * It is halved until the objective falls by a part of what its slope promises. True if the step changed which
 * weights are zero, so that another may help.
 */
function supportStep(
  hessian: Float64Array,
  slope: Float64Array,
  penalty: Float64Array,
  z: Float64Array,
): boolean {
  const m = z.length;
  const support = Int32Array.from(z.keys()).filter((j) => z[j] !== 0 || penalty[j] === 0);
  // What the objective's slope is as long as no sign changes.
  const steepness = Float64Array.from(support, (j) => slope[j]! + Math.sign(z[j]!) * penalty[j]!);
  const direction = solveRidged(
    (a, b) => hessian[support[a]! * m + support[b]!]!,
    steepness.map((value) => -value),
  );
  if (!direction) return false;
  const bend = new Float64Array(m);
  for (let halving = 0, length = 1; halving <= MAX_HALVINGS; halving++, length /= 2) {
    const target = Float64Array.from(support, (j, a) => {
      const free = z[j]! + length * direction[a]!;
      return penalty[j]! > 0 && free * z[j]! < 0 ? 0 : free;
    });
    bend.fill(0);
    let promised = 0;
    let curved = 0;
    for (let a = 0; a < support.length; a++) {
      const change = target[a]! - z[support[a]!]!;
      promised += steepness[a]! * change;
      for (let k = 0, row = support[a]! * m; k < m; k++, row++) bend[k]! += change * hessian[row]!;
    }
    for (let a = 0; a < support.length; a++)
      curved += ((target[a]! - z[support[a]!]!) * bend[support[a]!]!) / 2;
    if (!(promised < 0 && promised + curved <= SUFFICIENT_DECREASE * promised)) continue;
    let blocked = length < 1;
    for (let a = 0; a < support.length; a++) {
      blocked ||= target[a] === 0;
      z[support[a]!] = target[a]!;
    }
    for (let k = 0; k < m; k++) slope[k]! += bend[k]!;
    return blocked;
  }
  return false;
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
    if (!choleskyFactor(factor, n)) continue;
    choleskySolve(factor, solution);
    return solution;
  }
  return undefined;
}
