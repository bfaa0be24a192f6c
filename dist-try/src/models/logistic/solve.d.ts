import { type Matrix } from "../../core/matrix.js";
import type { TaskContext } from "../../core/workers.js";
import { type Solution } from "./proximal-newton.js";
/** One problem for a worker; `x` and `encoded` lie on shared memory. */
export interface SolveJob {
    x: Matrix;
    /** Class numbers 0 to K - 1, one per row. */
    encoded: Int32Array;
    c: number;
    tolerance: number;
    /** With ONNX Runtime: what tells the rows of this fit from those of others. Without: undefined. */
    onnxKey: string | undefined;
    /** One class against the rest (liblinear's objective), or all K by softmax (saga's). */
    target: {
        kind: "ovr";
        positive: number;
    } | {
        kind: "multinomial";
        classCount: number;
    };
}
/**
 * Worker task: solves one problem. liblinear penalises the intercept, a feature of constant 1 (Fan et al. 2008);
 * saga does not, and of the intercepts that give the same softmax it finds those whose sum is 0.
 */
export declare function solve(job: SolveJob, context: TaskContext): Promise<Solution>;
/**
 * A random subset of the rows, ascending, to solve a problem of so many weights on first: many steps are then made
 * where they are cheap. It depends on the numbers only. Undefined where there are too few rows for that.
 */
export declare function warmUpRows(rows: number, weights: number): Int32Array | undefined;
