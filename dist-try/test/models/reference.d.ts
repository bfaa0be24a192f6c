import { type Matrix } from "../../src/core/matrix.js";
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
    scaler: {
        mean: number[];
        scale: number[];
    };
    l1_ovr_liblinear: LinearReference;
    l1_multinomial_saga: LinearReference;
    knn11: {
        neighbours: number[][];
        distances: number[][];
        pred: number[];
        proba: number[][];
    };
}
/** The first `train_rows` rows as training, the others as test; scikit-learn fitted on the standardised ones. */
export declare function reference(): {
    sklearn: SklearnReference;
    rawTrain: Matrix;
    train: Matrix;
    test: Matrix;
    yTrain: Int32Array;
};
type Spread = {
    mean: number;
    sd: number;
};
type Predicted = Record<"training" | "test1", {
    predicted: number[];
    probabilities: number[][];
}>;
interface Pipeline {
    train: number[][];
    trainLabels: number[];
    test: number[][];
    testLabels: number[];
    scaler: {
        mean: number[];
        scale: number[];
    };
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
            params: {
                n_estimators: number;
                max_depth: number | null;
                min_samples_leaf: number;
            };
        })[];
        testError: Spread;
    };
}
/**
 * From the raw rows of a training set (three of four classes) and of a test set that has shifted to what scikit-learn
 * predicts, everything standardised by the training set: test/fixtures/generate/pipeline.py.
 */
export declare function pipelineReference(): Pick<Pipeline, "scaler" | "knn" | "l1" | "search"> & {
    train: Matrix;
    trainLabels: Int32Array;
    held: Matrix;
    heldLabels: Int32Array;
};
export {};
