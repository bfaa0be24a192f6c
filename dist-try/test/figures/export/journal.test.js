import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fromArrayBuffer } from "geotiff";
import { confusionMatrixFigure } from "../../../src/figures/confusion.js";
import { composeFigures } from "../../../src/figures/export/compose.js";
import { exportFigure, printedFigure } from "../../../src/figures/export/export-figure.js";
import { JOURNALS, PALETTES, styledFigure } from "../../../src/figures/export/journal.js";
import { figureTitle } from "../../../src/figures/export/plain-figure.js";
import { encodeRgbTiff } from "../../../src/figures/export/tiff-lzw.js";
import { textBoxesIn } from "../text-boxes.js";
const folder = mkdtempSync(join(tmpdir(), "coos7-journal-"));
after(() => rmSync(folder, { recursive: true }));
const figure = confusionMatrixFigure({
    counts: [
        [50, 2],
        [3, 40],
    ],
    classNames: ["ER", "Golgi"],
    title: "Texture kNN, Test1",
    data: { simulated: true },
});
test("text has the size that is asked for, the page the width, and without a title the mark of simulated data stays", async () => {
    const { svg, page, figure: drawn } = await printedFigure(figure, { width: 60, sizePt: 6, title: false });
    assert.ok(Math.abs(page.width - (60 * 96) / 25.4) < 1e-9);
    assert.match(svg, new RegExp(`^<svg[^>]* width="${page.width}"[^>]* viewBox="0 0 ${drawn.layout.width} `));
    const scale = page.width / drawn.layout.width;
    const sizes = new Set(Array.from(svg.matchAll(/font-size: ([\d.]+)px/g), ([, px]) => Number(px) * scale * 0.75));
    assert.ok(Math.max(...sizes) < 6.2 && Math.min(...sizes) > 5, [...sizes].join());
    const texts = textBoxesIn(svg).map(({ text }) => text);
    assert.ok(texts.includes("Simulated data") && !texts.some((text) => text.includes("Texture kNN")));
    assert.equal(figureTitle(styledFigure(figure, { title: false })), "Simulated data");
});
test("a figure that is too small for its text is refused, in one line", async () => {
    await assert.rejects(exportFigure(figure, join(folder, "x"), { width: 40, sizePt: 14 }), /does not fit 40 mm with text of 14 points: .* (is cut off|lies on)/);
});
test("a palette changes the colours of series and nothing of the data", () => {
    const colored = {
        ...figure,
        data: [{ type: "scatter", marker: { color: "#0072B2" }, customdata: ["#0072B2"] }],
    };
    const { data } = styledFigure(colored, { palette: "tol" });
    assert.deepEqual(data[0], {
        type: "scatter",
        marker: { color: PALETTES.tol[0] },
        customdata: ["#0072B2"],
    });
    assert.throws(() => styledFigure(colored, { palette: "rainbow" }), /palette: expected okabe-ito, tol, grey or colours/);
});
test("TIFF pictures are read back exactly by another reader, whatever is in them, with their resolution", async () => {
    const width = 301;
    const height = 240;
    const rgb = new Uint8Array(3 * width * height);
    let state = 1;
    for (let i = 0; i < rgb.length; i++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        // Noise, which fills the table of codes, between plain areas.
        rgb[i] = i % 7000 < 3000 ? state >>> 24 : 255;
    }
    const file = encodeRgbTiff(rgb, width, height, 600);
    const image = await (await fromArrayBuffer(file.buffer)).getImage();
    const found = (await image.readRasters({ interleave: true }));
    assert.deepEqual(Uint8Array.from(found), rgb);
    const directory = image.getFileDirectory();
    assert.deepEqual(Array.from((await directory.loadValue("XResolution"))), [600, 1]);
});
test("PNG and TIFF are opaque and of one size, EPS has outlines and no fonts", async () => {
    const base = join(folder, "all");
    await exportFigure(figure, base, { width: 89, dpi: 300, formats: ["png", "tiff", "eps"] });
    const png = readFileSync(`${base}.png`);
    assert.equal(png[25], 2, "colour type: RGB without alpha");
    assert.ok(Math.abs(png.readUInt32BE(16) - (89 / 25.4) * 300) < 2);
    const eps = readFileSync(`${base}.eps`, "latin1");
    assert.match(eps, /^%!PS-Adobe-3\.0 EPSF-3\.0\n%%BoundingBox: 0 0 252 /);
    assert.doesNotMatch(eps, /findfont|\bNaN\b|undefined/);
    assert.match(eps, /curveto/);
});
test("composed panels have letters in their order, names of parts of their own, and the width of the page", async () => {
    const base = join(folder, "composed");
    const panels = [
        { name: "one", figure },
        { name: "two", figure },
    ];
    await composeFigures(panels, base, { width: 183, letters: "A", formats: ["svg"], sizePt: 7 });
    const svg = readFileSync(`${base}.svg`, "utf8");
    assert.match(svg, new RegExp(`width="${(183 * 96) / 25.4}"`));
    const ids = Array.from(svg.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of svg.matchAll(/url\((?:&quot;|'|")?#([^)"'&]*)/g))
        assert.ok(ids.includes(id), id);
    const texts = textBoxesIn(svg).map(({ text }) => text);
    assert.deepEqual(texts.filter((text) => /^[AB]$/.test(text)), ["A", "B"]);
    assert.match(readFileSync(`${base}.csv`, "utf8"), /^panel,figure,title\nA,one,/);
    await assert.rejects(composeFigures(panels, base, { width: 183, columns: 1, tallest: 60, formats: ["svg"] }), /mm tall, more than the 60 mm/);
});
test("each journal's preset says where it is from, and its sizes are possible", () => {
    for (const { widths, sizePt, dpi, source, read } of Object.values(JOURNALS)) {
        assert.ok(widths.single >= 40 && widths.double <= 400 && sizePt >= 4 && dpi >= 300);
        assert.match(source, /^https:/);
        assert.match(read, /^\d{4}-\d\d-\d\d$/);
    }
});
//# sourceMappingURL=journal.test.js.map