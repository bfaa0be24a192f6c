import type { Matrix } from "../../core/matrix.js";
import type { Table3Cell } from "../table3/table.js";

/** What figures are made from: a run's results, in memory or read back from its directory. */
export interface Results {
  /** The cells of Table 3. */
  cells: readonly Table3Cell[];
  simulated: boolean;
  /** Whether the data are COOS-7 or its simulation, so that the paper's values may stand beside ours. */
  comparable: boolean;
  /** In label order. */
  classNames: readonly string[];
  /** Whether a cell's confusion matrix or predictions are there. */
  has(what: "confusion" | "predictions", cell: Table3Cell): boolean;
  /** Counts, true classes in rows. */
  confusion(cell: Table3Cell): number[][];
  predictions(cell: Table3Cell): CellPredictions;
}

/** What a model says of the images of a split. */
export interface CellPredictions {
  /** Which row of its source each image is, ascending. */
  rows: Int32Array;
  /** True and predicted class of each image. */
  labels: Int32Array;
  predicted: Int32Array;
  /** Images x classes. */
  probabilities: Matrix;
}
