import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE } from "../../dataset/types.js";
import type { DenseArray } from "../engine.js";
import { rangeOf } from "./min-max.js";

const PIXELS = IMAGE_LENGTH / CHANNELS;

/** ImageNet's mean blue, green and red, which Keras subtracts for VGG16. */
const MEANS = [103.939, 116.779, 123.68] as const;

/**
 * VGG16's input for images (count x 2 x 64 x 64): the protein channel as 8-bit grey (its range onto 0..255, rounded,
 * halves to even; a constant channel becomes 0) in all three channels, less Keras' means of blue, green and red.
 * Gives (count, 64, 64, 3). Follows https://github.com/alexxijielu/paired_cell_inpainting (eval_vgg16.py).
 */
export function vggInput(images: Float32Array): DenseArray {
  const count = images.length / IMAGE_LENGTH;
  const data = new Float32Array(count * PIXELS * 3);
  for (let n = 0; n < count; n++) {
    const start = n * IMAGE_LENGTH;
    const { low, range } = rangeOf(images, start);
    for (let i = 0; i < PIXELS; i++) {
      const grey = range === 0 ? 0 : roundHalfToEven(((images[start + i]! - low) / range) * 255);
      const at = (n * PIXELS + i) * 3;
      for (let channel = 0; channel < 3; channel++) data[at + channel] = grey - MEANS[channel]!;
    }
  }
  return { data, shape: [count, IMAGE_SIZE, IMAGE_SIZE, 3] };
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const fraction = value - floor;
  if (fraction !== 0.5) return fraction < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}
