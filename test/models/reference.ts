// What scikit-learn computed from synthetic data, and the data themselves.
import { readFileSync } from "node:fs";
import { type Matrix, matrixFrom } from "../../src/core/matrix.js";
import { StandardScaler } from "../../src/models/standard-scaler.js";

interface LinearReference {
  coef: number[][];
  intercept: number[];
  proba: number[][];
  pred: number[];
}

interface SklearnReference {
  X: number[][];
  y: number[];
  train_rows: number;
  scaler: { mean: number[]; scale: number[] };
  l1_ovr_liblinear: LinearReference;
  l1_multinomial_saga: LinearReference;
  knn11: { neighbours: number[][]; distances: number[][]; pred: number[]; proba: number[][] };
}

/** The first `train_rows` rows as training, the others as test; scikit-learn fitted on the standardised ones. */
export function reference(): {
  sklearn: SklearnReference;
  rawTrain: Matrix;
  train: Matrix;
  test: Matrix;
  yTrain: Int32Array;
} {
  const url = new URL("../../../test/fixtures/sklearn.json", import.meta.url);
  const sklearn = JSON.parse(readFileSync(url, "utf8")) as SklearnReference;
  const rawTrain = matrixFrom(sklearn.X.slice(0, sklearn.train_rows));
  const scaler = new StandardScaler().fit(rawTrain);
  return {
    sklearn,
    rawTrain,
    train: scaler.transform(rawTrain),
    test: scaler.transform(matrixFrom(sklearn.X.slice(sklearn.train_rows))),
    yTrain: Int32Array.from(sklearn.y.slice(0, sklearn.train_rows)),
  };
}

type Spread = { mean: number; sd: number };
type Predicted = Record<"training" | "test1", { predicted: number[]; probabilities: number[][] }>;

interface Pipeline {
  train: number[][];
  trainLabels: number[];
  test: number[][];
  testLabels: number[];
  scaler: { mean: number[]; scale: number[] };
  knn: Predicted;
  l1: Predicted;
  search: {
    grid: {
      n_estimators: number[];
      max_features: "sqrt"[];
      max_depth: (number | null)[];
      min_samples_split: number[];
      min_samples_leaf: number[];
    };
    seeds: number;
    candidates: (Spread & {
      params: { n_estimators: number; max_depth: number | null; min_samples_leaf: number };
    })[];
    testError: Spread;
  };
}

/**
 * From the raw rows of a training set (three of four classes) and of a test set that has shifted to what scikit-learn
 * predicts, everything standardised by the training set: test/fixtures/generate/pipeline.py.
 */
export function pipelineReference(): Pick<Pipeline, "scaler" | "knn" | "l1" | "search"> & {
  train: Matrix;
  trainLabels: Int32Array;
  held: Matrix;
  heldLabels: Int32Array;
} {
  const url = new URL("../../../test/fixtures/pipeline.json", import.meta.url);
  const { train, trainLabels, test, testLabels, ...expected } = JSON.parse(
    readFileSync(url, "utf8"),
  ) as Pipeline;
  return {
    ...expected,
    train: matrixFrom(train),
    trainLabels: Int32Array.from(trainLabels),
    held: matrixFrom(test),
    heldLabels: Int32Array.from(testLabels),
  };
}
