import type { Plane } from "./regions.js";
/**
 * An image without its background, which may be uneven: the morphological opening (what is left when everything narrower
 * than 2.5 nuclei is taken away), smoothed, of means over `block` x `block` pixels, which noise hardly moves.
 */
export declare function subtractBackground(image: Plane, diameter: number, block: number): Plane;
/**
 * An image in which single pixels and lines of up to two, such as hot pixels and a camera's faulty columns, do not stand
 * out: each pixel is limited to the opening of 3 x 3 pixels and six times what a quarter of the pixels exceed it by.
 */
export declare function withoutGlare(image: Plane): Plane;
/** The grey opening by a square of `radius` to either side: what is bright and narrower is taken away. */
export declare function opening(image: Plane, radius: number): Plane;
/**
 * An image convolved with a Gaussian of standard deviation `sigma` pixels; beyond its edge it goes on as at the edge.
 * As `scipy.ndimage.gaussian_filter(image, sigma, mode="nearest")`.
 */
export declare function gaussianFilter({ data, width, height }: Plane, sigma: number): Plane;
