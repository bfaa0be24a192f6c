import { canonicalJson } from "../core/canonical-json.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { type Matrix, sharedMatrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { argmaxLabels } from "../models/argmax.js";
import type { Classification, Classifier } from "../models/types.js";

/** Rows x classes: a matrix, or a list of rows. */
export type ProbabilityTable = Matrix | ArrayLike<ArrayLike<number>>;

/**
 * A classifier of your own in scikit-learn's manner. `fit` learns from standardised features and their labels, forgetting
 * what it learned before; `predict` gives labels, `predictProba` the probability of each class, columns in ascending
 * order of the labels that `fit` has seen. One of the two, or `classify`, is enough. Estimators of this package fit.
 */
export interface OwnEstimator {
  fit(x: Matrix, y: Int32Array, run?: RunOptions): unknown;
  /** Its options as plain data: needed where its results are to be kept, see `OwnClassifierOptions.version`. */
  getParams?(): object;
  predict?(x: Matrix, run?: RunOptions): ArrayLike<number> | Promise<ArrayLike<number>>;
  predictProba?(x: Matrix, run?: RunOptions): ProbabilityTable | Promise<ProbabilityTable>;
  classify?(x: Matrix, run?: RunOptions): Promise<Classification>;
}

/** What rounding may add to a sum of probabilities, or take from one that is 0. */
const SUM_TOLERANCE = 1e-3;
const PROBABILITY_ROUNDING = 1e-6;

/** Throws {@link UsageError} unless `estimator` can be fitted and asked. */
export function checkEstimator(name: string, estimator: OwnEstimator): void {
  const has = (method: keyof OwnEstimator): boolean => typeof estimator?.[method] === "function";
  if (has("fit") && (has("predict") || has("predictProba") || has("classify"))) return;
  throw new UsageError(
    `${name}: expected an estimator with the methods fit and predict or predictProba, or a function that makes one`,
  );
}

/**
 * What stands for an estimator in the cache: its class and options. Throws {@link UsageError} where it does not tell them,
 * since one of other options would then be taken for it.
 */
export function describeEstimator(name: string, estimator: OwnEstimator): string {
  try {
    const params = estimator.getParams!();
    return canonicalJson({ class: String(estimator.constructor), params: { ...params } });
  } catch (error) {
    throw new UsageError(
      `${name}: expected an estimator whose getParams() gives its options as plain data (numbers, texts, lists), to know its results again by the version; give it one, give a function that makes the estimator, or leave the version out`,
      { cause: error },
    );
  }
}

/** An estimator of the user's that has been fitted on labels of these classes, as the classifiers of this package. */
export function ownClassifier(
  name: string,
  estimator: OwnEstimator,
  classes: Int32Array,
): Pick<Classifier, "classes" | "classify"> {
  return {
    classes,
    async classify(x, run) {
      if (estimator.classify) {
        const { labels, probabilities } = await estimator.classify(x, run);
        return {
          labels: checkedLabels(name, labels, x.rows, classes, "classify"),
          probabilities: checkedProbabilities(name, probabilities, x.rows, classes.length, "classify"),
        };
      }
      const table = await estimator.predictProba?.(x, run);
      const probabilities = table && checkedProbabilities(name, table, x.rows, classes.length);
      const predicted = await estimator.predict?.(x, run);
      const labels = predicted
        ? checkedLabels(name, predicted, x.rows, classes)
        : argmaxLabels(probabilities!.data, classes);
      return { labels, probabilities: probabilities ?? certain(labels, classes) };
    },
  };
}

function checkedLabels(
  name: string,
  found: ArrayLike<number>,
  rows: number,
  classes: Int32Array,
  method = "predict",
): Int32Array {
  if (found.length !== rows)
    throw new Coos7Error(`${name}: expected ${method} to give ${rows} labels but found ${found.length}`);
  return Int32Array.from({ length: rows }, (_, row) => {
    const label = found[row]!;
    if (classes.includes(label)) return label;
    throw new Coos7Error(
      `${name}: expected ${method} to give one of the labels ${classes.join(", ")} but found ${label} for row ${row}`,
    );
  });
}

function checkedProbabilities(
  name: string,
  table: ProbabilityTable,
  rows: number,
  k: number,
  method = "predictProba",
): Matrix {
  const at = readerOf(table);
  const probabilities = sharedMatrix(rows, k);
  if (at.rows !== rows)
    throw new Coos7Error(`${name}: expected ${method} to give ${rows} rows but found ${at.rows}`);
  for (let row = 0; row < rows; row++) {
    const values = at.row(row);
    let sum = 0;
    for (let c = 0; c < values.length; c++)
      sum += values[c]! >= -PROBABILITY_ROUNDING ? Math.max(0, values[c]!) : Number.NaN;
    if (values.length !== k || !(Math.abs(sum - 1) <= SUM_TOLERANCE))
      throw new Coos7Error(
        `${name}: expected ${method} to give ${k} probabilities that add up to 1 but found ${Array.from(values).slice(0, 10).join(", ")} for row ${row}`,
      );
    for (let c = 0; c < k; c++) probabilities.data[row * k + c] = Math.max(0, values[c]!);
  }
  return probabilities;
}

function readerOf(table: ProbabilityTable): { rows: number; row(i: number): ArrayLike<number> } {
  if (!("data" in table)) return { rows: table.length, row: (i) => table[i]! };
  const { data, rows, cols } = table;
  return { rows, row: (i) => data.subarray(i * cols, (i + 1) * cols) };
}

/** Probability 1 for each label. */
function certain(labels: Int32Array, classes: Int32Array): Matrix {
  const probabilities = sharedMatrix(labels.length, classes.length);
  labels.forEach((label, row) => {
    probabilities.data[row * classes.length + classes.indexOf(label)] = 1;
  });
  return probabilities;
}
