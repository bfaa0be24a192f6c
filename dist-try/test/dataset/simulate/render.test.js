import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../../src/core/errors.js";
import { WorkerPool } from "../../../src/core/workers.js";
import { IMAGE_LENGTH } from "../../../src/dataset/dataset.js";
import { isBorderWell, parseWell } from "../../../src/dataset/ids.js";
import { parameterNames } from "../../../src/dataset/simulate/effects.js";
import { simulatedSplit } from "../../../src/dataset/simulate/layout.js";
import { FACTORS, simulatorOptions } from "../../../src/dataset/simulate/options.js";
import { renderCells } from "../../../src/dataset/simulate/render.js";
const options = simulatorOptions({ seed: 5, scale: 0.01 });
const task = { module: new URL("./render-range.js", import.meta.url).href, name: "renderRange" };
test("images are whole camera counts of 16 bits", () => {
    const { images } = renderCells(options, "test1", 0, 20);
    assert.equal(images.length, 20 * IMAGE_LENGTH);
    for (const count of images)
        assert.ok(Number.isInteger(count) && count >= 0 && count <= 65_535);
});
test("a cell's image does not depend on the range it is rendered in, nor on what was rendered before", () => {
    const whole = renderCells(options, "test2", 10, 22);
    const other = renderCells(options, "training", 0, 3);
    assert.notDeepEqual(other.images.subarray(0, IMAGE_LENGTH), whole.images.subarray(0, IMAGE_LENGTH));
    for (const i of [21, 10, 15]) {
        const one = renderCells(options, "test2", i, i + 1);
        const at = i - 10;
        assert.deepEqual(one.images, whole.images.subarray(at * IMAGE_LENGTH, (at + 1) * IMAGE_LENGTH));
        const { cols } = one.parameters;
        assert.deepEqual(one.parameters.data, whole.parameters.data.subarray(at * cols, (at + 1) * cols));
    }
});
test("one worker and three give the same bytes as this thread", async () => {
    const here = renderCells(options, "test4", 0, 24).images;
    for (const workers of [1, 3]) {
        const pool = new WorkerPool(workers);
        const ranges = [0, 5, 11, 17].map((start, k, starts) => ({ options, split: "test4", start, end: starts[k + 1] ?? 24 }));
        const parts = await pool.map(task, ranges);
        await pool.close();
        const joined = new Float32Array(here.length);
        parts.forEach(({ images }, k) => {
            joined.set(images, ranges[k].start * IMAGE_LENGTH);
        });
        assert.deepEqual(joined, here);
    }
});
test("another seed gives other cells", () => {
    const other = renderCells(simulatorOptions({ seed: 6, scale: 0.01 }), "training", 0, 1);
    assert.notDeepEqual(other.images, renderCells(options, "training", 0, 1).images);
});
test("a range outside the split is refused", () => {
    for (const [start, end] of [
        [-1, 2],
        [0, 100_000],
        [3, 2],
        [0.5, 2],
    ])
        assert.throws(() => renderCells(options, "training", start, end), UsageError);
});
/** Whether the images of a split change when one factor is switched off. */
function matters(factor, split) {
    const off = simulatorOptions({ ...options, severity: { [factor]: 0 } });
    const a = renderCells(options, split, 0, 8).images;
    const b = renderCells(off, split, 0, 8).images;
    return a.some((count, i) => count !== b[i]);
}
test("date, plate, well and cell effects are in every split and can be switched off", () => {
    for (const factor of ["date", "plate", "well", "cell"])
        for (const split of ["training", "test3"])
            assert.ok(matters(factor, split));
});
test("border effects are in the wells of the two outermost rows and columns, in whatever split", () => {
    for (const split of ["training", "test2", "test3"]) {
        const { images, parameters } = renderCells(options, split, 0, 60);
        const off = simulatorOptions({ ...options, severity: { border: 0 } });
        const without = renderCells(off, split, 0, 60).images;
        const { wells, wellOf } = simulatedSplit(options, split);
        const found = new Set();
        for (let i = 0; i < 60; i++) {
            const isBorder = isBorderWell(parseWell(wells[wellOf[i]].id, split));
            found.add(isBorder);
            const place = [i * IMAGE_LENGTH, (i + 1) * IMAGE_LENGTH];
            const isChanged = Buffer.compare(new Uint8Array(images.slice(...place).buffer), new Uint8Array(without.slice(...place).buffer));
            assert.equal(isChanged !== 0, isBorder, `${split}, image ${i}`);
            const column = parameterNames.indexOf("border");
            assert.equal(parameters.data[i * parameters.cols + column], isBorder ? 1 : 0);
        }
        assert.deepEqual(found, new Set(split === "test2" ? [true] : [true, false]), split);
    }
});
test("later dates are in test3 and the second microscope in test4 only", () => {
    assert.deepEqual(["training", "test1", "test2", "test3", "test4"].map((split) => matters("later", split)), [false, false, false, true, false]);
    assert.deepEqual(["training", "test1", "test2", "test3", "test4"].map((split) => matters("microscope", split)), [false, false, false, false, true]);
});
test("with every severity 0 no cell differs from the average but by chance", () => {
    const severity = Object.fromEntries(FACTORS.map((factor) => [factor, 0]));
    const off = simulatorOptions({ ...options, severity });
    for (const split of ["training", "test2", "test3", "test4"]) {
        const { data, rows, cols } = renderCells(off, split, 0, 10).parameters;
        parameterNames.forEach((name, j) => {
            if (!name.startsWith("effect_"))
                return;
            for (let i = 0; i < rows; i++)
                assert.equal(Math.abs(data[i * cols + j]), 0, `${split} ${name}`);
        });
    }
});
test("the true parameters tell where a cell comes from and what was done to it", () => {
    const column = (split, name) => {
        const { data, rows, cols } = renderCells(options, split, 0, 30).parameters;
        const j = parameterNames.indexOf(name);
        assert.ok(j >= 0, name);
        return Array.from({ length: rows }, (_, i) => data[i * cols + j]);
    };
    assert.ok(column("test3", "later").every((value) => value === 1));
    assert.ok(column("test4", "second_microscope").every((value) => value === 1));
    assert.ok(column("training", "second_microscope").every((value) => value === 0));
    const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
    assert.ok(mean(column("test4", "gain")) < 0.9 * mean(column("training", "gain")));
    assert.ok(column("training", "nucleus_diameter").every((value) => value >= 24 && value <= 32));
});
test("in focus light spreads over 0.62 pixels, on the second microscope over e^0.53 times as many", () => {
    const still = Object.fromEntries(FACTORS.map((factor) => [factor, 0]));
    const column = parameterNames.indexOf("psf_sigma");
    const widths = (split, severity) => {
        const { parameters } = renderCells(simulatorOptions({ ...options, severity: { ...still, ...severity } }), split, 0, 5);
        return new Set(parameters.data.filter((_, k) => k % parameters.cols === column));
    };
    assert.deepEqual(widths("training", {}), new Set([Math.fround(0.62)]));
    assert.deepEqual(widths("test4", { microscope: 1 }), new Set([Math.fround(0.62 * Math.exp(0.53))]));
});
//# sourceMappingURL=render.test.js.map