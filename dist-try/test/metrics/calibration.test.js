import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { matrixFrom } from "../../src/core/matrix.js";
import { calibrationCurve } from "../../src/metrics/calibration.js";
import { REFERENCE } from "./shift/reference.js";
test("calibration() of four images is what a hand computes", () => {
    const probabilities = matrixFrom([
        [0.75, 0.25, 0],
        [0.25, 0.5, 0.25],
        [0, 1, 0],
        [0.75, 0, 0.25],
    ]);
    const result = calibrationCurve(probabilities, [0, 0, 1, 2], { bins: 4 });
    // (0.25, 0.5]: one wrong at 0.5; (0.5, 0.75]: two at 0.75, one right; (0.75, 1]: one right at 1.
    assert.deepEqual(result.bins.map(({ count, confidence, accuracy }) => [count, confidence, accuracy]), [
        [0, Number.NaN, Number.NaN],
        [1, 0.5, 0],
        [2, 0.75, 0.5],
        [1, 1, 1],
    ]);
    assert.equal(result.expectedCalibrationError, (0.5 + 2 * 0.25) / 4);
    assert.equal(result.brierScore, (0.125 + (0.5625 + 0.25 + 0.0625) + 0 + (0.5625 + 0.5625)) / 4);
    assert.ok(Math.abs(result.logLoss + Math.log(0.75 * 0.25 ** 2) / 4) < 1e-12);
});
test("a true class of probability 0 costs the logarithm of float32's precision, as in scikit-learn", () => {
    assert.equal(calibrationCurve(matrixFrom([[1, 0]]), [1]).logLoss, 23 * Math.LN2);
});
test("a probability that rounding left a little above 1 counts as 1, in the last bin", () => {
    const { bins } = calibrationCurve(matrixFrom([[1.0005, 0]]), [0], { bins: 4 });
    assert.deepEqual(bins.map(({ count }) => count), [0, 0, 0, 1]);
    assert.deepEqual([bins[3].confidence, bins[3].accuracy], [1, 1]);
});
test("the Brier score is twice scikit-learn's for two classes, the calibration error numpy's", () => {
    const { probability, outcome, brier, expectedCalibrationError } = REFERENCE.calibration;
    const result = calibrationCurve(matrixFrom(probability.map((p) => [1 - p, p])), outcome, { bins: 10 });
    assert.ok(Math.abs(result.brierScore - 2 * brier) < 1e-12);
    assert.ok(Math.abs(result.expectedCalibrationError - expectedCalibrationError) < 1e-12);
});
test("rows that are no distribution, labels without a column and senseless bins are refused", () => {
    const rows = matrixFrom([
        [0.5, 0.5],
        [0.5, 0.25],
    ]);
    assert.throws(() => calibrationCurve(rows, [0, 1]), (error) => error instanceof Coos7Error && /row 1 .*0\.5, 0\.25/.test(error.message));
    assert.throws(() => calibrationCurve(matrixFrom([[1.5, -0.5]]), [0]), /row 0/);
    assert.throws(() => calibrationCurve(matrixFrom([[Number.NaN, 0.5]]), [0]), /row 0/);
    assert.throws(() => calibrationCurve(matrixFrom([[1, 0]]), [2]), /from 0 to 1.*found 2 at index 0/);
    assert.throws(() => calibrationCurve(matrixFrom([[1, 0]]), [0, 1]), /1 rows and 2 labels/);
    assert.throws(() => calibrationCurve(matrixFrom([[1, 0]]), [0], { bins: 0 }), UsageError);
});
//# sourceMappingURL=calibration.test.js.map