import assert from "node:assert/strict";
import { test } from "node:test";
import { drawCells, rejectionRate, TESTS } from "./no-shift.js";
/** So many that a calibrated test is outside 3 to 7 % once in 100 times. */
const DRAWS = 800;
function percent(rate) {
    return `${(100 * rate).toFixed(1)} %`;
}
for (const name of Object.keys(TESTS)) {
    test(`${name}: 5 % of pairs of samples of cells without a shift are rejected`, (t) => {
        const rate = rejectionRate(name, DRAWS, (random) => ({
            source: drawCells(random, { wells: 24, cellsPerWell: 1, wellEffect: 0 }),
            target: drawCells(random, { wells: 20, cellsPerWell: 1, wellEffect: 0 }),
        }), "cell");
        t.diagnostic(percent(rate));
        assert.ok(rate >= 0.03 && rate <= 0.07, percent(rate));
    });
    test(`${name}: 5 % of pairs of samples from wells of one population are rejected when wells are exchanged`, (t) => {
        const rate = rejectionRate(name, DRAWS, differentWells, "well");
        t.diagnostic(percent(rate));
        assert.ok(rate >= 0.03 && rate <= 0.07, percent(rate));
    });
    test(`${name}: cells taken for independent make different wells look shifted far too often`, (t) => {
        const rate = rejectionRate(name, 60, differentWells, "cell");
        t.diagnostic(percent(rate));
        assert.ok(rate > 0.12, percent(rate));
    });
}
function differentWells(random) {
    return {
        source: drawCells(random, { wells: 9, cellsPerWell: 5, wellEffect: 0.7 }),
        target: drawCells(random, { wells: 7, cellsPerWell: 4, wellEffect: 0.7 }),
    };
}
//# sourceMappingURL=calibration.test.js.map