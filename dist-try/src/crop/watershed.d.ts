import type { LabelMap, Plane } from "./regions.js";
/**
 * Divides a mask into the basins of attraction of the peaks of `relief` (heights >= 0): a watershed of the relief turned
 * over, in which a peak counts only if it stands at least `depth` above the pass to a higher one; lower ones belong to
 * what they stand on. Pixels touch along their sides. Labels are numbered in the order of their first pixels.
 *
 * Pixels are taken from the highest down, each joined to what it touches; where two basins meet, the lower is given to
 * the higher if its peak does not stand out. The same division comes of flooding from markers at the h-maxima
 * (Vincent and Soille 1991; `skimage.segmentation.watershed`), but for pixels that lie between two basins.
 */
export declare function watershed({ data, width, height }: Plane, mask: Uint8Array, depth: number): LabelMap;
/**
 * The Euclidean distance of every pixel of a mask (1 inside, 0 outside) to the nearest pixel outside it, 0 for those;
 * what lies beyond the image's edge does not count as outside. As `scipy.ndimage.distance_transform_edt`; where the
 * mask covers everything, every distance is infinite. Exact, in two passes of lower envelopes of parabolas
 * (Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012).
 */
export declare function distanceTransform(mask: Uint8Array, width: number, height: number): Float32Array;
