import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../../src/core/random.js";
import { focusedSigma } from "../../../src/dataset/simulate/microscope.js";
import { addSpot, GRID, GRID_PIXELS, gaussianBlur, smoothNoise, wideBlur, } from "../../../src/dataset/simulate/pixels.js";
/** Sum of an image and the standard deviation of its light about its centre, per axis. */
function moments(image) {
    let sum = 0;
    let mx = 0;
    for (let i = 0; i < GRID_PIXELS; i++) {
        sum += image[i];
        mx += image[i] * (i % GRID);
    }
    mx /= sum;
    let vx = 0;
    for (let i = 0; i < GRID_PIXELS; i++)
        vx += image[i] * ((i % GRID) - mx) ** 2;
    return { sum, sigma: Math.sqrt(vx / sum) };
}
test("a point becomes a spot of the blur's width and keeps its light", () => {
    for (const sigma of [0.6, 1, 1.8, 2.5]) {
        const image = new Float32Array(GRID_PIXELS);
        image[40 * GRID + 40] = 100;
        gaussianBlur(image, sigma);
        const { sum, sigma: found } = moments(image);
        assert.ok(Math.abs(sum - 100) < 1e-3);
        assert.ok(Math.abs(found / sigma - 1) < 0.04, `${found} instead of ${sigma}`);
    }
});
test("a spot has the width it was drawn with, wherever it lies between pixels", () => {
    for (const [x, y] of [
        [40, 40],
        [33.4, 41.7],
    ]) {
        const image = new Float32Array(GRID_PIXELS);
        addSpot(image, x, y, 0.9, 1);
        const { sum, sigma } = moments(image);
        assert.ok(Math.abs(sum / (2 * Math.PI * 0.81) - 1) < 0.03);
        assert.ok(Math.abs(sigma / 0.9 - 1) < 0.05);
    }
});
test("haze is about six pixels wide and leaves an even image as it is", () => {
    const point = new Float32Array(GRID_PIXELS);
    point[40 * GRID + 40] = 1;
    const out = new Float32Array(GRID_PIXELS);
    wideBlur(point, out);
    const { sum, sigma } = moments(out);
    assert.ok(Math.abs(sum - 1) < 0.01);
    assert.ok(sigma > 5 && sigma < 7.5, `${sigma}`);
    wideBlur(point.fill(3), out);
    for (const value of out)
        assert.ok(Math.abs(value - 3) < 1e-4);
});
test("smooth noise has mean 0 and variance 1 at every spacing", () => {
    for (const spacing of [3, 8]) {
        let sum = 0;
        let squares = 0;
        const field = new Float32Array(GRID_PIXELS);
        for (let k = 0; k < 40; k++) {
            smoothNoise(field, spacing, new Random(k, "field"));
            for (const value of field) {
                sum += value;
                squares += value * value;
            }
        }
        assert.ok(Math.abs(sum / (40 * GRID_PIXELS)) < 0.06);
        assert.ok(Math.abs(squares / (40 * GRID_PIXELS) - 1) < 0.1);
    }
});
test("defocus widens the point spread function, up or down", () => {
    assert.equal(focusedSigma(0.7, 0), 0.7);
    assert.ok(focusedSigma(0.7, 1) > 1);
    assert.equal(focusedSigma(0.7, 1), focusedSigma(0.7, -1));
});
//# sourceMappingURL=optics.test.js.map