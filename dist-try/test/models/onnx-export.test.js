import assert from "node:assert/strict";
import { after, test } from "node:test";
import { OnnxEngine } from "../../src/compute/engine.js";
import { matrixFrom } from "../../src/core/matrix.js";
import { Random } from "../../src/core/random.js";
import { WorkerPool } from "../../src/core/workers.js";
import { RandomForestClassifier } from "../../src/models/forest/random-forest.js";
import { LogisticRegression } from "../../src/models/logistic/logistic-regression.js";
import { KNeighborsClassifier } from "../../src/models/neighbors/k-neighbors-classifier.js";
import { exportClassifierOnnx } from "../../src/models/onnx-export.js";
import { StandardScaler } from "../../src/models/standard-scaler.js";
const LABELS = [-3, 0, 2, 9, 40];
/** Overlapping classes; values on a grid, so that trees meet their thresholds and neighbours tie. */
function overlapping(rows, seed) {
    const random = new Random("onnx export", seed);
    const y = Int32Array.from({ length: rows }, () => LABELS[random.integer(LABELS.length)]);
    const row = (label) => [
        ...Array.from({ length: 8 }, (_, j) => Math.round(4 * (random.normal() + ((label * (j + 3)) % 5) / 4)) / 4),
        1000 + random.normal(),
    ];
    return { x: matrixFrom(Array.from(y, row)), y };
}
const training = overlapping(500, 1);
const unseen = overlapping(1000, 2);
const pool = new WorkerPool(2);
const engine = await OnnxEngine.start(1);
after(() => {
    engine.close();
    return pool.close();
});
async function runFile(file, x) {
    const model = { key: crypto.randomUUID(), encode: () => file };
    const outputs = await engine.run(model, { features: { data: x.data, dims: [x.rows, x.cols] } });
    const { label, probabilities } = outputs;
    return {
        labels: Array.from(label.data, Number),
        probabilities: probabilities.data,
    };
}
const ESTIMATORS = {
    "a random forest": () => new RandomForestClassifier({ nEstimators: 40, minSamplesLeaf: 3, seed: 5 }),
    "logistic regression, ovr,": () => new LogisticRegression(),
    "logistic regression, multinomial,": () => new LogisticRegression({ multiClass: "multinomial" }),
    "k nearest neighbours": () => new KNeighborsClassifier({ nNeighbors: 11 }),
};
for (const [title, make] of Object.entries(ESTIMATORS))
    test(`the ONNX file of ${title} with its scaler agrees on 1,000 rows`, async () => {
        const scaler = new StandardScaler().fit(training.x);
        const classifier = await make().fit(scaler.transform(training.x), training.y, { pool });
        const ours = await classifier.classify(scaler.transform(unseen.x), { pool });
        const theirs = await runFile(exportClassifierOnnx(classifier, { scaler }), unseen.x);
        assert.deepEqual(theirs.labels, Array.from(ours.labels));
        const worst = Math.max(...theirs.probabilities.map((p, i) => Math.abs(p - ours.probabilities.data[i])));
        assert.ok(worst < 1e-6, `probabilities differ by ${worst}`);
    });
test("of equally distant rows the ONNX file of a kNN counts the lowest, as the estimator", async () => {
    // Rows 0 to 5 are one point and vote two to one for label 1 if the first three are taken.
    const x = matrixFrom([
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
        [9, 9],
    ]);
    const y = Int32Array.of(1, 0, 1, 0, 0, 0, 0);
    const classifier = await new KNeighborsClassifier({ nNeighbors: 3 }).fit(x, y, { pool });
    const query = matrixFrom([[1.5, 2]]);
    assert.deepEqual(Array.from(await classifier.predict(query, { pool })), [1]);
    assert.deepEqual((await runFile(exportClassifierOnnx(classifier), query)).labels, [1]);
});
test("a classifier of two classes keeps a column for each", async () => {
    const two = training.y.map((label) => (label > 0 ? 1 : 0));
    for (const make of [ESTIMATORS["a random forest"], ESTIMATORS["logistic regression, ovr,"]]) {
        const classifier = await make().fit(training.x, two, { pool });
        const ours = await classifier.classify(unseen.x, { pool });
        const theirs = await runFile(exportClassifierOnnx(classifier), unseen.x);
        assert.deepEqual(theirs.labels, Array.from(ours.labels));
        assert.equal(theirs.probabilities.length, 2 * unseen.x.rows);
    }
});
test("what cannot be exported is refused in one line", async () => {
    assert.throws(() => exportClassifierOnnx(new RandomForestClassifier()), /not fitted yet; call fit first/);
    assert.throws(() => exportClassifierOnnx(new LogisticRegression()), /not fitted yet; call fit first/);
    assert.throws(() => exportClassifierOnnx(new KNeighborsClassifier()), /not fitted yet; call fit first/);
    const other = { name: "other" };
    assert.throws(() => exportClassifierOnnx(other), /Expected a KNeighborsClassifier, LogisticRegression or/);
    const classifier = await new KNeighborsClassifier({ nNeighbors: 3 }).fit(training.x, training.y);
    const scaler = new StandardScaler().fit(matrixFrom([[1], [2]]));
    assert.throws(() => exportClassifierOnnx(classifier, { scaler }), /classifier's 9 columns but found 1/);
    assert.throws(() => exportClassifierOnnx(classifier, { columns: ["a"] }), /Expected names of 9 columns but found 1/);
});
//# sourceMappingURL=onnx-export.test.js.map