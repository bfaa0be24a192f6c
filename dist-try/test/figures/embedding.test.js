import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { embeddingFigure } from "../../src/figures/embedding.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { clouds } from "./every-figure.js";
import { labelProblems, textBoxes } from "./text-boxes.js";
const HEADING = { title: "Features in the plane", data: { simulated: true } };
test("each class has its own colour and symbol, also beyond the seven colours", () => {
    const classes = 20;
    const { data } = embeddingFigure({
        ...HEADING,
        coordinates: { data: Float32Array.from({ length: 2 * classes }, (_, i) => i), rows: classes, cols: 2 },
        labels: Int32Array.from({ length: classes }, (_, i) => i),
        classNames: Array.from({ length: classes }, (_, i) => `class ${i}`),
    });
    const styles = data.map(({ marker }) => {
        const { color, symbol } = marker;
        return `${color} ${symbol}`;
    });
    assert.equal(new Set(styles).size, classes);
});
test("panels share their axes, a unit is as long on both, and each class is once in the legend", () => {
    const figure = embeddingFigure({ ...HEADING, ...clouds(210, ["Training", "Test4"]) });
    const axis = (name) => figure.layout[name];
    assert.deepEqual(axis("xaxis2").range, axis("xaxis").range);
    assert.deepEqual(axis("yaxis2").range, axis("yaxis").range);
    const { l, r, t, b } = figure.layout.margin;
    const length = ([low, high]) => high - low;
    const perUnit = (name, pixels) => (length(axis(name).domain) * pixels) / length(axis(name).range);
    const [x, y] = [
        perUnit("xaxis", figure.layout.width - l - r),
        perUnit("yaxis", figure.layout.height - t - b),
    ];
    assert.ok(Math.abs(x / y - 1) < 0.01, `${x} and ${y} pixels`);
    assert.equal(figure.data.filter(({ showlegend }) => showlegend).length, 7);
    assert.equal(figureCsv(figure).trim().split("\n").length, 211);
});
test("classes that overlap can be left to the legend", async () => {
    const input = { ...HEADING, ...clouds(70, []) };
    const countOf = async (figure) => (await textBoxes(figure)).filter(({ text }) => text === input.classNames[0]).length;
    assert.equal(await countOf(embeddingFigure(input)), 2);
    assert.equal(await countOf(embeddingFigure({ ...input, named: false })), 1);
});
test("classes are named at their points, and no name lies on another", async () => {
    const crowded = clouds(70, []);
    crowded.coordinates.data.fill(1);
    crowded.coordinates.data[0] = 2;
    const figure = embeddingFigure({ ...HEADING, ...crowded });
    assert.deepEqual(await labelProblems(figure), []);
    const texts = (await textBoxes(figure)).map(({ text }) => text);
    assert.equal(texts.filter((text) => text === "Golgi").length, 2, "in the legend and at its points");
});
test("the text says how well classes hold together", () => {
    const data = Float32Array.of(0, 0, 1, 0, 10, 0, 11, 0, 0.4, 0, 10.4, 0);
    const { alt } = embeddingFigure({
        ...HEADING,
        coordinates: { data, rows: 6, cols: 2 },
        labels: [0, 0, 1, 1, 1, 1],
        classNames: ["a", "b"],
        axes: ["PC 1", "PC 2"],
    });
    assert.match(alt, /6 points of 2 classes\. 83% of the points lie nearest to the middle of their own class\.$/);
});
test("points that cannot be drawn are refused", () => {
    const input = { ...HEADING, ...clouds(70, []) };
    assert.throws(() => embeddingFigure({ ...input, coordinates: { data: new Float32Array(0), rows: 0, cols: 2 } }), Coos7Error);
    const refused = [
        [
            { coordinates: { data: new Float32Array(210), rows: 70, cols: 3 } },
            /expected 70 x 2 values but found 70 x 3/,
        ],
        [{ coordinates: { data: new Float32Array(140).fill(Number.NaN), rows: 70, cols: 2 } }, /NaN in row 0/],
        [{ coordinates: { data: new Float32Array(50_000), rows: 25_000, cols: 2 } }, /at most 20,000 points/],
        [{ labels: [1, 2] }, /labels: expected 70, one per point, but found 2/],
        [{ labels: new Int32Array(70).fill(7) }, /labels\[0\]: expected a class from 0 to 6 but found 7/],
        [{ panels: ["a"] }, /panels: expected 70/],
    ];
    for (const [change, message] of refused)
        assert.throws(() => embeddingFigure({ ...input, ...change }), (error) => error instanceof UsageError && message.test(error.message));
});
//# sourceMappingURL=embedding.test.js.map