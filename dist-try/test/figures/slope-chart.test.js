import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../src/core/errors.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { slopeChartFigure, spreadOut } from "../../src/figures/slope-chart.js";
import { paperRows } from "./every-figure.js";
import { textureRows } from "./inputs.js";
import { textBoxes } from "./text-boxes.js";
const HEADING = { title: "Slopes", data: { simulated: false } };
test("Table 3 makes one panel per family with a named line for each of its 25 rows", async () => {
    const figure = slopeChartFigure(paperRows(), HEADING);
    const lines = figure.data.filter((trace) => trace.mode === "lines+markers");
    assert.equal(lines.length, 25);
    assert.equal(new Set(lines.map(({ xaxis }) => xaxis)).size, 4);
    const texts = (await textBoxes(figure)).map(({ text }) => text);
    for (const label of [
        "DeepLoc",
        "VGG16",
        "End-to-End",
        "FC2 L1 LR",
        "Conv4_2 RF",
        "Each panel has its own scale. Bars: 95% intervals.",
    ])
        assert.equal(texts.filter((text) => text === label).length, 1, label);
});
test("a line goes through its splits in order, its layer told by dashes and its model by colour", () => {
    const { data } = slopeChartFigure([...paperRows()].reverse(), HEADING);
    const style = (name) => {
        const { line, y } = data.find((trace) => trace.name === name);
        return { ...line, y };
    };
    const [knn3, knn4, lr4] = ["PCI Conv3 kNN", "PCI Conv4 kNN", "PCI Conv4 L1 LR"].map(style);
    assert.deepEqual(knn4.y.map((value) => Number((value / 1.1).toFixed(6))), [2.1, 2.4, 2.5, 10.1, 7.8]);
    assert.equal(knn3.color, knn4.color);
    assert.notEqual(knn3.dash, knn4.dash);
    assert.equal(lr4.dash, knn4.dash);
    assert.notEqual(lr4.color, knn4.color);
});
test("splits that no row is about are left out, and the CSV has each row once", () => {
    const rows = textureRows().filter(({ split }) => split === "test1" || split === "test4");
    const figure = slopeChartFigure(rows, HEADING);
    assert.deepEqual(figure.layout.xaxis.ticktext, ["Test1", "Test4"]);
    assert.equal(figureCsv(figure).trim().split("\n").length, 1 + rows.length);
});
test("two rows about the same cell are refused", () => {
    const rows = textureRows();
    assert.throws(() => slopeChartFigure([...rows, rows[3]], HEADING), (error) => error instanceof UsageError && /rows 3 and 15 are both Texture kNN on test3/.test(error.message));
});
test("a single split has no slopes", () => {
    const rows = textureRows().filter(({ split }) => split === "test1");
    assert.throws(() => slopeChartFigure(rows, HEADING), /at least two splits .* but found test1 only/);
});
test("labels are moved apart as little as possible, keeping their order, within the room", () => {
    assert.deepEqual(spreadOut([10, 50, 90], 12, 100), [10, 50, 90]);
    assert.deepEqual(spreadOut([52, 50, 48], 10, 100), [60, 50, 40]);
    assert.deepEqual(spreadOut([0, 1, 2], 10, 100), [0, 10, 20]);
    assert.deepEqual(spreadOut([99, 98], 10, 100), [100, 90]);
    const places = spreadOut([5, 5, 5, 30, 31, 70], 10, 100);
    for (let i = 1; i < places.length; i++)
        assert.ok(places[i] - places[i - 1] >= 10 - 1e-9, `${places}`);
});
//# sourceMappingURL=slope-chart.test.js.map