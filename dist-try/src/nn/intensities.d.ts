import type { DenseArray } from "./engine.js";
/**
 * Paired cell inpainting's preprocessing of images (count x 2 x 64 x 64): each channel of each image by itself from its
 * smallest to its largest value onto [0, 1]. A constant channel becomes 0.
 */
export declare function minMax(images: Float32Array): Float32Array;
/** The smallest value of the channel that begins at `start`, and how far above it the largest is. */
export declare function rangeOf(images: Float32Array, start: number): {
    low: number;
    range: number;
};
/**
 * DeepLoc's preprocessing of images in raw counts (count x 2 x 64 x 64, as a dataset gives them), each channel of each
 * image by itself: values above the 99.9th percentile are cut to it, the 0.1st percentile is subtracted, and the
 * result is divided by the difference of the two if that is above 1. Most values end up between 0 and 1, the lowest
 * slightly below 0. The last rule means that data which already lie in [0, 1] are shifted but never divided.
 * Follows `stretchVector` of https://github.com/okraus/DeepLoc (preprocess_images.py).
 */
export declare function percentileStretch(images: Float32Array): Float32Array;
/**
 * A percentile (0 to 100) with numpy's linear interpolation, to the last bit. Quick for those near 0 and 100: the
 * values beyond it are found in one pass, without sorting the others.
 */
export declare function percentile(values: Float32Array, percent: number): number;
/**
 * VGG16's input for images (count x 2 x 64 x 64): the protein channel as 8-bit grey (its range onto 0..255, rounded,
 * halves to even; a constant channel becomes 0) in all three channels, less Keras' means of blue, green and red.
 * Gives (count, 64, 64, 3). Follows https://github.com/alexxijielu/paired_cell_inpainting (eval_vgg16.py).
 */
export declare function vggInput(images: Float32Array): DenseArray;
