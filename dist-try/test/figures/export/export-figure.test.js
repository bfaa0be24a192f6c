import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { crc32, inflateSync } from "node:zlib";
import { Coos7Error, UsageError } from "../../../src/core/errors.js";
import { confusionMatrixFigure } from "../../../src/figures/confusion.js";
import { errorPerSplitFigure } from "../../../src/figures/error-per-split.js";
import { exportFigure } from "../../../src/figures/export/export-figure.js";
import { textureRows } from "../inputs.js";
const folder = mkdtempSync(join(tmpdir(), "coos7-figures-"));
after(() => rmSync(folder, { recursive: true }));
const matrix = () => confusionMatrixFigure({
    counts: [
        [90, 10],
        [20, 80],
    ],
    classNames: ["Golgi", "Cytosol"],
    title: "T",
    data: { simulated: true },
});
const errors = () => errorPerSplitFigure(textureRows(), { title: "Errors", data: { simulated: true } });
const digest = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
test("the same figure gives the same bytes, at once, after another one and in another process", async () => {
    const first = await exportFigure(matrix(), join(folder, "first"));
    assert.deepEqual(first.map((path) => path.slice(folder.length + 1)), ["first.svg", "first.png", "first.pdf", "first.csv"]);
    // Asked for at the same time: one must not take the other's random numbers.
    const [, second] = await Promise.all([
        exportFigure(errors(), join(folder, "other")),
        exportFigure(matrix(), join(folder, "second")),
    ]);
    assert.deepEqual(second.map(digest), first.map(digest));
    const module = new URL("../../../src/figures/export/export-figure.js", import.meta.url).href;
    const script = `import { exportFigure } from ${JSON.stringify(module)};
    await exportFigure(${JSON.stringify(matrix())}, ${JSON.stringify(join(folder, "third"))});`;
    execFileSync(process.execPath, ["--input-type=module", "--eval", script]);
    assert.deepEqual(["svg", "png", "pdf", "csv"].map((extension) => digest(join(folder, `third.${extension}`))), first.map(digest));
});
test("the figure that was given is not changed", async () => {
    const figure = errors();
    const before = JSON.stringify(figure);
    await exportFigure(figure, join(folder, "unchanged"), { formats: ["svg"] });
    assert.equal(JSON.stringify(figure), before);
    assert.ok(!existsSync(join(folder, "unchanged.png")));
});
test("a PNG has the figure's size at the resolution asked for, and says so in millimetres", async () => {
    const figure = errors();
    for (const dpi of [96, 300]) {
        await exportFigure(figure, join(folder, "sized"), { formats: ["png"], dpi });
        const png = readFileSync(join(folder, "sized.png"));
        const expected = [figure.layout.width, figure.layout.height].map((pixels) => (pixels * dpi) / 96);
        for (const [i, found] of [png.readUInt32BE(16), png.readUInt32BE(20)].entries())
            assert.ok(Math.abs(found - expected[i]) <= 1, `${found} for ${expected[i]} at ${dpi}`);
        // The chunk behind the header: pixels per metre, and that it is metres.
        const chunk = png.subarray(37, 37 + 13);
        assert.equal(chunk.toString("latin1", 0, 4), "pHYs");
        const [across, down] = [chunk.readUInt32BE(4), chunk.readUInt32BE(8)];
        assert.deepEqual([across, down, chunk[12]], [Math.round(dpi / 0.0254), across, 1]);
        assert.equal(png.readUInt32BE(50), crc32(chunk));
        assert.ok(Math.abs((png.readUInt32BE(16) / across) * 1000 - figure.layout.width * (25.4 / 96)) < 0.3);
    }
});
test("a PDF is of the figure's size in points, with embedded TrueType fonts and text", async () => {
    const figure = errors();
    await exportFigure(figure, join(folder, "page"), { formats: ["pdf"] });
    const pdf = readFileSync(join(folder, "page.pdf"));
    const source = pdf.toString("latin1");
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(source);
    assert.deepEqual([Number(width), Number(height)], [figure.layout.width * 0.75, figure.layout.height * 0.75]);
    assert.match(source, /\/FontName \/\w+\+Arimo-Regular/);
    assert.match(source, /\/FontFile2 /);
    const streams = [...source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => inflated(body));
    const page = streams.find((stream) => stream.includes(" Tf"));
    assert.ok(page && (page.match(/T[jJ]\b/g) ?? []).length > 15, "text is drawn by text operators");
    // The character map tells readers and search engines which letters the glyphs are: "Q" is in no text.
    const letters = streams.filter((stream) => stream.includes("beginbfrange")).join();
    assert.match(letters, /<0042>/);
    assert.doesNotMatch(letters, /<0051>/);
});
test("a width in print lays the figure out anew, with text of the same size", async () => {
    const sizes = async (figure, width) => {
        await exportFigure(figure, join(folder, "width"), { width, formats: ["svg"] });
        const svg = readFileSync(join(folder, "width.svg"), "utf8");
        const [, across, down] = /width="(\d+)" height="(\d+)"/.exec(svg);
        return {
            width: Number(across),
            height: Number(down),
            title: /font-size: (\d+)px[^>]*>[^<]*<tspan[^>]*>T</.exec(svg)?.[1],
        };
    };
    const [single, double] = [await sizes(matrix(), "single"), await sizes(matrix(), "double")];
    // 88 and 180 mm at 96 pixels per inch, rounded down.
    assert.deepEqual([single.width, double.width], [332, 680]);
    assert.equal((await sizes(matrix(), 139.7)).width, 528);
    assert.equal(single.title, double.title);
    const own = { data: [{ type: "scatter", y: [1, 2] }], layout: { width: 700, height: 300 } };
    assert.deepEqual(await sizes(own, "single"), { width: 332, height: 300, title: undefined });
    for (const width of [30, 500, Number.NaN, "wide"])
        await assert.rejects(exportFigure(matrix(), join(folder, "x"), { width }), {
            name: "UsageError",
            message: /width: expected "single", "double" or 40 to 400 millimetres but found/,
        });
});
test("pictures carry their title and alternative text", async () => {
    const figure = { ...matrix(), alt: "Two classes & <one> figure" };
    await exportFigure(figure, join(folder, "described"), { formats: ["svg", "pdf"] });
    const svg = readFileSync(join(folder, "described.svg"), "utf8");
    assert.match(svg, /^<svg role="img"[^>]*><title>T Simulated data<\/title><desc>Two classes &amp; &lt;one&gt; figure<\/desc>/);
    const pdf = readFileSync(join(folder, "described.pdf"), "latin1");
    assert.match(pdf, /\/Alt \(Two classes & <one> figure\)/);
    assert.match(pdf, /\/Title (\d+ 0 R|\()/);
    assert.match(pdf, /\(T Simulated data\)/);
    assert.match(pdf, /\/Marked true/);
});
test("an SVG brings its font", async () => {
    await exportFigure(matrix(), join(folder, "font"), { formats: ["svg"] });
    const svg = readFileSync(join(folder, "font.svg"), "utf8");
    assert.equal(svg.match(/@font-face\{font-family:Arimo;/g).length, 2);
    assert.doesNotMatch(svg, /url\((?!['"]?(#|data:))/);
});
test("characters that the font lacks are named once for a figure, others are in the picture's own font", async () => {
    const named = (title) => confusionMatrixFigure({
        counts: [
            [1, 0],
            [0, 1],
        ],
        classNames: ["核", "Ядро α"],
        title,
        data: { simulated: false },
    });
    const warnings = [];
    await exportFigure(named("細胞核"), join(folder, "scripts"), { onWarning: (line) => warnings.push(line) });
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /^Figure "細胞核": its font, Arimo, lacks (?=.*核 \(U\+6838\))(?=.*細 \(U\+7D30\))[^;]*; PNG and PDF show boxes there/);
    assert.doesNotMatch(warnings[0], /[ЯдроαA]\s\(/);
    const svg = readFileSync(join(folder, "scripts.svg"), "utf8");
    const ranges = [...svg.matchAll(/@font-face\{[^}]*unicode-range:([^;]+);/g)].map(([, range]) => range);
    assert.equal(ranges.length, 6);
    for (const first of ["U+0000-00FF", "U+0370-0377", "U+0400-045F"])
        assert.equal(ranges.filter((range) => range.includes(first)).length, 2, first);
    const none = { ...matrix(), atWidth: undefined };
    await exportFigure(none, join(folder, "latin"), { onWarning: assert.fail });
});
test("WebGL traces, unknown traces and pictures from elsewhere are refused and nothing is written", async () => {
    const layout = { width: 300, height: 200 };
    const refused = [
        [
            { data: [{ type: "scattergl", x: [1], y: [1] }], layout },
            /trace 0 is of type "scattergl", which needs WebGL/,
        ],
        [{ data: [{ type: "scatter3d" }], layout }, /needs WebGL/],
        [{ data: [{ type: "sankey" }], layout }, /trace 0 is of type "sankey"; expected one of .*heatmap/],
        [
            { data: [], layout: { ...layout, images: [{ source: "/etc/hostname" }] } },
            /images\[0\]\.source must be a data: URI/,
        ],
        [
            { data: [{ type: "image", source: "data:image/png;base64," }], layout },
            /trace 0 is an image with a source/,
        ],
        [{ data: [], layout: { width: 0, height: 200 } }, /from 10 to 10000 pixels but found 0 and 200/],
    ];
    for (const [figure, message] of refused)
        await assert.rejects(exportFigure(figure, join(folder, "refused")), (error) => error instanceof Coos7Error && message.test(error.message));
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith("refused")), []);
});
test("unknown formats and resolutions are wrong usage", async () => {
    const formats = ["jpg"];
    await assert.rejects(exportFigure(matrix(), join(folder, "x"), { formats }), UsageError);
    await assert.rejects(exportFigure(matrix(), join(folder, "x"), { dpi: 5 }), UsageError);
});
test("a file that cannot be written is named", async () => {
    await assert.rejects(exportFigure(matrix(), join(folder, "first.svg", "x"), { formats: ["svg"] }), (error) => error instanceof Coos7Error && error.message.includes(join(folder, "first.svg", "x.svg")));
});
function inflated(body) {
    try {
        return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    }
    catch {
        return "";
    }
}
//# sourceMappingURL=export-figure.test.js.map