import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "../../../src/core/random.js";
import { CAMERA, expose } from "../../../src/dataset/simulate/microscope.js";
import { GRID_PIXELS } from "../../../src/dataset/simulate/pixels.js";
const flat = { fieldX: 0, fieldY: 0, vignetting: 0 };
/** Mean and variance of the counts of an evenly lit camera. */
function exposeEvenly(electrons) {
    const light = new Float32Array(GRID_PIXELS).fill(1);
    const repeats = 10;
    const counts = new Float32Array(4096 * repeats);
    const random = new Random(1, "camera test", electrons);
    const exposure = { electrons, background: 20, illumination: flat, camera: CAMERA };
    for (let k = 0; k < repeats; k++)
        expose(light, counts, 4096 * k, exposure, random);
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    const variance = counts.reduce((a, b) => a + (b - mean) ** 2, 0) / (counts.length - 1);
    return { mean, variance };
}
test("the noise's variance is linear in the mean with the camera's gain as slope", () => {
    const points = [0, 50, 100, 200, 400, 800].map(exposeEvenly);
    const n = points.length;
    const meanX = points.reduce((a, { mean }) => a + mean, 0) / n;
    const meanY = points.reduce((a, { variance }) => a + variance, 0) / n;
    const sxy = points.reduce((a, p) => a + (p.mean - meanX) * (p.variance - meanY), 0);
    const sxx = points.reduce((a, p) => a + (p.mean - meanX) ** 2, 0);
    const slope = sxy / sxx;
    assert.ok(Math.abs(slope / CAMERA.gain - 1) < 0.02, `slope ${slope}`);
    for (const { mean, variance } of points) {
        const expected = CAMERA.gain * (mean - CAMERA.offset) + (CAMERA.gain * CAMERA.readNoise) ** 2 + 1 / 12;
        assert.ok(Math.abs(variance / expected - 1) < 0.04, `${variance} instead of ${expected}`);
    }
});
test("light is lost towards the corners of the field", () => {
    const light = new Float32Array(GRID_PIXELS).fill(1);
    const counts = new Float32Array(4096);
    const at = (fieldX, fieldY) => {
        const illumination = { fieldX, fieldY, vignetting: 0.4 };
        expose(light, counts, 0, { electrons: 500, background: 0, illumination, camera: CAMERA }, new Random(2));
        return (counts.reduce((a, b) => a + b, 0) / 4096 - CAMERA.offset) / (CAMERA.gain * 500);
    };
    assert.ok(Math.abs(at(0, 0) - 1) < 0.01);
    assert.ok(Math.abs(at(1, 1) - 0.6) < 0.01);
});
//# sourceMappingURL=camera.test.js.map