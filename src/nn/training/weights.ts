import type { LayersModel } from "@tensorflow/tfjs-layers";
import { Coos7Error } from "../../core/errors.js";
import { tf } from "../tf.js";

/** Weights by their names in a model, e.g. "conv1/kernel", in tf.js' layouts. */
export type NamedWeights = Record<string, Float32Array>;

/** Replaces all weights of a model. Throws {@link Coos7Error} where one is missing or of another size. */
export function setWeights(model: LayersModel, weights: NamedWeights): void {
  const values = model.weights.map(({ originalName, shape }) => {
    const data = weights[originalName];
    const size = tf.util.sizeFromShape(shape as number[]);
    if (data?.length !== size)
      throw new Coos7Error(
        `Expected ${size} values of the weight ${originalName} but found ${data?.length ?? "none"}`,
      );
    return tf.tensor(data, shape as number[]);
  });
  model.setWeights(values);
  tf.dispose(values);
}

/** The name of the first weight that has a value which is not finite. */
export function notFinite(weights: NamedWeights): string | undefined {
  return Object.keys(weights).find((name) => !weights[name]!.every((value) => Number.isFinite(value)));
}
