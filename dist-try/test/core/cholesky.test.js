import assert from "node:assert/strict";
import { test } from "node:test";
import { choleskyFactor, choleskySolve } from "../../src/core/matrix.js";
test("choleskyFactor() and choleskySolve() solve a system known in whole numbers", () => {
    // L = [[2, 0, 0], [6, 1, 0], [-8, 5, 3]]; values above the diagonal are not read.
    const matrix = Float64Array.of(4, NaN, NaN, 12, 37, NaN, -16, -43, 98);
    assert.equal(choleskyFactor(matrix, 3), true);
    assert.deepEqual([0, 3, 4, 6, 7, 8].map((place) => matrix[place]), [2, 6, 1, -8, 5, 3]);
    // A v for v = (1, 2, 3).
    const right = Float64Array.of(4 + 24 - 48, 12 + 74 - 129, -16 - 86 + 294);
    choleskySolve(matrix, right);
    right.forEach((value, i) => {
        assert.ok(Math.abs(value - (i + 1)) < 1e-12);
    });
});
test("choleskyFactor() tells a matrix that is not positive definite", () => {
    assert.equal(choleskyFactor(Float64Array.of(1, 0, 2, 1), 2), false);
    assert.equal(choleskyFactor(Float64Array.of(1, 0, 1, 1), 2), false);
});
//# sourceMappingURL=cholesky.test.js.map