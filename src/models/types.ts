import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";

/** What a classifier says of some rows. */
export interface Classification {
  /** The predicted label of each row. */
  labels: Int32Array;
  /** Class probabilities, rows x classes, each row summing to 1. */
  probabilities: Matrix;
}

/**
 * A classifier in scikit-learn's manner: the constructor stores options (and checks only their type and
 * range), `fit` checks the data and learns, refitting forgets. The options are never changed by `fit`.
 * Using it before `fit`, or with another number of columns, throws `Coos7Error`.
 */
export interface Classifier {
  /** Name as in Table 3: "kNN", "L1 LR", "RF". */
  readonly name: string;
  /** The labels seen by `fit`, ascending; columns of `predictProba` are in this order. */
  readonly classes: Int32Array;
  /** The options, as plain data: with the class, all that a fit depends on beside the data. */
  getParams(): object;
  /** Learns from `x` (n x d, finite) and `y` (n labels, at least two different). Resolves to itself. */
  fit(x: Matrix, y: Int32Array, run?: RunOptions): Promise<this>;
  /** The predicted label of each row. */
  predict(x: Matrix, run?: RunOptions): Promise<Int32Array>;
  /** Class probabilities, rows x classes, each row summing to 1. */
  predictProba(x: Matrix, run?: RunOptions): Promise<Matrix>;
  /** Labels and probabilities in one pass: what `predict` and `predictProba` give. */
  classify(x: Matrix, run?: RunOptions): Promise<Classification>;
}
