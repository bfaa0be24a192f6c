import assert from "node:assert/strict";
import { test } from "node:test";
import { matrixFrom } from "../../src/core/matrix.js";
import { checkFit, checkMatrix, checkPredict } from "../../src/models/estimator.js";
test("labels are encoded by their place among the ascending classes", () => {
    const { classes, encoded } = checkFit(matrixFrom([[1], [2], [3], [4]]), Int32Array.of(7, -2, 7, 0));
    assert.deepEqual([...classes], [-2, 0, 7]);
    assert.deepEqual([...encoded], [2, 0, 2, 1]);
});
test("every value that is not finite is refused, with its place; the extremes of float32 are not", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
        assert.throws(() => checkMatrix(matrixFrom([
            [0, 1],
            [2, value],
        ])), {
            name: "Coos7Error",
            message: new RegExp(`found ${value} in row 1, column 1`),
        });
    checkMatrix(matrixFrom([[3.4028234663852886e38, -3.4028234663852886e38, 1e-45, -0]]));
});
test("shapes that do not fit are refused", () => {
    const data = new Float32Array(6);
    assert.throws(() => checkMatrix({ data, rows: 2, cols: 2 }), /Expected 4 values in a 2 x 2 matrix but found 6/);
    assert.throws(() => checkMatrix({ data: new Float32Array(0), rows: 3, cols: 0 }), /found 3 x 0/);
    assert.throws(() => checkPredict({ data, rows: 3, cols: 2 }, 3, "KNN"), /KNN was fitted on 3 columns but found 2/);
    assert.throws(() => checkPredict({ data, rows: 3, cols: 2 }, undefined, "KNN"), /KNN is not fitted yet/);
});
//# sourceMappingURL=validate.test.js.map