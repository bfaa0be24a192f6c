import assert from "node:assert/strict";
import { test } from "node:test";
import { matrixFrom } from "../../src/core/matrix.js";
import { StandardScaler } from "../../src/models/standard-scaler.js";
import { reference } from "./reference.js";
test("mean and scale are scikit-learn's to the precision of float32 input", () => {
    const { rawTrain, sklearn } = reference();
    const scaler = new StandardScaler().fit(rawTrain);
    for (let j = 0; j < rawTrain.cols; j++) {
        const scale = sklearn.scaler.scale[j];
        assert.ok(Math.abs(scaler.scale[j] - scale) <= 1e-7 * scale);
        assert.ok(Math.abs(scaler.mean[j] - sklearn.scaler.mean[j]) <= 1e-7 * scale);
    }
});
test("transformed training rows have mean 0 and population standard deviation 1, or 0 where a column is constant", () => {
    const { rawTrain } = reference();
    const z = new StandardScaler().fit(rawTrain).transform(rawTrain);
    assert.ok(z.data.buffer instanceof SharedArrayBuffer);
    for (let j = 0; j < z.cols; j++) {
        let sum = 0;
        let squares = 0;
        for (let i = 0; i < z.rows; i++) {
            sum += z.data[i * z.cols + j];
            squares += z.data[i * z.cols + j] ** 2;
        }
        assert.ok(Math.abs(sum / z.rows) < 1e-6);
        const constant = rawTrain.data.every((value, k) => k % z.cols !== j || value === rawTrain.data[j]);
        assert.ok(Math.abs(squares / z.rows - (constant ? 0 : 1)) < 1e-6);
    }
});
test("a constant column gets scale 1 and becomes 0, also where its value is no exact sum", () => {
    const scaler = new StandardScaler().fit(matrixFrom([
        [0.1, 1e30, 1],
        [0.1, 1e30, 2],
        [0.1, 1e30, 4],
    ]));
    assert.deepEqual([...scaler.scale.subarray(0, 2)], [1, 1]);
    assert.deepEqual([...scaler.transform(matrixFrom([[0.1, 1e30, 1]])).data.subarray(0, 2)], [0, 0]);
});
test("a small variance beside a large mean is not lost", () => {
    const scaler = new StandardScaler().fit(matrixFrom([[16777214], [16777215], [16777216]]));
    assert.equal(scaler.mean[0], 16777215);
    assert.ok(Math.abs(scaler.scale[0] - Math.sqrt(2 / 3)) < 1e-12);
});
test("transform refuses use before fit, other widths and values that are not finite", () => {
    const x = matrixFrom([
        [1, 2],
        [3, 5],
    ]);
    assert.throws(() => new StandardScaler().transform(x), { name: "Coos7Error", message: /call fit first/ });
    const scaler = new StandardScaler().fit(x);
    assert.throws(() => scaler.transform(matrixFrom([[1]])), { message: /fitted on 2 columns but found 1/ });
    assert.throws(() => scaler.transform(matrixFrom([[1, Number.NaN]])), { message: /NaN in row 0, column 1/ });
});
//# sourceMappingURL=standard-scaler.test.js.map