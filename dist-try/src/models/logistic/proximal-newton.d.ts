import type { Matrix } from "../../core/matrix.js";
import { type Loss } from "./losses.js";
import { type OnnxRows } from "./onnx-gram.js";
/** Minimise sum |w| + c x loss(x w + b) over the weights w and intercepts b of the loss's outputs. */
export interface PenalisedProblem {
    x: Matrix;
    loss: Loss;
    /** Weight of the loss against the penalty. */
    c: number;
    /** Whether intercepts are penalised like weights, as liblinear does. */
    penaliseIntercept: boolean;
    /** Where Hessians are computed if they are large; in TypeScript without it. */
    onnx?: OnnxRows | undefined;
}
/** A minimum that was found, and how good it is. */
export interface Solution {
    /** For each output d weights, then its intercept. */
    weights: Float64Array;
    /** The objective there. */
    objective: number;
    /**
     * The largest violation v of the conditions of optimality, in units of the penalty's weight. By convexity the
     * objective is within 2 v times itself of the least possible (an unpenalised intercept's part aside).
     */
    violation: number;
    /** Newton steps made. */
    iterations: number;
}
/** Where to begin and to end. */
export interface Course {
    /** Default: zero. */
    start?: Float64Array | undefined;
    /** Largest violation to leave. */
    tolerance: number;
    /** Largest violation to leave as a share of that at the start, if that is more. Default 0. */
    share?: number;
}
/**
 * Proximal Newton steps until no condition of optimality is violated by more than is asked or no step lowers the
 * objective any more (Lee, Sun and Saunders 2014; liblinear's solver, Yuan, Ho and Lin 2012, is of this kind). Each minimises a quadratic model of the loss plus the exact penalty, and a line
 * search makes sure that the objective falls. The Hessian covers the weights that may become nonzero, is formed
 * from a sample of the rows where they are many, in float32 where ONNX Runtime does it, and is reused while the
 * curvature has changed little; gradients are always exact, so what is converged to does not depend on that.
 */
export declare function minimise(problem: PenalisedProblem, { start, tolerance, share }: Course): Promise<Solution>;
