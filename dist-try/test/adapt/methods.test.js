// Each method against what numpy, scipy and scikit-learn make of the same samples.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { adapt } from "../../src/adapt/adapter.js";
import { Coral } from "../../src/adapt/coral.js";
import { LabelShiftCorrection } from "../../src/adapt/label-shift-correction.js";
import { PerPlateStandardization } from "../../src/adapt/per-plate-standardization.js";
import { PerSplitStandardization } from "../../src/adapt/per-split-standardization.js";
import { Sphering } from "../../src/adapt/sphering.js";
import { TemperatureScaling } from "../../src/adapt/temperature-scaling.js";
import { argmaxLabels, matrixFrom, stackRows } from "../../src/core/matrix.js";
import { WorkerPool } from "../../src/core/workers.js";
import { calibrationCurve } from "../../src/metrics/calibration.js";
import { RobustMad } from "../../src/models/robust-mad.js";
import { FEATURES, largestDifference, PROBABILITIES, REFERENCE } from "./reference.js";
const pool = new WorkerPool(1);
after(() => pool.close());
/** What float32 results can hold, with some room for sums of products. */
const FLOAT32 = 1e-6;
async function assertReference(adapter, expected) {
    const found = await adapt(adapter, FEATURES.training, FEATURES.split, { pool });
    for (const side of ["training", "split"]) {
        const difference = largestDifference(found[side], expected[side]);
        assert.ok(difference < FLOAT32, `${side} differs by ${difference}`);
    }
}
test("per-split standardisation is scikit-learn's scaler and pycytominer's RobustMAD, each sample by itself", async () => {
    await assertReference(new PerSplitStandardization(), REFERENCE.perSplit);
    await assertReference(new PerSplitStandardization({ robust: true }), REFERENCE.perSplitMad);
});
test("per-plate standardisation is the same for each plate of each sample", async () => {
    await assertReference(new PerPlateStandardization(), REFERENCE.perPlate);
    await assertReference(new PerPlateStandardization({ robust: true }), REFERENCE.perPlateMad);
});
test("per-plate standardisation takes the class away where plates hold one class each", async () => {
    const plates = ["1", "1", "1", "2", "2", "2"];
    const x = matrixFrom([[0], [1], [2], [100], [101], [102]]);
    const found = await adapt(new PerPlateStandardization(), { x, labels: Int32Array.of(0, 0, 0, 1, 1, 1), ids: { plates } }, { x, ids: { plates } });
    for (const { data } of Object.values(found))
        assert.deepEqual(data.slice(0, 3), data.slice(3));
});
test("CORAL is skada's with shrinkage by Ledoit and Wolf, the split as it was", async () => {
    await assertReference(new Coral(), REFERENCE.coral);
});
test("CORAL leaves a constant feature alone and does not divide by it", async () => {
    const constant = ({ data, rows, cols }) => matrixFrom(Array.from({ length: rows }, (_, i) => [data[i * cols], data[i * cols + 1], 7]));
    const found = await adapt(new Coral(), { ...FEATURES.training, x: constant(FEATURES.training.x) }, { x: constant(FEATURES.split.x) }, { pool });
    const third = found.training.data.filter((_, k) => k % 3 === 2);
    assert.ok(third.every((value) => Math.abs(value - 7) < 1e-5));
});
test("sphering is ZCA-cor by the singular values of standardised rows, whatever is added to them", async () => {
    for (const [epsilon, expected] of Object.entries(REFERENCE.sphering))
        await assertReference(new Sphering({ epsilon: Number(epsilon) }), expected);
});
test("a direction that Training does not have becomes 0 by sphering", async () => {
    const twice = (x) => matrixFrom(Array.from({ length: x.rows }, (_, i) => [
        x.data[i * x.cols],
        2 * x.data[i * x.cols],
        x.data[i * x.cols + 1],
    ]));
    const x = twice(FEATURES.training.x);
    const adapter = await new Sphering().fit({ x, labels: FEATURES.training.labels }, undefined, { pool });
    const odd = adapter.transform({ x: matrixFrom([[3, -50, 1]]) }).data;
    assert.ok(odd.every((value) => Math.abs(value) < 1e4), `${odd}`);
    assert.throws(() => new Sphering({ epsilon: -1 }), { name: "UsageError", message: /from 0 but found -1/ });
});
test("temperature, calibration error and log loss are those of scipy's minimum and scikit-learn", async () => {
    const { temperature, split, before, after } = REFERENCE.temperature;
    const adapter = new TemperatureScaling();
    const found = await adapt(adapter, PROBABILITIES.training, PROBABILITIES.split);
    assert.ok(Math.abs(adapter.temperature / temperature - 1) < 1e-6, `${adapter.temperature}`);
    assert.ok(largestDifference(found.split, split) < FLOAT32);
    const labels = REFERENCE.probabilities.splitLabels;
    for (const [x, [error, loss]] of [
        [PROBABILITIES.split.x, before],
        [found.split, after],
    ]) {
        const curve = calibrationCurve(x, labels);
        assert.ok(Math.abs(curve.expectedCalibrationError - error) < 1e-6);
        assert.ok(Math.abs(curve.logLoss - loss) < 1e-6);
    }
    const classes = Int32Array.of(0, 1, 2, 3);
    assert.deepEqual(argmaxLabels(found.split.data, classes), argmaxLabels(PROBABILITIES.split.x.data, classes));
});
test("the temperature stays in its range where no best one is, and zeros are no obstacle", async () => {
    const sure = matrixFrom([
        [0.9, 0.1],
        [0.2, 0.8],
    ]);
    const cold = await new TemperatureScaling().fit({ x: sure, labels: Int32Array.of(0, 1) });
    assert.ok(Math.abs(cold.temperature - 0.01) < 1e-9);
    const hot = await new TemperatureScaling().fit({ x: sure, labels: Int32Array.of(1, 0) });
    assert.ok(Math.abs(hot.temperature - 100) < 1e-5);
    const zeros = matrixFrom([
        [1, 0],
        [1, 0],
        [1, 0],
    ]);
    const adapter = await new TemperatureScaling().fit({ x: zeros, labels: Int32Array.of(0, 0, 1) });
    assert.ok(Math.abs(adapter.transform({ x: zeros }).data[0] - 2 / 3) < 1e-6);
});
for (const method of ["em", "bbse"])
    test(`label-shift correction by ${method} is numpy's`, async () => {
        const expected = REFERENCE.labelShift[method];
        const adapter = new LabelShiftCorrection({ method });
        const found = await adapt(adapter, PROBABILITIES.training, PROBABILITIES.split);
        assert.ok(largestDifference(matrixFrom([[...adapter.weights]]), [expected.weights]) < FLOAT32);
        assert.ok(largestDifference(found.split, expected.split) < FLOAT32);
        assert.equal(found.training.data, PROBABILITIES.training.x.data);
    });
test("label-shift correction finds the shares of a split that is nothing but resampled, and mends its errors", async () => {
    const { x, labels } = PROBABILITIES.training;
    const rows = [...labels.keys()].flatMap((i) => (labels[i] === 3 ? Array(12).fill(i) : [i]));
    const split = matrixFrom(rows.map((i) => Array.from(x.data.subarray(4 * i, 4 * i + 4))));
    const share = rows.filter((i) => labels[i] === 3).length / rows.length;
    const bbse = await new LabelShiftCorrection({ method: "bbse" }).fit({ x, labels }, { x: split });
    assert.ok(Math.abs(bbse.shares[3] - share) < 1e-6, `${bbse.shares[3]} instead of ${share}`);
    const truth = rows.map((i) => labels[i]);
    const right = (probabilities) => argmaxLabels(probabilities, Int32Array.of(0, 1, 2, 3)).filter((label, i) => label === truth[i]).length;
    assert.ok(right(bbse.transform({ x: split }, "split").data) > right(split.data));
});
test("label-shift correction keeps the weight 0 for a class without rows, and refuses a classifier that never predicts one", async () => {
    const x = matrixFrom([
        [0.9, 0.1, 0],
        [0.3, 0.7, 0],
        [0.6, 0.4, 0],
    ]);
    for (const method of ["em", "bbse"]) {
        const adapter = await new LabelShiftCorrection({ method }).fit({ x, labels: Int32Array.of(0, 1, 0) }, { x });
        assert.equal(adapter.weights[2], 0);
        assert.ok(Math.abs(adapter.shares.reduce((a, b) => a + b) - 1) < 1e-12);
    }
    await assert.rejects(new LabelShiftCorrection({ method: "bbse" }).fit({ x, labels: Int32Array.of(0, 2, 1) }, { x }), { name: "Coos7Error", message: /no inverse; take method em/ });
    assert.throws(() => new LabelShiftCorrection({ method: "rlls" }), { name: "UsageError" });
});
test("a column that is mostly one value is scaled by its standard deviation, a constant one by 1", () => {
    const x = matrixFrom([0, 0, 0, 0, 5].map((value) => [value, 3]));
    const scaler = new RobustMad().fit(x);
    assert.deepEqual([...scaler.median], [0, 3]);
    assert.deepEqual([...scaler.scale], [2, 1]);
    assert.deepEqual([...scaler.transform(stackRows([x])).data.slice(8)], [2.5, 0]);
});
//# sourceMappingURL=methods.test.js.map