import assert from "node:assert/strict";
import { test } from "node:test";
import { allocate } from "../../../src/dataset/simulate/layout.js";
test("shares are proportional, whole and add up to the total", () => {
    assert.deepEqual(allocate(10, [1, 1, 1]), [4, 3, 3]);
    assert.deepEqual(allocate(100, [1, 2, 7]), [10, 20, 70]);
    assert.deepEqual(allocate(0, [1, 2]), [0, 0]);
});
test("no share is below the minimum, at the cost of the largest", () => {
    assert.deepEqual(allocate(20, [1, 100, 100], 5), [5, 7, 8]);
    assert.deepEqual(allocate(3, [1, 1], 5), [5, 5]);
});
//# sourceMappingURL=allocate.test.js.map