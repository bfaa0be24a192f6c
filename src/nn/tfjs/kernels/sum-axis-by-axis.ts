import type { Tensor, TensorInfo } from "@tensorflow/tfjs-core";
import { tf } from "../../tf.js";
import { replaceKernel } from "./replace-kernel.js";

interface Call {
  inputs: { x: TensorInfo };
  attrs: { axis: number | number[]; keepDims: boolean };
  backend: unknown;
}

/**
 * Has a backend sum (and average) over one axis after the other. TensorFlow adds up the values of several axes one by
 * one in 32-bit numbers, which loses two digits of batch norm's statistics; shorter sums lose less.
 */
export function sumAxisByAxis(backend: string): void {
  for (const name of ["Sum", "Mean"])
    replaceKernel(name, backend, ({ inputs, attrs, backend }: Call, own) => {
      const axes = tf.util.parseAxisParam(attrs.axis, inputs.x.shape);
      if (axes.length < 2) return own({ inputs, attrs, backend });
      return tf.tidy(() => {
        let x = inputs.x as Tensor;
        // The last first: those before it keep their numbers.
        for (const axis of axes.toSorted((a, b) => b - a))
          x = own({ inputs: { x }, attrs: { axis: [axis], keepDims: attrs.keepDims }, backend }) as Tensor;
        return x;
      });
    });
}
