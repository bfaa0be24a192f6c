import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readPlateMap, wellLookup, wellPlace } from "../../src/import/plate-map.js";
function withMap(text, use) {
    const folder = mkdtempSync(join(tmpdir(), "coos7-map-"));
    const path = join(folder, "map.csv");
    writeFileSync(path, text);
    try {
        return use(path);
    }
    finally {
        rmSync(folder, { recursive: true });
    }
}
test("wells are read in every usual way of writing, and what is no well is none", () => {
    const expected = { row: 2, column: 3 };
    for (const text of ["B3", "B03", "b03", " B-03", "r02c03", "R2C3", "002003", "002003004"])
        assert.deepEqual(wellPlace(text), expected, text);
    for (const text of ["Q3", "B25", "B0", "", "3B", "r17c01", "BB3"])
        assert.equal(wellPlace(text), undefined, text);
});
test("a list of wells is read whatever parts its fields, and under the usual names of its columns", () => {
    for (const separator of [",", ";", "\t"]) {
        const lines = [
            ["Plate ID", "Well", "Localisation", "Set", "Notes"],
            ["P1", "A1", "Golgi", "train", "x"],
            ["P1", "A02", "ER", "validation", ""],
            ["P1", "A3", "", "train", ""],
        ];
        withMap(lines.map((line) => line.join(separator)).join("\r\n"), (path) => {
            const map = readPlateMap(path);
            assert.deepEqual(map.ignored, ["Notes"]);
            const look = wellLookup(map);
            assert.equal(look("p1 ", { row: 1, column: 1 })?.class, "Golgi");
            assert.equal(look("P1", { row: 1, column: 2 })?.split, "validation");
            assert.equal(look("P1", { row: 1, column: 3 })?.class, undefined);
            assert.equal(look("P2", { row: 1, column: 1 }), undefined);
        });
    }
});
test("grids of 8 x 12 and 16 x 24 wells give classes and splits, for every plate or for those named above them", () => {
    for (const [rows, columns] of [
        [8, 12],
        [16, 24],
    ]) {
        const numbers = Array.from({ length: columns }, (_, i) => i + 1).join();
        const grid = (value) => [
            `,${numbers}`,
            ...Array.from({ length: rows }, (_, r) => `${String.fromCharCode(65 + r)},${Array.from({ length: columns }, (_, c) => value(r + 1, c + 1)).join()}`),
        ].join("\n");
        const text = `${grid((r) => (r % 2 ? "ER" : "Golgi"))}\n\nsplit\n${grid((_, c) => (c > 6 ? "test1" : "training"))}\n\nplate: P2\n${grid((r, c) => (r === 1 && c === 1 ? "Cytosol" : ""))}\n`;
        withMap(text, (path) => {
            const look = wellLookup(readPlateMap(path));
            assert.deepEqual([look("P1", { row: rows, column: columns })?.class, look("P1", { row: 1, column: 7 })?.split], ["Golgi", "test1"]);
            assert.equal(look("p2", { row: 1, column: 1 })?.class, "Cytosol");
            assert.equal(look("P2", { row: 2, column: 1 })?.class, "Golgi");
        });
    }
});
const WRONG = [
    ["", /expected a plate map but found nothing/],
    ["a,b\n1,2\n", /expected a column well .* or a grid .* but found "a,b"/],
    ["well,class\nZ99,ER\n", /line 2: expected a well from A1 to P24 but found "Z99"/],
    ["well,class\nA1,ER\nA01,Golgi\n", /line 3: expected each well once but A1 is on line 2 too/],
    ["well,date\nA1,monday\n", /expected the classes of wells, in a column class, but found none/],
    ["well,class,label\nA1,ER,ER\n", /line 1: expected one column for the class but found class and label/],
    ["well,class\nA1,ER,more\n", /line 2: expected 2 fields but found 3/],
    [",1,2,3\nA,ER,ER,ER\n", /expected the columns of a plate, 1 to 12 or 1 to 24, but found 1 to 3/],
    [
        `colour\n,${Array.from({ length: 12 }, (_, i) => i + 1).join()}\nA,red\n`,
        /expected a grid to be called class/,
    ],
];
test("what is no plate map is said with file and line", () => {
    for (const [text, message] of WRONG)
        withMap(text, (path) => assert.throws(() => readPlateMap(path), message));
});
//# sourceMappingURL=plate-map.test.js.map