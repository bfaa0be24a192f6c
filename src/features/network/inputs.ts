// What images become before they go into a network, as functions that worker threads can load.
import { fiveCrops, wholeImages } from "../../nn/preprocess/crops.js";
import { minMax } from "../../nn/preprocess/min-max.js";
import { percentileStretch } from "../../nn/preprocess/percentile-stretch.js";
import { vggInput } from "../../nn/preprocess/vgg-input.js";

/** DeepLoc: five crops of each image, stretched between percentiles. A `BatchFunction`. */
export function deepLocInputs(images: Float32Array): Float32Array {
  return fiveCrops(percentileStretch(images)).data;
}

/** Paired cell inpainting's source cell: both channels from minimum to maximum. A `BatchFunction`. */
export function pciInputs(images: Float32Array): Float32Array {
  return wholeImages(minMax(images)).data;
}

/** VGG16: the protein channel as 8-bit grey. A `BatchFunction`. */
export function vgg16Inputs(images: Float32Array): Float32Array {
  return vggInput(images).data;
}
