import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { UsageError } from "../../src/core/errors.js";
import { exampleGridFigure } from "../../src/figures/example-grid.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { CLASS_NAMES, rampImage } from "./inputs.js";
import { labelProblems, textBoxes } from "./text-boxes.js";
const COLUMNS = ["Training", "Training", "Training", "Training", "Test3", "Test4"];
const HEADING = { title: "Example images", data: { simulated: true } };
test("Table 1 has a row per class, one heading per split and a note on the scale; nothing is cut off", async () => {
    const images = CLASS_NAMES.map((_, r) => COLUMNS.map((_, c) => (r === 2 && c === 5 ? null : rampImage())));
    const figure = exampleGridFigure({ images, rows: CLASS_NAMES, columns: COLUMNS, ...HEADING });
    const texts = (await textBoxes(figure)).map(({ text }) => text);
    for (const label of ["Training", "Test3", "Test4", "Golgi", "–"])
        assert.equal(texts.filter((text) => text === label).length, 1, label);
    assert.ok(texts.includes("64 x 64 px images, each scaled to its own minimum and maximum"));
    assert.deepEqual(await labelProblems(figure), []);
    assert.equal(figure.layout.images.length, 41);
});
test("a grid of one image has room for its texts", async () => {
    const figure = exampleGridFigure({
        images: [[rampImage()]],
        rows: ["Golgi"],
        columns: ["Training"],
        ...HEADING,
    });
    assert.deepEqual(await labelProblems(figure), []);
});
test("an image is its first channel from black to white, each pixel a square of 4 x 4", async () => {
    const figure = exampleGridFigure({ images: [[rampImage()]], rows: ["a"], columns: ["b"], ...HEADING });
    const [{ source }] = figure.layout.images;
    const image = await loadImage(source);
    const context = createCanvas(256, 256).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, 256, 256);
    assert.deepEqual([image.width, image.height], [256, 256]);
    for (let y = 0; y < 256; y++)
        for (let x = 0; x < 256; x++) {
            const pixel = (y >> 2) * 64 + (x >> 2);
            assert.equal(data[4 * (y * 256 + x)], Math.round((pixel * 255) / 4095), `pixel ${x}, ${y}`);
        }
});
test("on a common scale all images have the same black and white, which the note tells", async () => {
    const dim = rampImage().map((value) => 100 + (value - 100) / 4);
    const figure = exampleGridFigure({
        images: [[rampImage(), dim]],
        rows: ["a"],
        columns: ["b", "c"],
        ...HEADING,
        scaling: "common",
    });
    const brightest = await Promise.all(figure.layout.images.map(async ({ source }) => {
        const context = createCanvas(256, 256).getContext("2d");
        context.drawImage(await loadImage(source), 0, 0);
        return context.getImageData(255, 255, 1, 1).data[0];
    }));
    assert.deepEqual(brightest, [255, 64]);
    const texts = (await textBoxes(figure)).map(({ text }) => text).join(" ");
    assert.match(texts, /all on one scale: ?black is 100, ?white is ?4,195/);
});
test("the black and white of a common scale are told to a hundredth of their range", async () => {
    const image = rampImage().map((value) => value / 4000 - 0.056876);
    const figure = exampleGridFigure({
        images: [[image]],
        rows: ["a"],
        columns: ["b"],
        ...HEADING,
        scaling: "common",
    });
    const texts = (await textBoxes(figure)).map(({ text }) => text).join(" ");
    assert.match(texts, /black ?is -0\.03, ?white is 0\.99$/);
});
test("the CSV tells where each image is from and the range that its greys span", () => {
    const figure = exampleGridFigure({
        images: [[rampImage(), null]],
        rows: ["a"],
        columns: ["b", "c"],
        ...HEADING,
    });
    assert.equal(figureCsv(figure), "row,column,position,minimum,maximum\na,b,1,100,4195\n");
});
test("images of other sizes, as feature maps have, are drawn as large as the others, with pixels that stay squares", async () => {
    const map = Float32Array.from({ length: 15 * 15 }, (_, i) => i);
    const twoChannels = Float32Array.from({ length: 2 * 60 * 60 }, (_, i) => i);
    const figure = exampleGridFigure({
        images: [[rampImage(), map, twoChannels]],
        rows: ["a"],
        columns: ["b", "c", "d"],
        ...HEADING,
    });
    const pictures = figure.layout.images;
    const sides = await Promise.all(pictures.map(async ({ source }) => (await loadImage(source)).width));
    assert.deepEqual(sides, [256, 18 * 15, 5 * 60]);
    assert.equal(new Set(pictures.map(({ sizex }) => sizex)).size, 1);
    assert.equal(figureCsv(figure), "row,column,position,minimum,maximum\na,b,1,100,4195\na,c,2,0,224\na,d,3,0,3599\n");
    const texts = (await textBoxes(figure)).map(({ text }) => text).join(" ");
    assert.match(texts, /15 x 15 to 64 x 64 px images/);
});
test("images that are not square, pixels that are not finite and ragged rows are refused", () => {
    const draw = (images) => () => exampleGridFigure({ images, rows: ["a"], columns: ["b"], ...HEADING });
    assert.throws(draw([[new Float32Array(101)]]), UsageError);
    assert.throws(draw([[new Float32Array(4096).fill(Number.NaN)]]), /row 0, column 0 but found NaN/);
    assert.throws(draw([[rampImage(), rampImage()]]), /expected 1 images in row 0 but found 2/);
    assert.throws(draw([]), /expected 1 rows but found 0/);
});
test("where the data say how large a pixel is, the last image has a scale bar of that length", () => {
    const bars = (micrometresPerPixel, image = rampImage()) => {
        const figure = exampleGridFigure({
            images: [[image, image]],
            rows: ["a"],
            columns: ["b", "c"],
            title: "",
            data: { simulated: false, micrometresPerPixel },
        });
        const shapes = figure.layout.shapes;
        const note = figure.layout.annotations.map(({ text }) => text).join();
        return { lines: shapes.filter(({ yref }) => yref === "y"), note };
    };
    for (const [size, micrometres] of [
        [0.32, 5],
        [0.65, 10],
        [1.3, 20],
        [0.1, 2],
    ]) {
        const { lines, note } = bars(size);
        assert.match(note, new RegExp(`scale bar ${micrometres} µm`));
        assert.equal(lines.length, 2, "white in black");
        // An image is a little less than 1 wide, its pixels a 64th of it.
        const share = lines[0].x1 - lines[0].x0;
        assert.ok(Math.abs(share / (micrometres / size / 64) - 64 / 68) < 1e-9);
        assert.ok(lines[0].x1 < 1.5 && lines[0].x0 > 0.5);
    }
    assert.deepEqual(bars(0.32, rampImage().slice(0, 64)).lines, [], "a map of activations has none");
    const without = exampleGridFigure({ images: [[rampImage()]], rows: ["a"], columns: ["b"], ...HEADING });
    assert.doesNotMatch(JSON.stringify(without.layout.annotations), /scale bar/);
});
//# sourceMappingURL=example-grid.test.js.map