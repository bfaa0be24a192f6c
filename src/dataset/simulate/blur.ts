import { GRID, GRID_PIXELS } from "./grid.js";

const between = new Float32Array(GRID_PIXELS);
const MAX_RADIUS = 8;
const kernel = new Float32Array(MAX_RADIUS + 1);

/** Convolves the grid in place with a Gaussian of standard deviation `sigma` pixels (up to 3); nothing comes in from outside. */
export function gaussianBlur(image: Float32Array, sigma: number): void {
  const radius = Math.min(MAX_RADIUS, Math.max(1, Math.ceil(3 * sigma)));
  let sum = 0;
  for (let k = 0; k <= radius; k++) {
    kernel[k] = Math.exp((-0.5 * k * k) / (sigma * sigma));
    sum += k === 0 ? kernel[k]! : 2 * kernel[k]!;
  }
  for (let k = 0; k <= radius; k++) kernel[k]! /= sum;
  pass(image, between, radius, 1, GRID);
  pass(between, image, radius, GRID, 1);
}

/** One direction: along steps of `step`, for lines `stride` apart. Tap by tap, which the engine vectorises well. */
function pass(from: Float32Array, to: Float32Array, radius: number, step: number, stride: number): void {
  const middle = kernel[0]!;
  for (let line = 0; line < GRID; line++) {
    const start = line * stride;
    for (let i = 0; i < GRID; i++) {
      const at = start + i * step;
      let value = middle * from[at]!;
      if (i >= radius && i < GRID - radius) {
        for (let k = 1; k <= radius; k++) value += kernel[k]! * (from[at - k * step]! + from[at + k * step]!);
      } else {
        for (let k = 1; k <= radius; k++) {
          if (i - k >= 0) value += kernel[k]! * from[at - k * step]!;
          if (i + k < GRID) value += kernel[k]! * from[at + k * step]!;
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
export function wideBlur(image: Float32Array, out: Float32Array): void {
  coarse.fill(0);
  for (let y = 0; y < GRID; y++) {
    const row = Math.floor(y / BLOCK) * BLOCKS;
    for (let x = 0; x < GRID; x++) coarse[row + (x >> 2)]! += image[y * GRID + x]! / (BLOCK * BLOCK);
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
        (1 - b) * ((1 - a) * coarse[at]! + a * coarse[at + 1]!) +
        b * ((1 - a) * coarse[at + BLOCKS]! + a * coarse[at + BLOCKS + 1]!);
    }
  }
}

function clampBlock(position: number): number {
  return Math.min(BLOCKS - 1, Math.max(0, position));
}

function widen(from: Float32Array, to: Float32Array, step: number, stride: number): void {
  for (let line = 0; line < BLOCKS; line++)
    for (let i = 0; i < BLOCKS; i++) {
      let value = 0;
      for (let k = -3; k <= 3; k++) {
        // What lies outside is taken to go on as at the edge.
        const j = Math.min(BLOCKS - 1, Math.max(0, i + k));
        value += HAZE_TAPS[Math.abs(k)]! * from[line * stride + j * step]!;
      }
      to[line * stride + i * step] = value;
    }
}
