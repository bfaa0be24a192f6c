import assert from "node:assert/strict";
import { after, test } from "node:test";
import { WorkerPool } from "../../../src/core/workers.js";
import { CALIBRATION } from "../../../src/dataset/simulate/calibration.js";
import { FACTORS, simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { openSimulator } from "../../../src/dataset/simulate/simulator.js";
import { extractFeatures } from "../../../src/features/extract.js";
import { TEXTURE } from "../../../src/features/texture.js";
import { balancedErrorPercent, confusionMatrix, recalls, } from "../../../src/metrics/confusion.js";
import { KNeighborsClassifier } from "../../../src/models/neighbors/k-neighbors-classifier.js";
import { StandardScaler } from "../../../src/models/standard-scaler.js";
const [ER, GOLGI, EARLY_ENDOSOME, CYTOSOL, ENVELOPE] = [0, 2, 4, 5, 6];
const pool = new WorkerPool();
after(() => pool.close());
/** Confusions of 11 nearest neighbours on Texture features, at a thirtieth of COOS-7's size, summed over seeds. */
async function confusions(seeds, severity = {}) {
    const matrices = { test1: emptyMatrix(), test3: emptyMatrix(), test4: emptyMatrix() };
    for (const seed of seeds) {
        const dataset = openSimulator(simulatorOptions({ seed, scale: 0.03, severity }));
        const labelsOf = async (split) => (await dataset.open(split)).labels;
        const x = await extractFeatures(dataset, "training", TEXTURE, { pool });
        const scaler = new StandardScaler().fit(x);
        const classifier = await new KNeighborsClassifier({ nNeighbors: 11 }).fit(scaler.transform(x), await labelsOf("training"), { pool });
        for (const split of ["test1", "test3", "test4"]) {
            const features = scaler.transform(await extractFeatures(dataset, split, TEXTURE, { pool }));
            const found = confusionMatrix(await labelsOf(split), await classifier.predict(features, { pool }), 7);
            found.counts.forEach((count, at) => {
                matrices[split].counts[at] += count;
            });
        }
    }
    return matrices;
}
const emptyMatrix = () => confusionMatrix(new Int32Array(0), new Int32Array(0), 7);
test("shift costs Texture classifiers accuracy, and endosomes are taken for ER later, for Golgi on the second microscope", async () => {
    const { test1, test3, test4 } = await confusions([1, 2, 3]);
    const base = balancedErrorPercent(test1);
    assert.ok(base > 4 && base < 15, `test1: ${base}`);
    for (const shifted of [test3, test4]) {
        const error = balancedErrorPercent(shifted);
        assert.ok(error > 1.2 * base && error < 3 * base, `${error}, test1: ${base}`);
        const losses = [...recalls(test1)].map((recall, label) => recall - recalls(shifted)[label]);
        assert.ok(losses[EARLY_ENDOSOME] > 0.05, `losses of recall ${losses}`);
        const best = [...recalls(shifted)]
            .map((recall, label) => ({ recall, label }))
            .sort((a, b) => b.recall - a.recall)
            .slice(0, 3)
            .map(({ label }) => label);
        assert.ok(best.includes(CYTOSOL) && best.includes(ENVELOPE));
    }
    assert.ok(balancedErrorPercent(test4) > balancedErrorPercent(test3));
    const takenFor = (matrix) => {
        const row = [...matrix.counts.subarray(EARLY_ENDOSOME * 7, EARLY_ENDOSOME * 7 + 7)];
        row[EARLY_ENDOSOME] = 0;
        return row.indexOf(Math.max(...row));
    };
    assert.equal(takenFor(test3), ER);
    assert.equal(takenFor(test4), GOLGI);
});
test("without any effect all test splits are equally hard", async () => {
    const none = Object.fromEntries(FACTORS.map((factor) => [factor, 0]));
    const { test1, test3, test4 } = await confusions([1], none);
    for (const other of [test3, test4])
        assert.ok(Math.abs(balancedErrorPercent(other) - balancedErrorPercent(test1)) < 2.5);
});
test("the description of the calibration tells what was put in from what came out", () => {
    assert.deepEqual(new Set(CALIBRATION.map(({ origin }) => origin)), new Set(["given", "calibrated", "emerged"]));
});
//# sourceMappingURL=calibration.test.js.map