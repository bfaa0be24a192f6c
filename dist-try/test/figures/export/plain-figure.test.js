import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Coos7Error } from "../../../src/core/errors.js";
import { exportFigure } from "../../../src/figures/export/export-figure.js";
import { figureBundle } from "../../../src/figures/export/figure-bundle.js";
import { renderPng } from "../../../src/figures/export/pictures.js";
import { plainFigure } from "../../../src/figures/export/plain-figure.js";
const folder = mkdtempSync(join(tmpdir(), "coos7-plain-"));
after(() => rmSync(folder, { recursive: true }));
const layout = { width: 300, height: 200 };
const base64 = (items) => Buffer.from(items.buffer).toString("base64");
/** Figures in arrays of every kind, each beside the same one in plain numbers and texts. */
const PAIRS = {
    "typed arrays": [
        {
            data: [
                {
                    type: "scatter",
                    mode: "markers",
                    x: Int16Array.of(1, 2, 3),
                    y: Float64Array.of(4, 0.5, 6),
                    marker: { size: Uint8Array.of(5, 9, 14), color: Float32Array.of(0, 0.5, 1) },
                    error_y: { array: Float64Array.of(0.25, 0.5, 1), visible: true },
                },
            ],
            layout: { ...layout, xaxis: { range: Float64Array.of(0, 4) } },
        },
        {
            data: [
                {
                    type: "scatter",
                    mode: "markers",
                    x: [1, 2, 3],
                    y: [4, 0.5, 6],
                    marker: { size: [5, 9, 14], color: [0, 0.5, 1] },
                    error_y: { array: [0.25, 0.5, 1], visible: true },
                },
            ],
            layout: { ...layout, xaxis: { range: [0, 4] } },
        },
    ],
    "heatmaps of typed rows with named columns": [
        {
            data: [
                {
                    type: "heatmap",
                    z: [Float32Array.of(1, 2), Float32Array.of(3, Number.NaN)],
                    customdata: [
                        [Float64Array.of(1, 10), Float64Array.of(2, 20)],
                        [Float64Array.of(3, 30), Float64Array.of(4, 40)],
                    ],
                    meta: { columns: ["cell", "value"] },
                },
            ],
            layout,
        },
        {
            data: [
                {
                    type: "heatmap",
                    z: [
                        [1, 2],
                        [3, null],
                    ],
                    customdata: [
                        [
                            [1, 10],
                            [2, 20],
                        ],
                        [
                            [3, 30],
                            [4, 40],
                        ],
                    ],
                    meta: { columns: ["cell", "value"] },
                },
            ],
            layout,
        },
    ],
    "big integers": [
        { data: [{ type: "bar", x: BigInt64Array.of(1n, 2n), y: [3n, 2n ** 60n] }], layout },
        { data: [{ type: "bar", x: [1, 2], y: [3, "1152921504606846976"] }], layout },
    ],
    dates: [
        {
            data: [
                {
                    type: "scatter",
                    x: [new Date(Date.UTC(2019, 4, 1)), new Date(Date.UTC(2019, 4, 2, 12))],
                    y: [1, 2],
                },
            ],
            layout,
        },
        {
            data: [{ type: "scatter", x: ["2019-05-01T00:00:00.000Z", "2019-05-02T12:00:00.000Z"], y: [1, 2] }],
            layout,
        },
    ],
    "values that are no finite numbers": [
        { data: [{ type: "scatter", y: [1, Number.NaN, 2, Number.POSITIVE_INFINITY, 3, undefined, 4] }], layout },
        { data: [{ type: "scatter", y: [1, null, 2, null, 3, null, 4] }], layout },
    ],
    "arrays in plotly's base64": [
        {
            data: [
                {
                    type: "heatmap",
                    z: { dtype: "f8", bdata: base64(Float64Array.of(1, 2, 3, 4, 5, 6)), shape: "2, 3" },
                },
                { type: "scatter", y: { dtype: "f8", bdata: base64(Float64Array.of(0.5, 1.5)) } },
            ],
            layout,
        },
        {
            data: [
                {
                    type: "heatmap",
                    z: [
                        [1, 2, 3],
                        [4, 5, 6],
                    ],
                },
                { type: "scatter", y: [0.5, 1.5] },
            ],
            layout,
        },
    ],
};
for (const [name, [given, plain]] of Object.entries(PAIRS))
    test(`${name} are drawn and written as plain numbers are, in every format and in notebooks`, async () => {
        const [a, b] = [
            await exportFigure(given, join(folder, "given")),
            await exportFigure(plain, join(folder, "plain")),
        ];
        for (const [i, path] of a.entries())
            assert.ok(readFileSync(path).equals(readFileSync(b[i])), path.slice(folder.length));
        assert.deepEqual(await renderPng(given), await renderPng(plain));
        assert.deepEqual(await figureBundle(given), await figureBundle(plain));
    });
test("typed arrays draw as many points as they have", async () => {
    await exportFigure(PAIRS["typed arrays"][0], join(folder, "points"), { formats: ["svg"] });
    assert.equal(readFileSync(join(folder, "points.svg"), "utf8").match(/class="point"/g).length, 3);
    assert.equal(readFileSync(join(folder, "points.csv"), "utf8"), "trace,x,y,y_low,y_high\ntrace 0,1,4,3.75,4.25\ntrace 0,2,0.5,0,1\ntrace 0,3,6,5,7\n");
});
test("dates are the same points of time on machines of any zone, in the CSV too", () => {
    const module = new URL("../../../src/figures/export/export-figure.js", import.meta.url).href;
    const script = `import { figureCsv } from ${JSON.stringify(module)};
    const data = [{ type: "scatter", x: [new Date(Date.UTC(2019, 4, 1))], y: [1] }];
    process.stdout.write(figureCsv({ data, layout: {} }));`;
    for (const TZ of ["America/Toronto", "Asia/Tokyo"]) {
        const args = ["--input-type=module", "--eval", script];
        const csv = execFileSync(process.execPath, args, { env: { ...process.env, TZ }, encoding: "utf8" });
        assert.equal(csv, "trace,x,y\ntrace 0,2019-05-01T00:00:00.000Z,1\n");
    }
});
test("the figure keeps its arrays, and one that contains itself is refused", () => {
    const y = Float64Array.of(1, 2);
    const figure = { data: [{ type: "scatter", y }], layout };
    assert.deepEqual(plainFigure(figure).data, [{ type: "scatter", y: [1, 2] }]);
    assert.equal(figure.data[0].y, y);
    const knot = { type: "scatter", y: [1] };
    knot.marker = { owner: knot };
    assert.throws(() => plainFigure({ data: [knot], layout }), (error) => error instanceof Coos7Error &&
        /figure\.data\[0\]\.marker\.owner is an object that contains itself/.test(error.message));
});
//# sourceMappingURL=plain-figure.test.js.map