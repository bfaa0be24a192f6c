import assert from "node:assert/strict";
import { test } from "node:test";
import { renderSvg } from "../../../src/figures/export/render-svg.js";
const layout = { width: 400, height: 300, margin: { l: 50, r: 50, t: 50, b: 50 } };
test("an annotation's arrow points from its text to its place", async () => {
    const svg = await renderSvg({
        data: [{ type: "scatter", x: [0, 1], y: [0, 1] }],
        layout: {
            ...layout,
            xaxis: { range: [0, 1] },
            yaxis: { range: [0, 1] },
            annotations: [{ x: 0.5, y: 0.5, ax: 0, ay: -40, text: "here", showarrow: true }],
        },
    });
    const [, x, y] = /annotation-arrow-g"><path d="M[\d.]+,[\d.]+L([\d.]+),([\d.]+)"/.exec(svg) ?? [];
    assert.deepEqual([Number(x), Number(y)], [200, 150]);
});
test("contour lines carry their labels", async () => {
    const svg = await renderSvg({
        data: [
            {
                type: "contour",
                z: [
                    [1, 2, 3],
                    [2, 3, 4],
                    [3, 4, 5],
                ],
                showscale: false,
                contours: { showlabels: true, start: 3, end: 3 },
            },
        ],
        layout: { ...layout, xaxis: { visible: false }, yaxis: { visible: false } },
    });
    assert.match(svg, /<text[^>]*>3<\/text>/);
});
test("a heatmap is painted at three pixels per CSS pixel, for print", async () => {
    const svg = await renderSvg({
        data: [
            {
                type: "heatmap",
                z: [
                    [1, 2],
                    [3, 4],
                ],
                showscale: false,
            },
        ],
        layout,
    });
    const [, png] = /xlink:href="data:image\/png;base64,([^"]+)"/.exec(svg);
    const header = Buffer.from(png, "base64");
    assert.deepEqual([header.readUInt32BE(16), header.readUInt32BE(20)], [900, 600]);
});
//# sourceMappingURL=render-svg.test.js.map