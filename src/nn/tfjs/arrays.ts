import type { Tensor } from "@tensorflow/tfjs-core";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { UsageError } from "../../core/errors.js";
import type { DenseArray } from "../engine.js";
import { tf } from "../tf.js";

/**
 * Throws {@link UsageError} unless there is one array for each of a model's inputs (or outputs), of its shape, all
 * of as many examples, at least one.
 */
export function checkBatch(
  what: "input" | "target",
  arrays: readonly DenseArray[],
  places: readonly SymbolicTensor[],
  examples?: number,
): void {
  if (arrays.length !== places.length)
    throw new UsageError(`Expected ${places.length} ${what}s of the network but found ${arrays.length}`);
  const count = examples ?? arrays[0]!.shape[0]!;
  for (const [i, { data, shape }] of arrays.entries()) {
    const expected = [count, ...places[i]!.shape.slice(1)];
    const length = shape.reduce((product, size) => product * size, 1);
    const fits =
      count >= 1 &&
      shape.length === expected.length &&
      expected.every((size, axis) => size === null || size === shape[axis]);
    if (!fits || data.length !== length)
      throw new UsageError(
        `Expected ${what} ${i + 1} of the network to be (${expected.map((size) => size ?? "any").join(", ")}) but found (${shape.join(", ")}) with ${data.length} values`,
      );
  }
}

/** An array as a tensor; called within `Backend.compute`. */
export function toTensor({ data, shape }: DenseArray): Tensor {
  return tf.tensor(data, [...shape], "float32");
}
