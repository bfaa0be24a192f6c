import { type PixelType } from "./dataset.js";
/** The array that holds pixels of a type as they are stored. */
export type PixelArray = Float32Array | Uint16Array | Uint8Array;
/** `length` zeros of a pixel type. */
export declare function pixelArray(type: PixelType, length: number): PixelArray;
/** Names of the channels, in the order in which images hold them. */
export declare const CHANNEL_NAMES: readonly ["protein", "nucleus"];
/**
 * Throws {@link Coos7Error} unless `start` to `end` are images of a split of `count`.
 * @param source the file or folder, for the message
 */
export declare function checkImageRange(source: string, start: number, end: number, count: number): void;
/**
 * Throws {@link Coos7Error} naming image, channel and position if a value is NaN or infinite.
 * @param first index of the first image of `images` in its split
 */
export declare function checkFinitePixels(source: string, images: Float32Array, first: number): void;
