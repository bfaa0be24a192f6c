import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE } from "../../dataset/types.js";

const CHANNEL_LENGTH = IMAGE_LENGTH / CHANNELS;

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
export const WHOLE: View = {
  row: 0,
  column: 0,
  size: IMAGE_SIZE,
  upDown: false,
  leftRight: false,
  turns: 0,
};

/**
 * Writes one channel of an image (2 x 64 x 64) as a view shows it: pixel p of the view, row by row, goes to
 * `out[start + p * stride]`. With the stride of a channels-last array this is one of its channels.
 */
export function writeView(
  image: Float32Array,
  channel: number,
  view: View,
  out: Float32Array,
  start: number,
  stride: number,
): void {
  const { row, column, size, upDown, leftRight, turns } = view;
  const end = size - 1;
  // Where the view's pixel (i, j) lies in the image; linear in i and j, so three of them say all.
  const place = (i: number, j: number): number => {
    let [y, x] = [i, j];
    for (let turn = 0; turn < turns; turn++) [y, x] = [x, end - y];
    if (leftRight) x = end - x;
    if (upDown) y = end - y;
    return channel * CHANNEL_LENGTH + (row + y) * IMAGE_SIZE + column + x;
  };
  const origin = place(0, 0);
  const down = place(1, 0) - origin;
  const right = place(0, 1) - origin;
  let to = start;
  for (let i = 0; i < size; i++) {
    let from = origin + i * down;
    for (let j = 0; j < size; j++) {
      out[to] = image[from]!;
      from += right;
      to += stride;
    }
  }
}
