import type { serialization } from "@tensorflow/tfjs-core";
import type { LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { tf } from "../tf.js";
import type { Backend } from "./backend.js";

/**
 * A copy of a model whose weights lie on an engine's backend; the model itself is left as it is, where it is.
 * `freeModel` frees the copy.
 */
export function copyModel(backend: Backend, model: LayersModel): LayersModel {
  // Read before the engine's backend is active, which would take the model's own weights to itself.
  const values = model.weights.map((variable) => variable.read().dataSync<"float32">());
  let copy: LayersModel | undefined;
  backend.compute(() => {
    const kind = model.constructor as unknown as serialization.SerializableConstructor<LayersModel> &
      Pick<typeof LayersModel, "fromConfig">;
    // Zeros as initial values (the last argument): those that the layers define would be drawn in vain.
    const made = kind.fromConfig(kind, model.getConfig(), {}, true) as LayersModel;
    copy = made;
    for (const [i, variable] of made.weights.entries()) assign(variable, values[i]!);
  });
  return copy!;
}

/** Sets a weight to a copy of `values`; called within `Backend.compute`. */
export function assign(variable: LayerVariable, values: Float32Array): void {
  variable.write(tf.tensor(values.slice(), variable.shape as number[]));
}

/** Frees a model's weights. (`LayersModel.dispose` fails where another model shares its layers.) */
export function freeModel(model: LayersModel): void {
  for (const variable of model.weights) variable.dispose();
}
