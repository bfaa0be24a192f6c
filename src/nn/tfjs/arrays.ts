import type { Tensor } from "@tensorflow/tfjs-core";
import type { DenseArray } from "../engine.js";
import { tf } from "../tf.js";

/** An array as a tensor; called within `Backend.compute`. */
export function toTensor({ data, shape }: DenseArray): Tensor {
  return tf.tensor(data, [...shape], "float32");
}
