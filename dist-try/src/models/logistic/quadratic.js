import { choleskyFactor, choleskySolve } from "../../core/matrix.js";
/** A pass costs a sixth of m times less than a factorisation, so that many are worth trying first. */
const PASSES_PER_ROUND = 20;
const MAX_ROUNDS = 200;
/** Newton steps of a round at most. */
const STEPS_PER_ROUND = 5;
/** Halvings of a Newton step before its direction is given up. */
const MAX_HALVINGS = 12;
const SUFFICIENT_DECREASE = 0.01;
/** Shares of the diagonal that are added to the matrix, the next where one leaves it indefinite. */
const SMALLEST_RIDGE = 1e-14;
const LARGEST_RIDGE = 1e-2;
/**
 * Minimises gradient.(z - start) + (z - start)' H (z - start) / 2 + sum penalty_j |z_j| until no condition of
 * optimality is violated by more than `tolerance`, or for a limited number of rounds. A round is some passes of
 * coordinate descent, which find out what is zero, then Newton steps on what is not, which also converge where
 * features are strongly correlated. The objective never rises. A matrix whose rounding errors have made it indefinite,
 * so that there is no minimum, gets the smallest ridge that mends it; `start` is returned where none does.
 */
export function minimiseQuadratic(problem, tolerance) {
    for (let ridge = SMALLEST_RIDGE; ridge <= LARGEST_RIDGE; ridge *= 100) {
        const found = minimiseRidged(problem, ridge, tolerance);
        if (found)
            return found;
    }
    return problem.start.slice();
}
/** The same with this share of its diagonal added to the matrix; undefined if it proves to be indefinite. */
function minimiseRidged(problem, ridge, tolerance) {
    const { start, penalty } = problem;
    const hessian = ridged(problem.hessian, start.length, ridge);
    const z = start.slice();
    const slope = problem.gradient.slice();
    for (let round = 0; round < MAX_ROUNDS; round++) {
        for (let pass = 0; pass < PASSES_PER_ROUND; pass++)
            if (coordinatePass(hessian, slope, penalty, z) <= tolerance)
                return z;
        for (let step = 0; step < STEPS_PER_ROUND; step++) {
            const outcome = supportStep(hessian, slope, penalty, z);
            if (outcome === "indefinite")
                return undefined;
            if (outcome === "done")
                break;
        }
    }
    return z;
}
/** How far weight z, at which the smooth part has this slope, is from fulfilling its condition of optimality. */
export function kktViolation(weight, slope, penalty) {
    if (weight !== 0)
        return Math.abs(slope + Math.sign(weight) * penalty);
    return Math.max(0, Math.abs(slope) - penalty);
}
function ridged(hessian, m, ridge) {
    const copy = hessian.slice();
    for (let j = 0; j < m; j++)
        copy[j * m + j] += ridge * copy[j * m + j] + 1e-12;
    return copy;
}
/** Minimises over each coordinate in turn; returns the largest violation met on the way. */
function coordinatePass(hessian, slope, penalty, z) {
    const m = z.length;
    let worst = 0;
    for (let j = 0; j < m; j++) {
        const violation = kktViolation(z[j], slope[j], penalty[j]);
        if (violation === 0)
            continue;
        worst = Math.max(worst, violation);
        const curvature = hessian[j * m + j];
        const free = z[j] - slope[j] / curvature;
        const threshold = penalty[j] / curvature;
        const target = Math.abs(free) <= threshold ? 0 : free - Math.sign(free) * threshold;
        const change = target - z[j];
        if (change === 0)
            continue;
        z[j] = target;
        for (let k = 0, row = j * m; k < m; k++, row++)
            slope[k] += change * hessian[row];
    }
    return worst;
}
/**
 * A Newton step over the weights that are not zero; those that would change their sign become zero (Bertsekas 1982).
 * It is halved until the objective falls by a part of what its slope promises. "blocked" if the step changed which
 * weights are zero, so that another may help.
 */
function supportStep(hessian, slope, penalty, z) {
    const m = z.length;
    const support = Int32Array.from(z.keys()).filter((j) => z[j] !== 0 || penalty[j] === 0);
    // What the objective's slope is as long as no sign changes.
    const steepness = Float64Array.from(support, (j) => slope[j] + Math.sign(z[j]) * penalty[j]);
    const direction = newtonDirection(hessian, m, support, steepness);
    if (!direction)
        return "indefinite";
    const bend = new Float64Array(m);
    for (let halving = 0, length = 1; halving <= MAX_HALVINGS; halving++, length /= 2) {
        const target = Float64Array.from(support, (j, a) => {
            const free = z[j] + length * direction[a];
            return penalty[j] > 0 && free * z[j] < 0 ? 0 : free;
        });
        bend.fill(0);
        let promised = 0;
        let curved = 0;
        for (let a = 0; a < support.length; a++) {
            const change = target[a] - z[support[a]];
            promised += steepness[a] * change;
            for (let k = 0, row = support[a] * m; k < m; k++, row++)
                bend[k] += change * hessian[row];
        }
        for (let a = 0; a < support.length; a++)
            curved += ((target[a] - z[support[a]]) * bend[support[a]]) / 2;
        if (!(promised < 0 && promised + curved <= SUFFICIENT_DECREASE * promised))
            continue;
        let blocked = length < 1;
        for (let a = 0; a < support.length; a++) {
            blocked ||= target[a] === 0;
            z[support[a]] = target[a];
        }
        for (let k = 0; k < m; k++)
            slope[k] += bend[k];
        return blocked ? "blocked" : "done";
    }
    return "done";
}
/** Minus the part of the inverse over the support times the steepness; undefined where that part is indefinite. */
function newtonDirection(hessian, m, support, steepness) {
    const n = support.length;
    const factor = new Float64Array(n * n);
    for (let a = 0; a < n; a++)
        for (let b = 0, row = support[a] * m; b <= a; b++)
            factor[a * n + b] = hessian[row + support[b]];
    if (!choleskyFactor(factor, n))
        return undefined;
    const direction = steepness.map((value) => -value);
    choleskySolve(factor, direction);
    return direction;
}
//# sourceMappingURL=quadratic.js.map