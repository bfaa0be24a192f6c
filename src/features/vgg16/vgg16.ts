import type { LayersModel } from "@tensorflow/tfjs-layers";
import { VGG16_LAYERS, vgg16 } from "../../nn/networks/vgg16.js";
import { weightsDigest } from "../../nn/store/save-model.js";
import { unitColumns } from "../network/columns.js";
import type { FeatureNetwork } from "../network/feature-network.js";

/**
 * The convolutions of a VGG16 with trained weights as features, "Conv1_1" to "Conv5_3": each filter's largest value
 * over the image, after ReLU.
 */
export function vgg16Features(model: LayersModel): Promise<FeatureNetwork> {
  return featuresOf(model, "vgg16");
}

/** The same of a VGG16 with random weights (He et al. 2015), drawn by `seed`: for those who ask for it by name. */
export function randomVgg16Features(seed: number): Promise<FeatureNetwork> {
  return featuresOf(vgg16({ seed }), "vgg16-random");
}

async function featuresOf(model: LayersModel, id: string): Promise<FeatureNetwork> {
  return {
    id,
    version: 2,
    weights: await weightsDigest(model),
    model,
    prepare: { module: new URL("../network/inputs.js", import.meta.url).href, name: "vgg16Inputs" },
    views: 1,
    layers: VGG16_LAYERS.map((layer) => ({
      name: layer.replace("block", "Conv").replace("_conv", "_"),
      output: { layer, pool: "max" },
      columns: unitColumns(model, layer),
    })),
  };
}
