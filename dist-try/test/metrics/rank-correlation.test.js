import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error } from "../../src/core/errors.js";
import { rankCorrelation } from "../../src/metrics/rank-correlation.js";
function near(found, expected) {
    assert.ok(Math.abs(found - expected) < 1e-12, `${found}, expected ${expected}`);
}
test("rank correlations are scipy's, equal values included", () => {
    // scipy 1.10: spearmanr(a, b)[0]
    near(rankCorrelation([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], [2, 7, 1, 8, 2, 8, 1, 8, 2, 8]), 0.13471506281091267);
});
test("only the order counts", () => {
    const values = [0.1, 5, 3, 80, -2];
    near(rankCorrelation(values, values.map(Math.exp)), 1);
    near(rankCorrelation(values, values.map((value) => -value)), -1);
    assert.ok(Number.isNaN(rankCorrelation(values, [1, 1, 1, 1, 1])));
});
test("lists of different lengths, or of one value, are refused", () => {
    assert.throws(() => rankCorrelation([1, 2], [1, 2, 3]), Coos7Error);
    assert.throws(() => rankCorrelation([1], [1]), /at least 2, but found 1 and 1/);
});
//# sourceMappingURL=rank-correlation.test.js.map