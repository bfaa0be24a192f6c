import type { KernelBackend, TensorInfo } from "@tensorflow/tfjs-core";
import { tf } from "../../tf.js";
import { replaceKernel } from "./replace-kernel.js";

interface Call {
  inputs: { dy: TensorInfo; input: TensorInfo };
  attrs: {
    filterSize: number | [number, number];
    strides: number | [number, number];
    pad: "valid" | "same" | number;
    dimRoundingMode?: "floor" | "round" | "ceil";
  };
  backend: KernelBackend;
}

/**
 * Replaces a backend's gradient of max pooling (channels last) by one in JavaScript, which gives each window's
 * gradient to its first largest value, as TensorFlow and PyTorch do. WebAssembly's takes another place where all
 * values are negative.
 */
export function replaceMaxPoolGradient(backend: string): void {
  replaceKernel("MaxPoolGrad", backend, ({ inputs: { dy, input }, attrs, backend }: Call) => {
    const { filterSize, strides, pad, dimRoundingMode } = attrs;
    const info = tf.backend_util.computePool2DInfo(
      input.shape as [number, number, number, number],
      filterSize,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    const values = backend.readSync(input.dataId) as Float32Array;
    const gradient = backend.readSync(dy.dataId) as Float32Array;
    const found = maxPoolGradient(values, gradient, info);
    return { dataId: backend.write(found, input.shape, "float32"), shape: input.shape, dtype: "float32" };
  });
}

function maxPoolGradient(
  values: Float32Array,
  gradient: Float32Array,
  info: ReturnType<typeof tf.backend_util.computePool2DInfo>,
): Float32Array {
  const { batchSize, inHeight, inWidth, inChannels: channels, outHeight, outWidth } = info;
  const found = new Float32Array(values.length);
  let at = 0;
  for (let n = 0; n < batchSize; n++)
    for (let y = 0; y < outHeight; y++) {
      const top = y * info.strideHeight - info.padInfo.top;
      const bottom = Math.min(inHeight, top + info.filterHeight);
      for (let x = 0; x < outWidth; x++) {
        const left = x * info.strideWidth - info.padInfo.left;
        const right = Math.min(inWidth, left + info.filterWidth);
        for (let channel = 0; channel < channels; channel++) {
          let largest = Number.NEGATIVE_INFINITY;
          let place = -1;
          for (let i = Math.max(0, top); i < bottom; i++)
            for (let j = Math.max(0, left); j < right; j++) {
              const index = ((n * inHeight + i) * inWidth + j) * channels + channel;
              if (place < 0 || values[index]! > largest) {
                largest = values[index]!;
                place = index;
              }
            }
          found[place]! += gradient[at++]!;
        }
      }
    }
  return found;
}
