import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../../src/core/errors.js";
import { matrixFrom } from "../../../src/core/matrix.js";
import { poolSamples } from "../../../src/metrics/shift/pooled-sample.js";
import { SOURCE, TARGET, wellsOfFive } from "./reference.js";
/** Rows that tell their number, from `first` on. */
function numbered(rows, first) {
    return matrixFrom(Array.from({ length: rows }, (_, row) => [first + row]));
}
function refused(message, options, [source, target] = [SOURCE, TARGET], kind = UsageError) {
    assert.throws(() => poolSamples(source, target, options), (error) => error instanceof kind && message.test(error.message), String(message));
}
const WELLS = {
    source: { wells: wellsOfFive(SOURCE.rows, "A") },
    target: { wells: wellsOfFive(TARGET.rows, "B") },
};
test("every row keeps its unit and its side, and units are in random order", () => {
    const [source, target] = [numbered(40, 0), numbered(25, 100)];
    const pooled = poolSamples(source, target, { unit: "well", ids: WELLS });
    assert.deepEqual(pooled.samples.source, { rows: 40, units: 8 });
    assert.deepEqual(pooled.samples.target, { rows: 25, units: 5 });
    const rows = Array.from(pooled.x.data);
    assert.deepEqual([...rows].sort((a, b) => a - b), [...source.data, ...target.data]);
    const nameOf = new Map();
    rows.forEach((value, i) => {
        const unit = pooled.unitOf[i];
        assert.equal(pooled.inTarget[unit], value >= 100 ? 1 : 0);
        const name = value >= 100 ? `B${Math.floor((value - 100) / 5)}` : `A${Math.floor(value / 5)}`;
        assert.equal(nameOf.get(unit) ?? name, name);
        nameOf.set(unit, name);
    });
    assert.equal(nameOf.size, 13);
    assert.notDeepEqual([...pooled.inTarget], [...pooled.inTarget].sort());
    assert.deepEqual(poolSamples(source, target, { unit: "well", ids: WELLS }), pooled);
    assert.notDeepEqual(poolSamples(source, target, { unit: "well", ids: WELLS, seed: 2 }).x, pooled.x);
});
test("wells of the same number on different plates are different wells", () => {
    const plates = (n, prefix) => Array.from({ length: n }, (_, row) => `${prefix}${row % 2}`);
    const { samples } = poolSamples(SOURCE, TARGET, {
        unit: "well",
        ids: {
            source: { ...WELLS.source, plates: plates(40, "p") },
            target: { wells: wellsOfFive(25, "A"), plates: plates(25, "q") },
        },
    });
    assert.deepEqual([samples.source.units, samples.target.units], [16, 10]);
});
test("a limit keeps the same number of rows of every unit, or drops cells at random", () => {
    const [source, target] = [numbered(60, 0), numbered(40, 100)];
    const byTen = (rows, prefix) => Array.from({ length: rows }, (_, row) => `${prefix}${Math.floor(row / 10)}`);
    const ids = { source: { wells: byTen(60, "A") }, target: { wells: byTen(40, "B") } };
    const wells = poolSamples(source, target, { unit: "well", ids }, 20);
    assert.deepEqual(new Set(wells.sizes), new Set([3]));
    assert.deepEqual(wells.samples.source, { rows: 18, units: 6 });
    assert.deepEqual(wells.samples.target, { rows: 12, units: 4 });
    const cells = poolSamples(source, target, {}, 20);
    assert.deepEqual(cells.samples.source, { rows: 20, units: 20 });
    assert.deepEqual(cells.samples.target, { rows: 20, units: 20 });
    assert.equal(new Set(cells.x.data).size, 40);
});
test("wells much larger than those of the other sample are cut down to their size", () => {
    const wells = (sizes, prefix) => sizes.flatMap((size, w) => new Array(size).fill(`${prefix}${w}`));
    const ids = {
        source: { wells: wells([9, 10, 11, 12, 13], "A") },
        target: { wells: wells([2, 3, 5, 40], "B") },
    };
    const { sizes } = poolSamples(numbered(55, 0), numbered(50, 100), { unit: "well", ids });
    assert.deepEqual([...sizes].sort(), [2, 3, 3, 3, 3, 3, 3, 3, 3]);
});
test("options out of range and IDs that do not fit are refused", () => {
    refused(/seed .* found -1/, { seed: -1 });
    refused(/permutations .* 19 to 1000000 but found 5/, { permutations: 5 });
    refused(/permutations .* found 1000001/, { permutations: 1_000_001 });
    refused(/maxRows .* 4 to 3000 but found 3$/, { maxRows: 3 });
    refused(/maxRows .* found 3001/, { maxRows: 3001 });
    assert.equal(poolSamples(SOURCE, TARGET, { seed: 0, permutations: 19, maxRows: 4 }).samples.permutations, 19);
    refused(/unit .* cell, well, plate, date but found "dish"/, { unit: "dish" });
    refused(/unit "plate": expected ids\.source\.plates/, { unit: "plate", ids: WELLS });
    const short = { ...WELLS, target: { wells: ["B1"] } };
    refused(/ids\.target\.wells .* 25 rows but found 1/, { unit: "well", ids: short });
    refused(/strata\.source .* 40 rows but found 1/, { strata: { source: ["a"], target: ["a"] } });
});
test("samples that cannot be compared are refused with what is wrong", () => {
    const broken = { ...SOURCE, data: SOURCE.data.slice() };
    broken.data[5] = Number.NaN;
    refused(/^target: .*NaN in row 1, column 1/, {}, [SOURCE, broken], Coos7Error);
    refused(/same columns but found 4 and 1/, {}, [SOURCE, numbered(5, 0)], Coos7Error);
    const shared = { ...WELLS, target: { wells: wellsOfFive(25, "A") } };
    refused(/well A0 is in both/, { unit: "well", ids: shared }, undefined, Coos7Error);
    const strata = { source: new Array(40).fill("x"), target: Array.from({ length: 25 }, (_, i) => i) };
    refused(/well B0 of the target is in 0 and 1/, { unit: "well", ids: WELLS, strata }, undefined, Coos7Error);
});
test("too few units for a p-value below 5 % are refused", () => {
    refused(/at least 2 cells in each sample .* 40 cells in the source and 1 in the target/, {}, [SOURCE, numbered4(1)], Coos7Error);
    const three = { source: { wells: ["a", "b", "c"] }, target: { wells: ["d", "e", "f"] } };
    const few = [numbered(3, 0), numbered(3, 5)];
    refused(/p-values below 5 % but 3 wells in the source and 3 in the target .* none is below 0\.1; use more data/, { unit: "well", ids: three }, few, Coos7Error);
    const strata = { source: new Array(40).fill("x"), target: new Array(25).fill("y") };
    refused(/within 2 strata, .* none is below 1;/, { strata }, undefined, Coos7Error);
});
test("where there are few arrangements all are compared with, and how small a p-value can be is said", () => {
    const samples = (source, target, options = {}) => poolSamples(numbered(source, 0), numbered(target, 100), options).samples;
    const found = ({ permutations, exact, smallestPValue }) => [
        permutations,
        exact,
        smallestPValue,
    ];
    assert.deepEqual(found(samples(4, 4)), [69, true, 2 / 70]);
    assert.deepEqual(found(samples(3, 4)), [34, true, 1 / 35]);
    assert.deepEqual(found(samples(4, 4, { permutations: 68 })), [68, false, 2 / 70]);
    assert.deepEqual(found(samples(40, 40)), [999, false, 1 / 1000]);
});
function numbered4(rows) {
    return matrixFrom(Array.from({ length: rows }, (_, row) => [row, 0, 0, 0]));
}
//# sourceMappingURL=pooled-sample.test.js.map