// What scikit-learn computed from synthetic data, and the data themselves.
import { readFileSync } from "node:fs";
import { matrixFrom } from "../../src/core/matrix.js";
import { StandardScaler } from "../../src/models/standard-scaler.js";
/** The first `train_rows` rows as training, the others as test; scikit-learn fitted on the standardised ones. */
export function reference() {
    const url = new URL("../../../test/fixtures/sklearn.json", import.meta.url);
    const sklearn = JSON.parse(readFileSync(url, "utf8"));
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
/**
 * From the raw rows of a training set (three of four classes) and of a test set that has shifted to what scikit-learn
 * predicts, everything standardised by the training set: test/fixtures/generate/pipeline.py.
 */
export function pipelineReference() {
    const url = new URL("../../../test/fixtures/pipeline.json", import.meta.url);
    const { train, trainLabels, test, testLabels, ...expected } = JSON.parse(readFileSync(url, "utf8"));
    return {
        ...expected,
        train: matrixFrom(train),
        trainLabels: Int32Array.from(trainLabels),
        held: matrixFrom(test),
        heldLabels: Int32Array.from(testLabels),
    };
}
//# sourceMappingURL=reference.js.map