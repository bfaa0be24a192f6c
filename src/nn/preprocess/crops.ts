import { IMAGE_LENGTH, IMAGE_SIZE } from "../../dataset/types.js";
import type { DenseArray } from "../engine.js";
import { DEEPLOC_SIZE } from "../networks/dimensions.js";
import { type View, WHOLE } from "./view.js";
import { batchOfViews } from "./view-batch.js";

const EDGE = IMAGE_SIZE - DEEPLOC_SIZE;

/** First row and column of the crops that DeepLoc is evaluated on: the centre, then the corners row by row. */
export const CROP_OFFSETS: readonly (readonly [row: number, column: number])[] = [
  [EDGE / 2, EDGE / 2],
  [0, 0],
  [0, EDGE],
  [EDGE, 0],
  [EDGE, EDGE],
];

/** Crops per image. */
export const CROPS: number = CROP_OFFSETS.length;

const CROP_VIEWS = CROP_OFFSETS.map(([row, column]): View => ({ ...WHOLE, row, column, size: DEEPLOC_SIZE }));

/**
 * The five crops of each image (count x 2 x 64 x 64, preprocessed) that DeepLoc's outputs are averaged over:
 * (count x 5, 60, 60, 2), an image's crops one after the other in the order of {@link CROP_OFFSETS}.
 */
export function fiveCrops(images: Float32Array): DenseArray {
  const count = images.length / IMAGE_LENGTH;
  return batchOfViews(
    Array.from({ length: count * CROPS }, (_, i) => {
      const start = Math.floor(i / CROPS) * IMAGE_LENGTH;
      const image = images.subarray(start, start + IMAGE_LENGTH);
      return { image, view: CROP_VIEWS[i % CROPS]! };
    }),
  );
}

/** Whole images (count x 2 x 64 x 64) as a batch with the channels last: (count, 64, 64, 2). */
export function wholeImages(images: Float32Array): DenseArray {
  return batchOfViews(
    Array.from({ length: images.length / IMAGE_LENGTH }, (_, i) => ({
      image: images.subarray(i * IMAGE_LENGTH, (i + 1) * IMAGE_LENGTH),
      view: WHOLE,
    })),
  );
}
