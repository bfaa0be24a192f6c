import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { PCI_LAYERS } from "../nn/networks/pci.js";
import { tfl } from "../nn/tf.js";
import { unitColumns } from "./network/columns.js";
import type { FeatureNetwork } from "./network/feature-network.js";

/**
 * The source encoder of a trained paired-cell-inpainting network as features, "Conv1" to "Conv5": each filter's
 * largest value over the image, after ReLU and before batch norm. `weights` is the SHA-256 of the model's weights.
 */
export function pciFeatures(model: LayersModel, weights: string): FeatureNetwork {
  const last = model.getLayer(PCI_LAYERS.at(-1)!);
  // Without the second input, the target cell, which these layers do not see.
  const encoder = tfl.model({ inputs: model.inputs[0]!, outputs: last.output as SymbolicTensor });
  return {
    id: "pci",
    version: 2,
    weights,
    model: encoder,
    prepare: { module: new URL("./network/inputs.js", import.meta.url).href, name: "pciInputs" },
    views: 1,
    layers: PCI_LAYERS.map((layer, i) => ({
      name: `Conv${i + 1}`,
      output: { layer, pool: "max" },
      columns: unitColumns(model, layer),
    })),
  };
}
