import type { LayersModel } from "@tensorflow/tfjs-layers";
import { DEEPLOC_FC2 } from "../nn/networks/deeploc.js";
import { CROP_OFFSETS } from "../nn/preprocess/crops.js";
import { unitColumns } from "./network/columns.js";
import type { FeatureNetwork } from "./network/feature-network.js";

/**
 * A trained DeepLoc as features, all means over five crops: "FC2", the activations of the second dense layer, and
 * "End-to-End", the probabilities of the classes (softmax of the logits). `weights` is the SHA-256 of the model's weights.
 */
export function deepLocFeatures(
  model: LayersModel,
  weights: string,
  classNames: readonly string[],
): FeatureNetwork {
  return {
    id: "deeploc",
    version: 2,
    weights,
    model,
    prepare: { module: new URL("./network/inputs.js", import.meta.url).href, name: "deepLocInputs" },
    views: CROP_OFFSETS.length,
    layers: [
      {
        name: "FC2",
        output: { layer: DEEPLOC_FC2 },
        columns: unitColumns(model, DEEPLOC_FC2),
      },
      {
        name: "End-to-End",
        output: { layer: model.layers.at(-1)!.name },
        softmax: true,
        columns: classNames,
      },
    ],
  };
}
