import assert from "node:assert/strict";
import { test } from "node:test";
import { Coos7Error, UsageError } from "../../src/core/errors.js";
import { figureCsv } from "../../src/figures/export/export-figure.js";
import { reliabilityFigure } from "../../src/figures/reliability.js";
import { calibrationCurve } from "../../src/metrics/calibration.js";
import { textBoxes } from "./text-boxes.js";
/** Four images of two classes: 0.9 right, 0.9 wrong, 0.5625 right, 0.5625 right. */
const four = () => calibrationCurve({ data: Float32Array.of(0.9, 0.1, 0.9, 0.1, 0.5625, 0.4375, 0.4375, 0.5625), rows: 4, cols: 2 }, [0, 1, 0, 1], { bins: 5 });
test("bins with images are points at their confidence and accuracy; the legend tells the error", async () => {
    const figure = reliabilityFigure({
        series: [{ name: "Test4", calibration: four() }],
        title: "T",
        data: { simulated: false },
    });
    const [points] = figure.data;
    assert.deepEqual(points.x.map((value) => Number(value.toFixed(6))), [0.5625, 0.9]);
    assert.deepEqual(points.y, [1, 0.5]);
    const texts = (await textBoxes(figure)).map(({ text }) => text);
    assert.ok(texts.includes("Test4 (ECE 41.9%)"), texts.join(" | "));
    assert.match(figure.alt, /mean confidence 73\.1%, accuracy 75\.0%, expected calibration error 41\.9%/);
});
test("the CSV has the bins that have images", () => {
    const figure = reliabilityFigure({
        series: [{ name: "Test4", calibration: four() }],
        title: "T",
        data: { simulated: false },
    });
    const [header, ...rows] = figureCsv(figure).trim().split("\n");
    assert.equal(header, "series,bin_low,bin_high,images,confidence,accuracy");
    assert.deepEqual(rows.map((row) => row.split(",").filter((_, i) => i < 4 || i === 5)), [
        ["Test4", "0.4", "0.6", "2", "1"],
        ["Test4", "0.8", "1", "2", "0.5"],
    ]);
});
test("no series and series without images are refused", () => {
    assert.throws(() => reliabilityFigure({ series: [], title: "T", data: { simulated: false } }), Coos7Error);
    const empty = { ...four(), bins: four().bins.map((bin) => ({ ...bin, count: 0 })) };
    assert.throws(() => reliabilityFigure({
        series: [{ name: "Test4", calibration: empty }],
        title: "T",
        data: { simulated: false },
    }), UsageError);
});
//# sourceMappingURL=reliability.test.js.map