import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../src/core/errors.js";
import { errorScatterFigure } from "../../src/figures/error-scatter.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { paperRows } from "./every-figure.js";
import { textureRows } from "./inputs.js";
const HEADING = { title: "Scatter", data: { simulated: false } };
const PAIRS = [
    ["test1", "test3"],
    ["test1", "test4"],
];
test("each pair of splits is a panel with a point per row of the table, by family", () => {
    const { data, layout } = errorScatterFigure(paperRows(), { ...HEADING, pairs: PAIRS });
    for (const panel of ["x", "x2"]) {
        const traces = data.filter(({ xaxis, mode }) => xaxis === panel && mode === "markers");
        assert.deepEqual(traces.map(({ name, x }) => [name, x.length]), [
            ["DeepLoc", 4],
            ["Texture", 3],
            ["PCI", 9],
            ["VGG16", 9],
        ]);
    }
    const texture = data.find(({ name, xaxis }) => name === "Texture" && xaxis === "x2");
    const round = (values) => values.map((value) => Math.round(value * 100) / 110);
    assert.deepEqual(round(texture.x).map((v) => v.toFixed(1)), ["11.8", "6.8", "7.3"]);
    assert.deepEqual(round(texture.y).map((v) => v.toFixed(1)), ["25.6", "12.1", "17.1"]);
    const axes = layout;
    assert.deepEqual(axes.xaxis.range, axes.yaxis2.range);
});
test("its text counts the models that err more, and its CSV has each point once", () => {
    const figure = errorScatterFigure(paperRows(), { ...HEADING, pairs: PAIRS });
    assert.match(figure.alt, /Test3 against Test1: 25 of 25 models err more on Test3; PCI Conv5 kNN rises most/);
    assert.equal(figureCsv(figure).trim().split("\n").length, 1 + 2 * 25);
});
test("rows of one split only are left out; a pair without points is refused", () => {
    const rows = textureRows().filter(({ model, split }) => model !== "kNN" || split !== "test4");
    const { data } = errorScatterFigure(rows, { ...HEADING, pairs: PAIRS });
    assert.deepEqual(data.filter(({ name }) => name === "Texture").map(({ x }) => x.length), [3, 2]);
    const draw = (pairs) => () => errorScatterFigure(textureRows().filter(({ split }) => split !== "test4"), { ...HEADING, pairs });
    assert.throws(draw([["test1", "test4"]]), /rows about both test1 and test4 but found none/);
    assert.throws(draw([["test1", "test9"]]), UsageError);
    assert.throws(draw([]), UsageError);
});
//# sourceMappingURL=error-scatter.test.js.map