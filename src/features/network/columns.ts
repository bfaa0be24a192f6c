import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Names of a layer's units or filters as columns: "fc2_relu 1", "fc2_relu 2" … */
export function unitColumns(model: LayersModel, layer: string): string[] {
  const shape = model.getLayer(layer).outputShape as number[];
  return Array.from({ length: shape.at(-1)! }, (_, i) => `${layer} ${i + 1}`);
}
