import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../../src/core/errors.js";
import { canonicalOptions, DEFAULT_SEVERITY, simulatorOptions, } from "../../../src/dataset/simulate/options.js";
test("options that are not given have their defaults", () => {
    assert.deepEqual(simulatorOptions({ severity: { later: 0 } }), {
        seed: 1,
        scale: 0.1,
        severity: { ...DEFAULT_SEVERITY, later: 0 },
    });
});
test("a value out of its range is refused with what was expected and what was found", () => {
    const cases = [
        [{ scale: 0 }, /Expected scale to be a number above 0 and at most 10 .* found 0/],
        [{ scale: 10.5 }, /found 10.5/],
        [{ scale: Number.NaN }, /found NaN/],
        [{ seed: -1 }, /Expected seed to be a whole number >= 0 but found -1/],
        [{ seed: 1.5 }, /found 1.5/],
        [{ severity: { plate: -0.1 } }, /severity of plate .* found -0.1/],
        [{ severity: { well: Number.POSITIVE_INFINITY } }, /severity of well .* found Infinity/],
        [{ severity: { focus: 1 } }, /factors are date, plate, well/],
    ];
    for (const [options, message] of cases)
        assert.throws(() => simulatorOptions(options), (error) => error instanceof UsageError && message.test(error.message));
});
test("canonical options do not depend on the order in which severities were given", () => {
    const a = simulatorOptions({ severity: { later: 2, date: 0 } });
    const b = simulatorOptions({ severity: { date: 0, later: 2 } });
    assert.equal(canonicalOptions(a), canonicalOptions(b));
    assert.notEqual(canonicalOptions(a), canonicalOptions(simulatorOptions({ severity: { later: 2 } })));
});
//# sourceMappingURL=options.test.js.map