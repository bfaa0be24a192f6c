import { IMAGE_SIZE } from "../dataset.js";
// A pixel is about 0.3 micrometres in the specimen: 40x objective, camera pixels of about 12 micrometres.
/** Structures are drawn beyond the crop's edge by this many pixels, so that blurred light comes in from there. */
export const MARGIN = 8;
/** Side of the drawing grid in pixels; grid pixel (MARGIN, MARGIN) is the crop's pixel (0, 0). */
export const GRID = IMAGE_SIZE + 2 * MARGIN;
export const GRID_PIXELS = GRID * GRID;
const between = new Float32Array(GRID_PIXELS);
const WIDEST_KERNEL = 8;
const kernel = new Float32Array(WIDEST_KERNEL + 1);
/** Convolves the grid in place with a Gaussian of standard deviation `sigma` pixels (up to 3); nothing comes in from outside. */
export function gaussianBlur(image, sigma) {
    const radius = Math.min(WIDEST_KERNEL, Math.max(1, Math.ceil(3 * sigma)));
    let sum = 0;
    for (let k = 0; k <= radius; k++) {
        kernel[k] = Math.exp((-0.5 * k * k) / (sigma * sigma));
        sum += k === 0 ? kernel[k] : 2 * kernel[k];
    }
    for (let k = 0; k <= radius; k++)
        kernel[k] /= sum;
    pass(image, between, radius, 1, GRID);
    pass(between, image, radius, GRID, 1);
}
/** One direction: along steps of `step`, for lines `stride` apart. Tap by tap, which the engine vectorises well. */
function pass(from, to, radius, step, stride) {
    const middle = kernel[0];
    for (let line = 0; line < GRID; line++) {
        const start = line * stride;
        for (let i = 0; i < GRID; i++) {
            const at = start + i * step;
            let value = middle * from[at];
            if (i >= radius && i < GRID - radius) {
                for (let k = 1; k <= radius; k++)
                    value += kernel[k] * (from[at - k * step] + from[at + k * step]);
            }
            else {
                for (let k = 1; k <= radius; k++) {
                    if (i - k >= 0)
                        value += kernel[k] * from[at - k * step];
                    if (i + k < GRID)
                        value += kernel[k] * from[at + k * step];
                }
            }
            to[at] = value;
        }
    }
}
const BLOCK = 4;
const BLOCKS = GRID / BLOCK;
const coarse = new Float32Array(BLOCKS * BLOCKS);
const coarseBetween = new Float32Array(BLOCKS * BLOCKS);
const HAZE_TAPS = [0.28, 0.22, 0.1, 0.04];
/**
 * Writes a wide blur of `image` (standard deviation about 6 pixels) to `out`: light from planes far out of
 * focus. Computed on blocks of 4 x 4 pixels and interpolated, since nothing finer is left at that width.
 */
export function wideBlur(image, out) {
    coarse.fill(0);
    for (let y = 0; y < GRID; y++) {
        const row = Math.floor(y / BLOCK) * BLOCKS;
        for (let x = 0; x < GRID; x++)
            coarse[row + (x >> 2)] += image[y * GRID + x] / (BLOCK * BLOCK);
    }
    widen(coarse, coarseBetween, 1, BLOCKS);
    widen(coarseBetween, coarse, BLOCKS, 1);
    for (let y = 0; y < GRID; y++) {
        const v = clampBlock((y + 0.5) / BLOCK - 0.5);
        const j = Math.min(BLOCKS - 2, Math.floor(v));
        const b = v - j;
        for (let x = 0; x < GRID; x++) {
            const u = clampBlock((x + 0.5) / BLOCK - 0.5);
            const i = Math.min(BLOCKS - 2, Math.floor(u));
            const a = u - i;
            const at = j * BLOCKS + i;
            out[y * GRID + x] =
                (1 - b) * ((1 - a) * coarse[at] + a * coarse[at + 1]) +
                    b * ((1 - a) * coarse[at + BLOCKS] + a * coarse[at + BLOCKS + 1]);
        }
    }
}
function clampBlock(position) {
    return Math.min(BLOCKS - 1, Math.max(0, position));
}
function widen(from, to, step, stride) {
    for (let line = 0; line < BLOCKS; line++)
        for (let i = 0; i < BLOCKS; i++) {
            let value = 0;
            for (let k = -3; k <= 3; k++) {
                // What lies outside is taken to go on as at the edge.
                const j = Math.min(BLOCKS - 1, Math.max(0, i + k));
                value += HAZE_TAPS[Math.abs(k)] * from[line * stride + j * step];
            }
            to[line * stride + i * step] = value;
        }
}
const LATTICE_MAX = GRID + 4;
const lattice = new Float32Array(LATTICE_MAX * LATTICE_MAX);
const columns = new Float32Array(LATTICE_MAX * GRID);
const place = new Int32Array(GRID);
const weight = new Float32Array(4 * GRID);
/**
 * Fills `out` (GRID x GRID) with a smooth random field of mean 0 and variance about 1 whose features are
 * `spacing` pixels (>= 1) apart: normals on a lattice, interpolated by cubic B-splines.
 */
export function smoothNoise(out, spacing, random) {
    const size = Math.ceil(GRID / spacing) + 4;
    const offset = random.uniform();
    for (let i = 0; i < size * size; i++)
        lattice[i] = random.normal();
    let power = 0;
    for (let x = 0; x < GRID; x++) {
        const position = x / spacing + offset;
        const cell = Math.floor(position);
        const t = position - cell;
        const s = 1 - t;
        const w0 = (s * s * s) / 6;
        const w1 = (3 * t * t * t - 6 * t * t + 4) / 6;
        const w2 = (3 * s * s * s - 6 * s * s + 4) / 6;
        const w3 = (t * t * t) / 6;
        place[x] = cell;
        weight.set([w0, w1, w2, w3], 4 * x);
        power += w0 * w0 + w1 * w1 + w2 * w2 + w3 * w3;
    }
    // The interpolated field's variance is (mean of the summed squared weights)^2 over both directions.
    const gain = GRID / power;
    for (let row = 0; row < size; row++) {
        for (let x = 0; x < GRID; x++) {
            const from = row * size + place[x];
            columns[row * GRID + x] =
                weight[4 * x] * lattice[from] +
                    weight[4 * x + 1] * lattice[from + 1] +
                    weight[4 * x + 2] * lattice[from + 2] +
                    weight[4 * x + 3] * lattice[from + 3];
        }
    }
    for (let y = 0; y < GRID; y++) {
        const a = weight[4 * y] * gain;
        const b = weight[4 * y + 1] * gain;
        const c = weight[4 * y + 2] * gain;
        const d = weight[4 * y + 3] * gain;
        const from = place[y] * GRID;
        for (let x = 0; x < GRID; x++)
            out[y * GRID + x] =
                a * columns[from + x] +
                    b * columns[from + GRID + x] +
                    c * columns[from + 2 * GRID + x] +
                    d * columns[from + 3 * GRID + x];
    }
}
/**
 * Replaces a smooth field of variance 1 by a network of ridges along its zero lines: 1 on a line, falling to
 * a half at `width` standard deviations from it.
 */
export function ridges(field, width) {
    const scale = 1 / (width * width);
    for (let i = 0; i < GRID_PIXELS; i++)
        field[i] = 1 / (1 + field[i] * field[i] * scale);
}
const LARGEST_SPOT = 12;
const across = new Float32Array(2 * LARGEST_SPOT + 1);
/**
 * Adds a round Gaussian spot of peak `height` and standard deviation `sigma` (pixels, 0.4 to 4) at (x, y) of
 * the grid; what falls outside the grid is lost.
 */
export function addSpot(out, x, y, sigma, height) {
    const radius = Math.min(LARGEST_SPOT, Math.ceil(2.8 * sigma));
    const cx = Math.round(x);
    const cy = Math.round(y);
    const left = Math.max(0, cx - radius);
    const right = Math.min(GRID - 1, cx + radius);
    const top = Math.max(0, cy - radius);
    const bottom = Math.min(GRID - 1, cy + radius);
    const scale = -0.5 / (sigma * sigma);
    for (let i = left; i <= right; i++)
        across[i - left] = Math.exp(scale * (i - x) * (i - x));
    for (let j = top; j <= bottom; j++) {
        const down = height * Math.exp(scale * (j - y) * (j - y));
        const row = j * GRID;
        for (let i = left; i <= right; i++)
            out[row + i] += down * across[i - left];
    }
}
//# sourceMappingURL=pixels.js.map