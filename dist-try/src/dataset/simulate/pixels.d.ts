import type { Random } from "../../core/random.js";
/** Structures are drawn beyond the crop's edge by this many pixels, so that blurred light comes in from there. */
export declare const MARGIN = 8;
/** Side of the drawing grid in pixels; grid pixel (MARGIN, MARGIN) is the crop's pixel (0, 0). */
export declare const GRID: number;
export declare const GRID_PIXELS: number;
/** Convolves the grid in place with a Gaussian of standard deviation `sigma` pixels (up to 3); nothing comes in from outside. */
export declare function gaussianBlur(image: Float32Array, sigma: number): void;
/**
 * Writes a wide blur of `image` (standard deviation about 6 pixels) to `out`: light from planes far out of
 * focus. Computed on blocks of 4 x 4 pixels and interpolated, since nothing finer is left at that width.
 */
export declare function wideBlur(image: Float32Array, out: Float32Array): void;
/**
 * Fills `out` (GRID x GRID) with a smooth random field of mean 0 and variance about 1 whose features are
 * `spacing` pixels (>= 1) apart: normals on a lattice, interpolated by cubic B-splines.
 */
export declare function smoothNoise(out: Float32Array, spacing: number, random: Random): void;
/**
 * Replaces a smooth field of variance 1 by a network of ridges along its zero lines: 1 on a line, falling to
 * a half at `width` standard deviations from it.
 */
export declare function ridges(field: Float32Array, width: number): void;
/**
 * Adds a round Gaussian spot of peak `height` and standard deviation `sigma` (pixels, 0.4 to 4) at (x, y) of
 * the grid; what falls outside the grid is lost.
 */
export declare function addSpot(out: Float32Array, x: number, y: number, sigma: number, height: number): void;
