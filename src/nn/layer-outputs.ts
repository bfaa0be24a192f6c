import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { RunOptions } from "../core/progress.js";
import type { BackendName } from "./backend-name.js";
import { withNetworkEngine } from "./choose-engine.js";
import type { DenseArray, LayerOutput } from "./engine.js";

export interface LayerOutputsRun extends Pick<RunOptions, "signal" | "onWarning"> {
  /** Default: `COOS7_BACKEND`, else "auto". */
  backend?: BackendName;
}

/**
 * What layers of a network give for a batch, in inference mode: for looking into a network, a few images at a time. (For
 * the features of whole splits there is `featureSource`.) `inputs` are in the order of the model's inputs, images with
 * the channels last; the outputs are in the order of `layers`.
 */
export function layerOutputs(
  model: LayersModel,
  inputs: readonly DenseArray[],
  layers: readonly LayerOutput[],
  run: LayerOutputsRun = {},
): Promise<DenseArray[]> {
  return withNetworkEngine(1, run, async (engine) => {
    const predictor = await engine.predictor(model, layers);
    try {
      return await predictor.run(inputs);
    } finally {
      await predictor.dispose();
    }
  });
}
