import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { BackendName } from "../compute/backend.js";
import type { RunOptions } from "../core/progress.js";
import type { DenseArray, LayerOutput } from "./engine.js";
/** What the outputs of layers are computed on, and how a computation is watched. */
export interface LayerOutputsRun extends Pick<RunOptions, "signal" | "onWarning"> {
    /** Default: `COOS7_BACKEND`, else "auto". */
    backend?: BackendName;
}
/**
 * What layers of a network give for a batch, in inference mode: for looking into a network, a few images at a time. (For
 * the features of whole splits there is `featureSource`.) `inputs` are in the order of the model's inputs, images with
 * the channels last; the outputs are in the order of `layers`.
 */
export declare function layerOutputs(model: LayersModel, inputs: readonly DenseArray[], layers: readonly LayerOutput[], run?: LayerOutputsRun): Promise<DenseArray[]>;
/**
 * Of the maps that a convolution gives for one image, those with the largest values, largest first: up to `count` images
 * of height x width. `output` is (images, height, width, maps), as `layerOutputs` gives it.
 * Throws {@link UsageError} where it has another shape or no such image.
 */
export declare function strongestMaps({ data, shape }: DenseArray, count: number, image?: number): Float32Array[];
