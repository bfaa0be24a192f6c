import { IMAGE_SIZE } from "../dataset.js";
import { GRID, GRID_PIXELS, gaussianBlur, MARGIN, wideBlur } from "./pixels.js";
const wide = new Float32Array(GRID_PIXELS);
/** Blurs the specimen in place: the point spread function, and a fraction of haze from other planes. */
export function formImage(specimen, { sigma, haze }) {
    wideBlur(specimen, wide);
    gaussianBlur(specimen, sigma);
    for (let i = 0; i < GRID_PIXELS; i++)
        specimen[i] = (1 - haze) * specimen[i] + haze * wide[i];
}
/** Half the field's side in pixels. */
const FIELD_RADIUS = 340;
/** Fraction of the centre's light that reaches pixel (x, y) of the grid. */
export function lightAt(x, y, { fieldX, fieldY, vignetting }) {
    const u = fieldX + (x - MARGIN - 31.5) / FIELD_RADIUS;
    const v = fieldY + (y - MARGIN - 31.5) / FIELD_RADIUS;
    return 1 - (vignetting * (u * u + v * v)) / 2;
}
/** Standard deviation of the point spread function in pixels with its defocus (micrometres). */
export function focusedSigma(sigma, defocus) {
    // A cone of half-angle asin(NA / n) = 43 degrees, of which a spinning disk rejects most.
    const spread = 0.9 * defocus;
    return Math.min(3, Math.sqrt(sigma * sigma + spread * spread));
}
/** What the first microscope's camera does. */
export const CAMERA = { gain: 2.4, offset: 100, readNoise: 3 };
/** 16-bit counts. */
const FULL_SCALE = 65_535;
/**
 * Exposes the camera: writes a crop of 64 x 64 whole counts to `counts` from `offset`. `light` is relative to
 * its own scale, of which 1 gives `electrons` photoelectrons; `background` photoelectrons come on top.
 *
 * The counts' variance is gain x (mean - offset) + (gain x readNoise)^2: shot noise is drawn as a normal of
 * the Poisson variance, since with the background no pixel is so dark that the two can be told apart.
 */
export function expose(light, counts, at, exposure, random) {
    const { electrons, background, illumination, camera } = exposure;
    const readVariance = camera.readNoise * camera.readNoise;
    for (let y = 0; y < IMAGE_SIZE; y++)
        for (let x = 0; x < IMAGE_SIZE; x++) {
            const gridX = x + MARGIN;
            const gridY = y + MARGIN;
            const arriving = (electrons * light[gridY * GRID + gridX] + background) * lightAt(gridX, gridY, illumination);
            const detected = arriving + Math.sqrt(arriving + readVariance) * random.normal();
            const count = Math.round(camera.offset + camera.gain * detected);
            counts[at + y * IMAGE_SIZE + x] = Math.min(FULL_SCALE, Math.max(0, count));
        }
}
//# sourceMappingURL=microscope.js.map