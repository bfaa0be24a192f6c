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
/**
 * Minimises gradient.(z - start) + (z - start)' H (z - start) / 2 + sum penalty_j |z_j| until no condition of
 * optimality is violated by more than `tolerance`, or for a limited number of rounds. A round is some passes of
 * coordinate descent, which find out what is zero, then Newton steps on what is not, which also converge where
 * features are strongly correlated. The objective never rises. A matrix whose rounding errors have made it indefinite,
 * so that there is no minimum, gets the smallest ridge that mends it; `start` is returned where none does.
 */
export declare function minimiseQuadratic(problem: PenalisedQuadratic, tolerance: number): Float64Array;
/** How far weight z, at which the smooth part has this slope, is from fulfilling its condition of optimality. */
export declare function kktViolation(weight: number, slope: number, penalty: number): number;
