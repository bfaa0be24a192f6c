import { CHANNELS, IMAGE_LENGTH } from "../../dataset/types.js";

const CHANNEL_LENGTH = IMAGE_LENGTH / CHANNELS;

/**
 * Paired cell inpainting's preprocessing of images (count x 2 x 64 x 64): each channel of each image by itself from its
 * smallest to its largest value onto [0, 1]. A constant channel becomes 0.
 */
export function minMax(images: Float32Array): Float32Array {
  const rescaled = new Float32Array(images.length);
  for (let start = 0; start < images.length; start += CHANNEL_LENGTH) {
    const { low, range } = rangeOf(images, start);
    if (range === 0) continue;
    for (let i = start; i < start + CHANNEL_LENGTH; i++) rescaled[i] = (images[i]! - low) / range;
  }
  return rescaled;
}

/** The smallest value of the channel that begins at `start`, and how far above it the largest is. */
export function rangeOf(images: Float32Array, start: number): { low: number; range: number } {
  let low = images[start]!;
  let high = low;
  for (let i = start; i < start + CHANNEL_LENGTH; i++) {
    const value = images[i]!;
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return { low, range: high - low };
}
