import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error } from "../../src/core/errors.js";
import { matrixFrom, stackRows, takeRows } from "../../src/core/matrix.js";
const upper = matrixFrom([
    [1, 2],
    [3, 4],
]);
test("matrices are stacked in their order", () => {
    const { data, rows, cols } = stackRows([upper, matrixFrom([[5, 6]])]);
    assert.deepEqual([Array.from(data), rows, cols], [[1, 2, 3, 4, 5, 6], 3, 2]);
});
test("matrices of different columns, and rows of different lengths, are refused", () => {
    assert.throws(() => stackRows([upper, matrixFrom([[1, 2, 3]])]), /matrix 1 to have 2 columns but found 3/);
    assert.throws(() => matrixFrom([[1], [1, 2]]), Coos7Error);
});
test("rows are taken in the order asked for, also twice", () => {
    assert.deepEqual(Array.from(takeRows(upper, [1, 0, 1]).data), [3, 4, 1, 2, 3, 4]);
});
//# sourceMappingURL=matrix.test.js.map