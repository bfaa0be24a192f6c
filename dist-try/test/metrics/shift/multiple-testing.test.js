import assert from "node:assert/strict";
import { test } from "node:test";
import { benjaminiHochberg, holm } from "../../../src/metrics/shift/p-values.js";
const P_VALUES = [0.01, 0.04, 0.03, 0.005, 0.5];
function near(found, expected) {
    expected.forEach((value, i) => {
        assert.ok(Math.abs(found[i] - value) < 1e-12, `${i}: expected ${value} but found ${found[i]}`);
    });
}
test("holm() multiplies the k-th smallest by what is left of the tests, never letting the order change", () => {
    // In ascending order 5 x 0.005, 4 x 0.01, 3 x 0.03, 2 x 0.04 (below its predecessor) and 0.5.
    near(holm(P_VALUES), [0.04, 0.09, 0.09, 0.025, 0.5]);
    near(holm([0.4, 0.6]), [0.8, 0.8]);
});
test("benjaminiHochberg() multiplies the k-th smallest by n / k, never letting the order change", () => {
    // In ascending order 5 x 0.005, 5/2 x 0.01 (equal), 5/3 x 0.03, 5/4 x 0.04 (equal) and 0.5.
    near(benjaminiHochberg(P_VALUES), [0.025, 0.05, 0.05, 0.025, 0.5]);
    near(benjaminiHochberg([0.9, 0.02, 0.8]), [0.9, 0.06, 0.9]);
});
//# sourceMappingURL=multiple-testing.test.js.map