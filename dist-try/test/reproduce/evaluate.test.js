import assert from "node:assert/strict";
import { after, test } from "node:test";
import { takeRows } from "../../src/core/matrix.js";
import { WorkerPool } from "../../src/core/workers.js";
import { RandomForestClassifier } from "../../src/models/forest/random-forest.js";
import { PAPER_FOREST_GRID } from "../../src/models/randomized-search.js";
import { StandardScaler } from "../../src/models/standard-scaler.js";
import { classifiersNamed } from "../../src/reproduce/classifiers.js";
import { evaluate } from "../../src/reproduce/evaluate.js";
import { profileNamed } from "../../src/reproduce/profile.js";
import { temporaryFolder } from "../dataset/support.js";
import { pipelineReference } from "../models/reference.js";
const pool = new WorkerPool(2);
after(() => pool.close());
/** Class 2 is in no image of Training. */
const CLASSES = 4;
const { train, trainLabels, held, heldLabels, knn, l1 } = pipelineReference();
const TRAINING = { split: "training", features: train, labels: trainLabels, key: "a" };
const TEST1 = { split: "test1", features: held, labels: heldLabels, key: "b" };
const [KNN, L1_LR, RF] = classifiersNamed(["knn", "l1-lr", "rf"]);
const PROFILE = { ...profileNamed("smoke"), search: { draws: 3, folds: 3 } };
function run(definition, splits, settings = {}) {
    const all = { profile: PROFILE, seed: 4, backend: "onnx", ...settings };
    return evaluate(definition, splits, CLASSES, all, { pool, onWarning: assert.fail });
}
for (const { definition, expected, tolerance } of [
    { definition: KNN, expected: knn, tolerance: 1e-7 },
    { definition: L1_LR, expected: l1, tolerance: 1e-5 },
])
    test(`${definition.name} on features standardised by Training predicts what scikit-learn does, whichever split comes first`, async (t) => {
        for (const splits of [
            [TRAINING, TEST1],
            [TEST1, TRAINING],
        ]) {
            temporaryFolder(t);
            const { predictions } = await run(definition, splits);
            for (const [place, { split }] of splits.entries()) {
                const found = predictions[place];
                const { predicted, probabilities } = expected[split];
                assert.equal(found.split, split);
                assert.deepEqual([...found.predicted], predicted);
                const { data, rows, cols } = found.probabilities;
                assert.deepEqual([rows, cols], [predicted.length, CLASSES]);
                probabilities.forEach(([zero, one, three], row) => {
                    [zero, one, 0, three].forEach((p, label) => {
                        assert.ok(Math.abs(data[row * CLASSES + label] - p) < tolerance, `${split}, row ${row}, ${label}`);
                    });
                });
            }
        }
    });
test("the forest is the one that the search chose, fitted on standardised Training", async (t) => {
    temporaryFolder(t);
    const { predictions, report } = await run(RF, [TEST1, TRAINING]);
    assert.deepEqual([report.draws, report.folds], [3, 3]);
    const chosen = report.chosen;
    for (const [name, values] of Object.entries(PAPER_FOREST_GRID))
        assert.ok(values.includes(chosen[name]), name);
    const scaler = new StandardScaler().fit(train);
    const forest = await new RandomForestClassifier({ ...chosen, seed: 4 }).fit(scaler.transform(train), trainLabels, { pool });
    const { labels, probabilities } = await forest.classify(scaler.transform(held), { pool });
    assert.deepEqual(predictions[0].predicted, labels);
    const { data } = predictions[0].probabilities;
    probabilities.data.forEach((p, k) => {
        assert.equal(data[Math.floor(k / 3) * CLASSES + [0, 1, 3][k % 3]], p);
    });
});
test("a result comes from the cache where classifier, features, seed and settings are the same, only there", async (t) => {
    temporaryFolder(t);
    let fits = 0;
    const counted = {
        ...KNN,
        fit(...given) {
            fits++;
            return KNN.fit(...given);
        },
    };
    const first = await run(counted, [TRAINING, TEST1]);
    assert.deepEqual(await run(counted, [TRAINING, TEST1]), first);
    assert.equal(fits, 1);
    const half = { ...TEST1, features: takeRows(held, [0, 1]), labels: heldLabels.subarray(0, 2), key: "c" };
    await run(counted, [TRAINING, half]);
    await run(counted, [TRAINING, TEST1], { seed: 5 });
    await run(counted, [TRAINING, TEST1], { backend: "cpu" });
    await run({ ...counted, id: "another" }, [TRAINING, TEST1]);
    await run({ ...counted, settings: () => ({ version: 2 }) }, [TRAINING, TEST1]);
    assert.equal(fits, 6);
});
//# sourceMappingURL=evaluate.test.js.map