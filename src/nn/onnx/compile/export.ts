import type { LayersModel } from "@tensorflow/tfjs-layers";
import { packageVersion } from "../../../core/package-version.js";
import { encodeModel } from "../model.js";
import { PORTABLE } from "./form.js";
import { inferenceGraph } from "./inference.js";

/**
 * The model in inference as an ONNX file, which other programs open, e.g. Python's onnxruntime: operators of the
 * standard alone, inputs under their names in the model, outputs under those of their layers, images channels last
 * (N, H, W, C), any N. `metadata` is stored beside the model's name and this package's version.
 */
export function exportOnnx(model: LayersModel, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
  const outputs = model.outputs.map(({ sourceLayer: { name } }) => ({ layer: name, name }));
  return encodeModel({
    ...inferenceGraph(model, outputs, PORTABLE),
    metadata: {
      network: model.name,
      layout: "channels last (N, height, width, channels)",
      coos7: packageVersion(),
      ...metadata,
    },
  });
}
