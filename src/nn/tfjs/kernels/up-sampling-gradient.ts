import type { Tensor4D, TensorInfo } from "@tensorflow/tfjs-core";
import { Coos7Error } from "../../../core/errors.js";
import { tf } from "../../tf.js";
import { replaceKernel } from "./replace-kernel.js";

interface Call {
  inputs: { dy: TensorInfo; images: TensorInfo };
}

/**
 * Replaces a backend's gradient of nearest-neighbour upsampling (channels last) by the sum over the copies of each
 * pixel. The plain backend of tf.js 4.22 takes the wrong images' pixels from the second of a batch on. Throws
 * {@link Coos7Error} for factors that are not whole, which networks of layers do not have.
 */
export function replaceUpSamplingGradient(backend: string): void {
  replaceKernel("ResizeNearestNeighborGrad", backend, ({ inputs: { dy, images } }: Call) => {
    const [count, height, width, channels] = images.shape as [number, number, number, number];
    const down = dy.shape[1]! / height;
    const across = dy.shape[2]! / width;
    if (!Number.isInteger(down) || !Number.isInteger(across))
      throw new Coos7Error(`Expected to enlarge by whole factors but found ${down} and ${across}`);
    return tf.tidy(() => {
      const copies = tf.reshape(dy as Tensor4D, [count, height, down, width, across, channels]);
      return tf.sum(copies, [2, 4]);
    });
  });
}
