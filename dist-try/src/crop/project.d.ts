import type { PixelArray } from "../dataset/pixels.js";
/** How the focal planes of a field become one image: the largest value of each pixel, or the sharpest plane. */
export declare const PROJECTIONS: readonly ["max", "best"];
/** One of {@link PROJECTIONS}. */
export type Projection = (typeof PROJECTIONS)[number];
/** The largest value of each pixel over planes of one size and type. */
export declare function maximumOf(planes: readonly PixelArray[]): PixelArray;
/**
 * Which of several planes is the sharpest, from 0: the one with the largest mean square difference of pixels two apart
 * (Brenner et al., J. Histochem. Cytochem. 24, 1976), along rows and columns, over its squared mean above its minimum, so
 * that a brighter plane is not taken for a sharper one. The first of equals.
 */
export declare function sharpestPlane(planes: readonly PixelArray[], width: number): number;
