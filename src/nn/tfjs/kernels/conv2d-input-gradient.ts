import type { Tensor4D, TensorInfo } from "@tensorflow/tfjs-core";
import { tf } from "../../tf.js";
import { replaceKernel } from "./replace-kernel.js";

interface Call {
  inputs: { dy: TensorInfo; filter: TensorInfo };
  attrs: {
    inputShape: [number, number, number, number];
    strides: number | [number, number];
    pad: "valid" | "same" | number;
    dimRoundingMode?: "floor" | "round" | "ceil";
  };
}

/**
 * Has a backend compute the gradient of a convolution (channels last) by its input, where it goes in steps of one
 * pixel, as what it is: the convolution of the outputs' gradient with the filter turned round. WebAssembly's own is a
 * plain loop.
 */
export function convolveForInputGradient(backend: string): void {
  replaceKernel("Conv2DBackpropInput", backend, (call: Call, own) => {
    const { inputShape, strides, pad, dimRoundingMode } = call.attrs;
    const filter = call.inputs.filter as Tensor4D;
    const { padInfo, strideHeight, strideWidth, filterHeight, filterWidth } =
      tf.backend_util.computeConv2DInfo(inputShape, filter.shape, strides, 1, pad, dimRoundingMode);
    if (strideHeight !== 1 || strideWidth !== 1) return own(call);
    const [up, left] = [filterHeight - 1, filterWidth - 1];
    return tf.tidy(() =>
      tf.conv2d(call.inputs.dy as Tensor4D, tf.transpose(tf.reverse(filter, [0, 1]), [0, 1, 3, 2]), 1, [
        [0, 0],
        [up - padInfo.top, up - padInfo.bottom],
        [left - padInfo.left, left - padInfo.right],
        [0, 0],
      ]),
    );
  });
}
