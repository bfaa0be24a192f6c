// What scikit-learn computed from the synthetic data in test/fixtures/sklearn.json, and the data themselves.
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
