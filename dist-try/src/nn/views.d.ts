import type { Random } from "../core/random.js";
import type { DenseArray } from "./engine.js";
/** What a network is shown of an image: a square of it, flipped and turned in this order. */
export interface View {
    /** First row and column of the square in the image. */
    row: number;
    column: number;
    /** Side of the square in pixels. */
    size: number;
    /** Whether up and down, left and right are exchanged. */
    upDown: boolean;
    leftRight: boolean;
    /** Quarter turns counter-clockwise: 0 to 3. */
    turns: number;
}
/** The whole image as it is. */
export declare const WHOLE: View;
/**
 * Writes one channel of an image (2 x 64 x 64) as a view shows it: pixel p of the view, row by row, goes to
 * `out[start + p * stride]`. With the stride of a channels-last array this is one of its channels.
 */
export declare function writeView(image: Float32Array, channel: number, view: View, out: Float32Array, start: number, stride: number): void;
/**
 * DeepLoc's augmentation: a crop of 60 x 60 whose first row and column are 0 to 3, flipped up-down and left-right with
 * probability 1/2 each, turned by 0, 1 or 2 quarters. (The last possible offset, 4, and three quarter turns are never
 * drawn: so the original has it.)
 */
export declare function deepLocView(random: Random): View;
/** Paired cell inpainting's augmentation: the whole image, flipped up-down and left-right with probability 1/2 each. */
export declare function flippedView(random: Random): View;
/** First row and column of the crops that DeepLoc is evaluated on: the centre, then the corners row by row. */
export declare const CROP_OFFSETS: readonly (readonly [row: number, column: number])[];
/** Crops per image. */
export declare const CROPS: number;
/**
 * The five crops of each image (count x 2 x 64 x 64, preprocessed) that DeepLoc's outputs are averaged over:
 * (count x 5, 60, 60, 2), an image's crops one after the other in the order of {@link CROP_OFFSETS}.
 */
export declare function fiveCrops(images: Float32Array): DenseArray;
/** Whole images (count x 2 x 64 x 64) as a batch with the channels last: (count, 64, 64, 2). */
export declare function wholeImages(images: Float32Array): DenseArray;
/** What is shown of one image in a batch. */
export interface ViewedImage {
    /** 2 x 64 x 64. */
    image: Float32Array;
    view: View;
}
/**
 * A batch with the channels last, (count, size, size, channels), of views of one size; `channels` are those of the
 * images that it has, both by default.
 */
export declare function batchOfViews(items: readonly ViewedImage[], channels?: readonly number[]): DenseArray;
/**
 * Rows of `cols` values, `views` consecutive ones of each image, become one row per image: their mean, written to
 * `out`. With `softmax` each row is first turned into probabilities (a network's logits into those of classes).
 */
export declare function averageViews(rows: Float32Array, { views, cols, softmax }: {
    views: number;
    cols: number;
    softmax: boolean;
}, out: Float32Array): void;
