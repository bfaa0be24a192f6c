import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { Coos7Error } from "../../../src/core/errors.js";
import { resultFigures } from "../../../src/reproduce/figures.js";
import { readResults } from "../../../src/reproduce/read-results.js";
import { sampleResults } from "./sample-results.js";
const CONFUSION = "confusion/texture__knn__test1.csv";
const PREDICTIONS = "predictions/texture__knn__test1.csv";
let folder;
beforeEach(() => {
    folder = sampleResults();
});
afterEach(() => rmSync(folder, { recursive: true }));
function change(file, from, to) {
    const path = join(folder, file);
    const before = readFileSync(path, "utf8");
    const after = before.replace(from, to);
    assert.notEqual(after, before);
    writeFileSync(path, after);
}
test("what was written is read back: cells, classes, counts and probabilities", () => {
    const results = readResults(folder);
    assert.equal(results.cells.length, 15);
    assert.deepEqual(results.classNames, ["ER", "=1+1", "Golgi"]);
    assert.equal(results.simulated, true);
    assert.equal(results.comparable, false);
    const cell = results.cells[1];
    assert.deepEqual([cell.features, cell.model, cell.split, cell.n], ["Texture", "kNN", "test1", 60]);
    const counts = results.confusion(cell);
    assert.equal(counts.flat().reduce((sum, count) => sum + count, 0), 60);
    const { labels, probabilities } = results.predictions(cell);
    assert.deepEqual([...labels.subarray(0, 4)], [0, 1, 2, 0]);
    assert.deepEqual([probabilities.rows, probabilities.cols], [60, 3]);
});
test("every row of the table has its figures; the main ones are of one row of each family", () => {
    const names = (main) => resultFigures(readResults(folder))
        .filter((figure) => !main || figure.main)
        .map(({ name }) => name);
    // The two about the table, and for each of 3 rows 5 confusion matrices and 3 others.
    assert.equal(names(false).length, 2 + 3 * 8);
    assert.deepEqual(names(true), [
        "table3-errors",
        "table3-slopes",
        ...["texture__l1-lr", "pci-conv4__rf"].flatMap((row) => [
            ...["test1", "test3", "test4"].map((split) => `confusion-${row}__${split}`),
            `difference-${row}__test1-test4`,
            `sensitivity-${row}`,
            `reliability-${row}`,
        ]),
    ]);
    for (const { name, make } of resultFigures(readResults(folder))) {
        const { alt } = make();
        assert.match(alt, /Simulated data\./, name);
    }
});
test("without confusion matrices and predictions the table's figures remain", () => {
    for (const name of ["confusion", "predictions"])
        rmSync(join(folder, name), { recursive: true });
    assert.deepEqual(resultFigures(readResults(folder)).map(({ name }) => name), ["table3-errors", "table3-slopes"]);
});
const DAMAGES = [
    [
        "no table",
        () => rmSync(join(folder, "table3.csv")),
        /Could not read .*table3\.csv: no such file .*reproduce/,
    ],
    ["no record of the run", () => rmSync(join(folder, "run.json")), /run\.json: no such file.* simulated/],
    [
        "a record that is no JSON",
        () => writeFileSync(join(folder, "run.json"), "{"),
        /run\.json: expected JSON/,
    ],
    [
        "a record without the origin",
        () => writeFileSync(join(folder, "run.json"), "{}"),
        /run\.json: expected dataset\.simulated to be true or false but found nothing/,
    ],
    [
        "a record of an older version, which does not say whether the paper's values apply",
        () => change("run.json", ',"comparable":false', ""),
        /run\.json: expected dataset\.comparable .* found nothing; were the results written by an older version/,
    ],
    ["other columns", () => change("table3.csv", "ci_low", "low"), /table3\.csv, line 1: expected the columns/],
    [
        "an unknown split",
        () => change("table3.csv", "test1", "test9"),
        /line 3: expected split .* but found "test9"/,
    ],
    [
        "an error that is no number",
        () => change("table3.csv", /kNN,train,[^,]+/, "kNN,train,many"),
        /table3\.csv, line 2: expected balanced_error_percent to be a number from 0 to 100 but found "many"/,
    ],
    [
        "a row that is cut off",
        () => change("table3.csv", /,60\n$/, "\n"),
        /line 16: expected 8 fields but found 7/,
    ],
    [
        "a row twice",
        () => change("table3.csv", "Texture,,L1 LR", "Texture,,kNN"),
        /split train: expected rows of different names but two are called "Texture" "kNN"/,
    ],
    [
        "rows of one name in files",
        () => change("table3.csv", "PCI,Conv4,RF,test2", "PCI Conv4,,RF,test2"),
        /table3\.csv: expected rows whose names differ .* "PCI" "Conv4" "RF" and "PCI Conv4" "RF"/,
    ],
    ["a table without rows", () => change("table3.csv", /\n[\s\S]*/, "\n"), /expected at least one row/],
    ["an open quote", () => change("table3.csv", "Texture", '"Texture'), /table3\.csv: .*closing quote/],
    [
        "a count that is none",
        () => change(CONFUSION, /\d+\n$/, "x\n"),
        /line 4: expected Golgi to be a whole number/,
    ],
    ["counts of another run", () => change(CONFUSION, /\d+\n$/, "999\n"), /the files are of different runs/],
    ["rows in another order", () => change(CONFUSION, "\nER,", "\nXX,"), /line 2: expected the row of "ER"/],
    ["a missing image", () => change(PREDICTIONS, /\n[^\n]+\n$/, "\n"), /expected 60 images.*but found 59/],
    [
        "a label that is none",
        () => change(PREDICTIONS, "\n0,0,", "\n0,7,"),
        /line 2: expected label to be a whole/,
    ],
    [
        "a probability above 1",
        () => change(PREDICTIONS, ",0.8", ",1.8"),
        /to be a number from 0 to 1 but found "1\.8"/,
    ],
    [
        "other classes",
        () => change(PREDICTIONS, "Golgi", "Cytosol"),
        /expected the classes .* of different runs/,
    ],
];
for (const [what, damage, message] of DAMAGES)
    test(`${what} is said with file and line`, () => {
        damage();
        assert.throws(() => {
            const results = readResults(folder);
            results.confusion(results.cells[1]);
            results.predictions(results.cells[1]);
        }, (error) => error instanceof Coos7Error && message.test(error.message) && error.message.includes(folder));
    });
//# sourceMappingURL=read-results.test.js.map