import type { Tensor, TensorInfo } from "@tensorflow/tfjs-core";
import { tf } from "../../tf.js";
import { replaceKernel } from "./replace-kernel.js";

interface Call {
  inputs: { a: TensorInfo; b: TensorInfo };
  attrs: { transposeA: boolean; transposeB: boolean };
  backend: unknown;
}

/**
 * Has a backend transpose before it multiplies. WebAssembly's product with a transposed matrix is a loop ten times
 * slower than its product of two that lie as they are.
 */
export function transposeBeforeMatMul(backend: string): void {
  replaceKernel("BatchMatMul", backend, ({ inputs, attrs, backend }: Call, own) =>
    tf.tidy(() => {
      const a = attrs.transposeA ? transposed(inputs.a) : inputs.a;
      const b = attrs.transposeB ? transposed(inputs.b) : inputs.b;
      return own({ inputs: { a, b }, attrs: { transposeA: false, transposeB: false }, backend }) as Tensor;
    }),
  );
}

/** With the last two axes exchanged. */
function transposed(matrix: TensorInfo): Tensor {
  const axes = matrix.shape.map((_, axis) => axis);
  return tf.transpose(matrix as Tensor, [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!]);
}
