import type { LayersModel } from "@tensorflow/tfjs-layers";
import { DEEPLOC_FC2 } from "../nn/networks/deeploc.js";
import { CROP_OFFSETS } from "../nn/preprocess/crops.js";
import { unitColumns } from "./network/columns.js";
import type { FeatureNetwork } from "./network/feature-network.js";

/** Names of DeepLoc's layers in Table 3: the last hidden layer, and the probabilities of the classes themselves. */
export const DEEPLOC_LAYERS = { fc2: "FC2", probabilities: "End-to-End" } as const;

/**
 * A trained DeepLoc as features, all means over five crops: the activations of the second dense layer, and the
 * probabilities of the classes (softmax of the logits). `weights` is the SHA-256 of the model's weights.
 */
export function deepLocFeatures(
  model: LayersModel,
  weights: string,
  classNames: readonly string[],
): FeatureNetwork {
  return {
    id: "deeploc",
    version: 1,
    weights,
    model,
    prepare: { module: new URL("./network/inputs.js", import.meta.url).href, name: "deepLocInputs" },
    views: CROP_OFFSETS.length,
    layers: [
      {
        name: DEEPLOC_LAYERS.fc2,
        output: { layer: DEEPLOC_FC2 },
        columns: unitColumns(model, DEEPLOC_FC2),
      },
      {
        name: DEEPLOC_LAYERS.probabilities,
        output: { layer: model.layers.at(-1)!.name },
        softmax: true,
        columns: classNames,
      },
    ],
  };
}
