import { withEngine } from "../../compute/shared-engine.js";
import { takeRows } from "../../core/matrix.js";
import { Random } from "../../core/random.js";
import { LogisticLoss, SoftmaxLoss } from "./losses.js";
import { minimise } from "./proximal-newton.js";
/** Share of the violation at zero to leave on a subset of the rows: beyond, it comes to suit only these. Measured. */
const WARM_UP_SHARE = 0.01;
/**
 * Worker task: solves one problem. liblinear penalises the intercept, a feature of constant 1 (Fan et al. 2008);
 * saga does not, and of the intercepts that give the same softmax it finds those whose sum is 0.
 */
export async function solve(job, context) {
    // An engine of one thread for each worker: results then do not depend on how many there are.
    const solution = job.onnxKey === undefined ? undefined : await withEngine(1, {}, (engine) => solveOn(job, engine));
    const found = solution ?? (await solveOn(job, undefined));
    context.tick(1);
    return found;
}
async function solveOn(job, engine) {
    const { x, target, tolerance } = job;
    const subset = warmUpRows(x.rows, (target.kind === "ovr" ? 1 : target.classCount) * (x.cols + 1));
    const warm = subset && (await minimise(problemOn(job, subset, engine), { tolerance, share: WARM_UP_SHARE }));
    const solution = await minimise(problemOn(job, undefined, engine), { start: warm?.weights, tolerance });
    if (target.kind === "multinomial")
        centreIntercepts(solution.weights, x.cols + 1);
    return solution;
}
/** The problem on some of the rows, which stand for all of them, or on all. */
function problemOn({ x, encoded, c, onnxKey, target }, rows, engine) {
    const labels = rows ? rows.map((row) => encoded[row]) : encoded;
    const ovr = target.kind === "ovr";
    return {
        x: rows ? takeRows(x, rows) : x,
        loss: ovr ? new LogisticLoss(labels, target.positive) : new SoftmaxLoss(labels, target.classCount),
        c: rows ? (c * x.rows) / rows.length : c,
        penaliseIntercept: ovr,
        onnx: engine && onnxKey !== undefined ? { engine, key: onnxKey, x, rows } : undefined,
    };
}
/** Makes the intercepts' mean 0. */
function centreIntercepts(weights, width) {
    const outputs = weights.length / width;
    let sum = 0;
    for (let k = 1; k <= outputs; k++)
        sum += weights[k * width - 1];
    for (let k = 1; k <= outputs; k++)
        weights[k * width - 1] -= sum / outputs;
}
/** Share of the rows that makes a subset. */
const SHARE = 1 / 4;
/** Rows per weight that a subset must have for its solution to resemble the whole's. */
const ROWS_PER_WEIGHT = 16;
/**
 * A random subset of the rows, ascending, to solve a problem of so many weights on first: many steps are then made
 * where they are cheap. It depends on the numbers only. Undefined where there are too few rows for that.
 */
export function warmUpRows(rows, weights) {
    const size = Math.floor(SHARE * rows);
    if (size < ROWS_PER_WEIGHT * weights)
        return undefined;
    const order = new Random("logistic regression subset").shuffle(Int32Array.from({ length: rows }, (_, i) => i));
    return order.slice(0, size).sort();
}
//# sourceMappingURL=solve.js.map