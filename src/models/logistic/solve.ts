import type { Matrix } from "../../core/matrix.js";
import type { TaskContext } from "../../core/workers.js";
import type { OnnxEngine } from "../../nn/onnx/engine.js";
import { withEngine } from "../../nn/onnx/with-engine.js";
import { LogisticLoss, type Loss, SoftmaxLoss } from "./losses.js";
import { minimise, type Solution } from "./proximal-newton.js";
import { coarseToFine } from "./warm-start.js";

/** On a subset of the rows the solution is only a start; this is as close as is useful. */
const COARSE_TOLERANCE = 5;

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
  target: { kind: "ovr"; positive: number } | { kind: "multinomial"; classCount: number };
}

/**
 * Worker task: solves one problem. liblinear penalises the intercept, a feature of constant 1 (Fan et al. 2008);
 * saga does not, and of the intercepts that give the same softmax it finds those whose sum is 0.
 */
export async function solve(job: SolveJob, context: TaskContext): Promise<Solution> {
  // An engine of one thread for each worker: results then do not depend on how many there are.
  const solution =
    job.onnxKey === undefined ? undefined : await withEngine(1, {}, (engine) => solveLevels(job, engine));
  const found = solution ?? (await solveLevels(job, undefined));
  context.tick(1);
  return found;
}

async function solveLevels(job: SolveJob, engine: OnnxEngine | undefined): Promise<Solution> {
  const { target } = job;
  const weights = (target.kind === "ovr" ? 1 : target.classCount) * (job.x.cols + 1);
  let solution: Solution | undefined;
  for (const { x, rows, c } of coarseToFine(job.x, job.c, weights)) {
    const encoded = rows ? Int32Array.from(rows, (row) => job.encoded[row]!) : job.encoded;
    const loss: Loss =
      target.kind === "ovr"
        ? new LogisticLoss(encoded, target.positive)
        : new SoftmaxLoss(encoded, target.classCount);
    const onnx = engine && { engine, key: `${job.onnxKey} ${x.rows}` };
    const problem = { x, loss, c, penaliseIntercept: target.kind === "ovr", onnx };
    solution = await minimise(problem, rows ? COARSE_TOLERANCE : job.tolerance, solution?.weights);
  }
  if (target.kind === "multinomial") centreIntercepts(solution!.weights, job.x.cols + 1);
  return solution!;
}

/** Makes the intercepts' mean 0. */
function centreIntercepts(weights: Float64Array, width: number): void {
  const outputs = weights.length / width;
  let sum = 0;
  for (let k = 1; k <= outputs; k++) sum += weights[k * width - 1]!;
  for (let k = 1; k <= outputs; k++) weights[k * width - 1]! -= sum / outputs;
}
