import type { PixelArray } from "../pixels.js";
/**
 * A TIFF 6.0 file of one uncompressed, single-channel image: one strip, little-endian, without any metadata
 * that could differ between runs but for `description`, the tag ImageDescription. Pixels keep their type: 32-bit float, or
 * unsigned integers of 8 or 16 bits.
 */
export declare function encodeTiff(pixels: PixelArray, width: number, height: number, description?: string): Uint8Array;
