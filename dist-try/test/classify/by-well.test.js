import assert from "node:assert/strict";
import { test } from "node:test";
import { classesByWell, wellsCsv, wilsonInterval } from "../../src/classify/by-well.js";
import { Random } from "../../src/core/random.js";
test("shares have Wilson's intervals, as statsmodels gives them", () => {
    // proportion_confint(count, nobs, method="wilson") in percent.
    for (const [hits, n, low, high] of [
        [0, 36, 0, 9.64],
        [24, 25, 80.46, 99.29],
        [10, 20, 29.93, 70.07],
    ]) {
        const found = wilsonInterval(hits, n);
        assert.ok(Math.abs(found.low - low) < 0.01 && Math.abs(found.high - high) < 0.01, JSON.stringify(found));
    }
});
test("intervals of wells contain the share that the classifier would find in many cells about as often as they say", () => {
    const random = new Random("coverage");
    let covered = 0;
    const wells = 4000;
    for (let w = 0; w < wells; w++) {
        const share = random.between(0.05, 0.95);
        const n = 15 + random.integer(60);
        let hits = 0;
        for (let i = 0; i < n; i++)
            if (random.uniform() < share)
                hits++;
        const { low, high } = wilsonInterval(hits, n);
        if (low <= 100 * share && 100 * share <= high)
            covered++;
    }
    assert.ok(covered / wells > 0.94 && covered / wells < 0.965, String(covered / wells));
});
test("cells are counted by well of a plate and date, with every class in the CSV", () => {
    const ids = { plates: ["P1", "P1", "P2", "P1"], wells: ["A1", "A1", "A1", "A2"] };
    const wells = classesByWell(Int32Array.of(0, 1, 1, 1), 2, ids);
    assert.deepEqual(wells.map(({ plate, well, cells, classes }) => [plate, well, cells, classes.map((one) => one.cells)]), [
        ["P1", "A1", 2, [1, 1]],
        ["P2", "A1", 1, [0, 1]],
        ["P1", "A2", 1, [0, 1]],
    ]);
    const [header, first] = wellsCsv(wells, ["ER", "Golgi"]).split("\n");
    assert.equal(header, "date,microscope,plate,well,well_name,cells,ER,ER percent,ER ci_low,ER ci_high,Golgi,Golgi percent,Golgi ci_low,Golgi ci_high");
    const coos7Ids = { wells: ["012003000"] };
    assert.match(wellsCsv(classesByWell(Int32Array.of(0), 2, coos7Ids), ["ER", "Golgi"]), /^,,,012003000,L3,1,/m);
    assert.match(first, /^,,P1,A1,A1,2,1,50,9\.45,90\.55,/);
});
//# sourceMappingURL=by-well.test.js.map