import type { Tensor4D, TensorInfo } from "@tensorflow/tfjs-core";
import { tf } from "../../tf.js";
import { replaceKernel } from "./replace-kernel.js";

interface Call {
  inputs: { x: TensorInfo; dy: TensorInfo };
  attrs: {
    filterShape: [number, number, number, number];
    strides: number | [number, number];
    pad: "valid" | "same" | number;
    dimRoundingMode?: "floor" | "round" | "ceil";
  };
}

/**
 * Gives a backend that lacks it the gradient of a convolution (channels last) by its filter: for each place in the
 * filter, the product of the inputs that it meets with the gradient of the outputs.
 */
export function addConv2dFilterGradient(backend: string): void {
  replaceKernel("Conv2DBackpropFilter", backend, ({ inputs, attrs }: Call) => {
    const { filterShape, strides, pad, dimRoundingMode } = attrs;
    const [height, width, channels, filters] = filterShape;
    const x = inputs.x as Tensor4D;
    const { padInfo, outHeight, outWidth, strideHeight, strideWidth, batchSize } =
      tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad, dimRoundingMode);
    const reach = [(outHeight - 1) * strideHeight + 1, (outWidth - 1) * strideWidth + 1] as const;
    return tf.tidy(() => {
      const gradient = tf.reshape(inputs.dy as Tensor4D, [-1, filters]);
      const padded = tf.pad(x, [
        [0, 0],
        [padInfo.top, padInfo.bottom],
        [padInfo.left, padInfo.right],
        [0, 0],
      ]);
      const parts = [];
      for (let i = 0; i < height; i++)
        for (let j = 0; j < width; j++) {
          const end = [batchSize, i + reach[0], j + reach[1], channels];
          const met = tf.stridedSlice(padded, [0, i, j, 0], end, [1, strideHeight, strideWidth, 1]);
          parts.push(tf.matMul(tf.reshape(met, [-1, channels]), gradient, true));
        }
      return tf.reshape(tf.stack(parts), filterShape);
    });
  });
}
