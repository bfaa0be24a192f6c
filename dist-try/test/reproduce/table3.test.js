import assert from "node:assert/strict";
import { test } from "node:test";
import { bestCells, cellSlug, featuresTitle, paperValue, table3Csv, } from "../../src/reproduce/table3.js";
import { table3Html, table3Latex, table3Markdown, table3Terminal, } from "../../src/reproduce/table3-renderings.js";
function cell(features, layer, model, split, error) {
    return { features, layer, model, split, error, low: error - 1, high: error + 1, n: 100 };
}
const TABLE = {
    cells: [
        cell("Texture", "", "kNN", "train", 3),
        cell("Texture", "", "kNN", "test1", 11.04),
        cell("Texture", "", "L1 LR", "train", 5),
        cell("Texture", "", "L1 LR", "test1", 10.96),
        cell("DeepLoc", "FC2", "kNN", "test1", 1.3),
    ],
    simulated: true,
    comparable: true,
    subtitle: "a title",
    notes: ["One note."],
};
test("the paper's values are found by row and column", () => {
    assert.equal(paperValue({ features: "Texture", layer: "", model: "kNN" }, "test4"), 25.6);
    assert.equal(paperValue({ features: "DeepLoc", layer: "", model: "End-to-End" }, "train"), 1.2);
    assert.equal(paperValue({ features: "VGG16", layer: "Conv4_2", model: "RF" }, "test3"), 10.2);
    assert.equal(paperValue({ features: "VGG16-random", layer: "Conv4_2", model: "RF" }, "test3"), undefined);
});
test("bold are the lowest of each family on each test set, equal at one decimal, never on Train", () => {
    assert.deepEqual([...bestCells(TABLE)].map((best) => [best.features, best.model, best.split]), [
        ["Texture", "kNN", "test1"],
        ["Texture", "L1 LR", "test1"],
        ["DeepLoc", "kNN", "test1"],
    ]);
});
test("rows and files are named as in the paper and the results contract", () => {
    assert.equal(featuresTitle({ features: "DeepLoc", layer: "FC2" }), "DeepLoc (FC2)");
    assert.equal(featuresTitle({ features: "PCI", layer: "Conv3" }), "PCI Conv3");
    assert.equal(cellSlug({ features: "DeepLoc", layer: "FC2", model: "L1 LR" }, "test4"), "deeploc-fc2__l1-lr__test4");
});
test("table3.csv has the contract's columns in full precision", () => {
    const lines = table3Csv(TABLE).split("\n");
    assert.equal(lines[0], "features,layer,model,split,balanced_error_percent,ci_low,ci_high,n");
    assert.equal(lines[2], "Texture,,kNN,test1,11.04,10.04,12.04,100");
    assert.equal(lines[5], "DeepLoc,FC2,kNN,test1,1.3,0.30000000000000004,2.3,100");
});
test("every rendering says that the data are simulated and shows the paper's value beside ours", () => {
    for (const text of [table3Markdown(TABLE), table3Latex(TABLE), table3Html(TABLE), table3Terminal(TABLE)]) {
        assert.match(text, /simulated data, not the COOS-7 images/);
        assert.match(text, /11\.8/);
        assert.match(text, /One note\./);
    }
    const measured = { ...TABLE, simulated: false, comparable: false };
    assert.doesNotMatch(table3Markdown(measured), /simulated|11\.8/);
});
test("the terminal's table has error, interval and the paper's value below each other, each family's name once", () => {
    const lines = (table) => table3Terminal(table, (text) => text.replace(/ {2}(\d)/, " *$1")).split("\n");
    const expected = `Table 3: balanced error in percent on simulated data, not the COOS-7 images (a title)

Features       Model              Train         Test1
─────────────────────────────────────────────────────
Texture        kNN                  3.0         *11.0
               95 %          [2.0, 4.0]  [10.0, 12.0]
               paper               10.4          11.8
               L1 LR                5.0         *11.0
               95 %          [4.0, 6.0]  [10.0, 12.0]
               paper                6.4           6.8
─────────────────────────────────────────────────────
DeepLoc (FC2)  kNN                    -          *1.3
               95 %                        [0.3, 2.3]
               paper                1.1           1.3

- One note.`.split("\n");
    assert.deepEqual(lines(TABLE), expected);
    assert.deepEqual(lines({ ...TABLE, comparable: false, simulated: false }), ["Balanced error in percent on measured images (a title)", ...expected.slice(1)].filter((line) => !line.includes("paper")));
});
test("the page and the Markdown have a row for each of the table's, the best in bold; the page sets families apart", () => {
    const rowsOf = (text, start) => text.split("\n").filter((line) => line.startsWith(start));
    assert.deepEqual(rowsOf(table3Html(TABLE), "<tr"), [
        '<tr class="set"><td>Texture</td><td>kNN</td><td>3.0<small>[2.0, 4.0]</small><small>paper 10.4</small></td><td><strong>11.0</strong><small>[10.0, 12.0]</small><small>paper 11.8</small></td></tr>',
        "<tr><td>Texture</td><td>L1 LR</td><td>5.0<small>[4.0, 6.0]</small><small>paper 6.4</small></td><td><strong>11.0</strong><small>[10.0, 12.0]</small><small>paper 6.8</small></td></tr>",
        '<tr class="set"><td>DeepLoc (FC2)</td><td>kNN</td><td></td><td><strong>1.3</strong><small>[0.3, 2.3]</small><small>paper 1.3</small></td></tr>',
    ]);
    assert.deepEqual(rowsOf(table3Markdown(TABLE), "|"), [
        "| Features | Model | Train | Test1 |",
        "|---|---|---:|---:|",
        "| Texture | kNN | 3.0 [2.0, 4.0] (10.4) | **11.0** [10.0, 12.0] (11.8) |",
        "| Texture | L1 LR | 5.0 [4.0, 6.0] (6.4) | **11.0** [10.0, 12.0] (6.8) |",
        "| DeepLoc (FC2) | kNN |  | **1.3** [0.3, 2.3] (1.3) |",
    ]);
});
test("the LaTeX tables have a label, no number of their own, aligned decimals, and a form for one column", () => {
    const wide = table3Latex(TABLE);
    assert.match(wide, /\\caption\{Balanced error in percent on simulated data/);
    assert.match(wide, /\\label\{tab:balanced-error\}/);
    // A right-aligned number with one decimal, and what belongs to it behind it.
    const width = (/\\begin\{tabular\}\{@\{\}ll((?:r@\{\}l)+)@\{\}\}/.exec(wide) ?? [])[1];
    const rows = wide.split("\n").filter((line) => /\$_/.test(line));
    for (const row of rows)
        assert.equal(row.split("&").length, 2 + 2 * (width.length / 5));
    const narrow = table3Latex(TABLE, "narrow");
    assert.doesNotMatch(narrow, /Train|\$_/);
    assert.match(narrow, /\\label\{tab:balanced-error\}/);
    const measured = table3Latex({ ...TABLE, comparable: false, simulated: false });
    assert.doesNotMatch(measured, /Table 3|COOS-7/);
});
test("names from data are inert in every rendering", () => {
    const name = "<img src=x onerror=alert(1)>|\\input{/etc/passwd}\u001b[31m";
    const hostile = {
        ...TABLE,
        cells: [cell(name, "", name, "test1", 1)],
        subtitle: name,
        notes: [name],
    };
    assert.doesNotMatch(table3Html(hostile), /<img/);
    assert.doesNotMatch(table3Markdown(hostile), /<img|[^\\]\|\\input/);
    assert.doesNotMatch(table3Latex(hostile), /\\input/);
    assert.ok(!table3Terminal(hostile).includes("\u001b"));
});
//# sourceMappingURL=table3.test.js.map