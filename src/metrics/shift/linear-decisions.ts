import { choleskyFactor, choleskySolve } from "../../core/cholesky.js";
import { type Matrix, takeRows } from "../../core/matrix.js";
import { Random } from "../../core/random.js";
import { gradient, scores, weightedGram } from "../../models/logistic/dense.js";
import { StandardScaler } from "../../models/standard-scaler.js";
import type { DecisionFunction } from "./classifier-two-sample.js";
import type { PooledSample } from "./pooled-sample.js";

const FOLDS = 5;
/** Added to the variances of standardised features, which are 1, so that few rows can be fitted in many columns. */
const RIDGE = 0.1;

/** The rows of one fold and what a fit to all other rows needs that does not depend on the arrangement. */
interface HeldOut {
  /** Row numbers within the sample. */
  rows: Int32Array;
  x: Matrix;
  /** Sum of the rows, and last their number. */
  sums: Float64Array;
  /** Cholesky factor of the other rows' covariance plus the ridge. */
  factor: Float64Array;
}

/**
 * Decides on each row by Fisher's linear discriminant of the other folds' rows, units whole, on standardised
 * features: w = (covariance + ridge)^-1 (mean of target - mean of source), cut half way between the two means.
 * With the covariance of both samples together, its direction is the same as with the one within them (without a
 * ridge), and nothing has to be factorised again for another arrangement.
 */
export function linearDecisions(
  sample: Pick<PooledSample, "x" | "unitOf" | "sizes">,
  seed: number,
): DecisionFunction {
  const { unitOf, sizes } = sample;
  const x = new StandardScaler().fit(sample.x).transform(sample.x);
  const foldOfUnit = Int32Array.from(sizes, (_, unit) => unit % FOLDS);
  new Random(seed, "folds").shuffle(foldOfUnit);
  const rowNumbers = Int32Array.from(unitOf.keys());
  const members = Array.from({ length: FOLDS }, (_, fold) =>
    rowNumbers.filter((row) => foldOfUnit[unitOf[row]!] === fold),
  ).filter((rows) => rows.length > 0);
  const folds = members.map((rows) => heldOut(x, rows));
  const all = addUp(folds.map(({ sums }) => sums));
  const decisions = new Float64Array(unitOf.length);
  return (inTarget) => {
    const targetSums = folds.map((fold) =>
      gradient(
        fold.x,
        Float64Array.from(fold.rows, (row) => inTarget[unitOf[row]!]!),
        1,
      ),
    );
    const target = addUp(targetSums);
    folds.forEach((fold, f) => {
      const otherTarget = target.map((sum, j) => sum - targetSums[f]![j]!);
      const otherSource = all.map((sum, j) => sum - fold.sums[j]! - otherTarget[j]!);
      const weights = discriminant(fold.factor, otherTarget, otherSource);
      const own = new Float64Array(fold.rows.length);
      scores(fold.x, weights, own);
      for (let i = 0; i < own.length; i++) decisions[fold.rows[i]!] = own[i]!;
    });
    return decisions;
  };
}

function heldOut(x: Matrix, rows: Int32Array): HeldOut {
  const { cols } = x;
  const own = takeRows(x, rows);
  const others = new Float64Array(x.rows).fill(1);
  for (const row of rows) others[row] = 0;
  const columns = Int32Array.from({ length: cols }, (_, j) => j);
  const covariance = weightedGram(x, others, 1, columns, Number.POSITIVE_INFINITY);
  const sums = gradient(x, others, 1);
  const n = sums[cols]!;
  for (let a = 0; a < cols; a++)
    for (let b = 0; b < cols; b++)
      covariance[a * cols + b] =
        covariance[a * cols + b]! / n - (sums[a]! / n) * (sums[b]! / n) + (a === b ? RIDGE : 0);
  choleskyFactor(covariance, cols);
  return { rows, x: own, sums: gradient(own, new Float64Array(rows.length).fill(1), 1), factor: covariance };
}

/** The weights and, last, the intercept, from the sums of the rows of either sample (and last their numbers). */
function discriminant(factor: Float64Array, target: Float64Array, source: Float64Array): Float64Array {
  const cols = target.length - 1;
  const weights = new Float64Array(cols + 1);
  // With nothing to compare, all are taken for what there is.
  if (!(target[cols]! > 0 && source[cols]! > 0)) {
    weights[cols] = target[cols]! > 0 ? 1 : -1;
    return weights;
  }
  const direction = weights.subarray(0, cols);
  for (let j = 0; j < cols; j++) direction[j] = target[j]! / target[cols]! - source[j]! / source[cols]!;
  choleskySolve(factor, direction);
  for (let j = 0; j < cols; j++)
    weights[cols]! -= (direction[j]! * (target[j]! / target[cols]! + source[j]! / source[cols]!)) / 2;
  return weights;
}

function addUp(lists: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(lists[0]!.length);
  for (const list of lists) for (let j = 0; j < list.length; j++) sum[j]! += list[j]!;
  return sum;
}
