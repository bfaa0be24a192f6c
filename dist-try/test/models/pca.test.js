import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { matrixFrom } from "../../src/core/matrix.js";
import { PCA } from "../../src/models/pca.js";
import { reference } from "./reference.js";
const sklearn = JSON.parse(readFileSync(new URL("../../../test/fixtures/pca.json", import.meta.url), "utf8"));
function assertNear(found, expected, tolerance) {
    assert.equal(found.length, expected.length);
    expected.forEach((value, i) => {
        assert.ok(Math.abs(found[i] - value) <= tolerance, `${i}: ${found[i]} instead of ${value}`);
    });
}
test("components, variances and coordinates are scikit-learn's", async () => {
    const { rawTrain } = reference();
    const pca = await new PCA({ nComponents: 3 }).fit(rawTrain);
    assertNear(pca.components, sklearn.components, 1e-10);
    assertNear(pca.explainedVariance.map((value, i) => value / sklearn.explained_variance[i]), [1, 1, 1], 1e-10);
    assertNear(pca.explainedVarianceRatio, sklearn.explained_variance_ratio, 1e-10);
    const largest = Math.max(...sklearn.first_rows.map(Math.abs));
    assertNear(pca.transform(rawTrain).data.subarray(0, 15), sklearn.first_rows, 1e-6 * largest);
});
test("constant columns and rows on a line are no obstacle", async () => {
    const x = matrixFrom([0, 1, 2, 3].map((t) => [5, t, 2 * t]));
    const pca = await new PCA().fit(x);
    assertNear(pca.explainedVarianceRatio, [1, 0], 1e-12);
    assertNear(pca.components.subarray(0, 3), [0, 1 / Math.sqrt(5), 2 / Math.sqrt(5)], 1e-12);
    const still = await new PCA({ nComponents: 1 }).fit(matrixFrom([[7], [7]]));
    assert.deepEqual([...still.explainedVariance, ...still.explainedVarianceRatio], [0, 0]);
});
test("wrong options, too few columns or rows, and use before fit are refused", async () => {
    assert.throws(() => new PCA({ nComponents: 0 }), { name: "UsageError", message: /but found 0/ });
    const x = matrixFrom([[1], [2]]);
    await assert.rejects(new PCA().fit(x), { name: "UsageError", message: /2 columns.*but found 2 x 1/ });
    await assert.rejects(new PCA({ nComponents: 1 }).fit(matrixFrom([[1]])), { name: "UsageError" });
    await assert.rejects(new PCA({ nComponents: 1 }).fit(matrixFrom([[Number.NaN], [1]])), {
        name: "Coos7Error",
    });
    assert.throws(() => new PCA().transform(x), { message: /PCA is not fitted yet/ });
});
//# sourceMappingURL=pca.test.js.map