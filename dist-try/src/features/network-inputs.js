import { withWorkerReader } from "../dataset/open.js";
import { minMax, percentileStretch, vggInput } from "../nn/intensities.js";
import { fiveCrops, wholeImages } from "../nn/views.js";
/** A worker's task: the input for the images of a range. */
export async function prepareRange(job) {
    const { start, end, prepare } = job;
    const module = (await import(prepare.module));
    return withWorkerReader(job, async (reader) => module[prepare.name](await reader.read(start, end), end - start));
}
// What images become before they go into a network, as functions that worker threads can load.
/** DeepLoc: five crops of each image, stretched between percentiles. A `BatchFunction`. */
export function deepLocInputs(images) {
    return fiveCrops(percentileStretch(images)).data;
}
/** Paired cell inpainting's source cell: both channels from minimum to maximum. A `BatchFunction`. */
export function pciInputs(images) {
    return wholeImages(minMax(images)).data;
}
/** VGG16: the protein channel as 8-bit grey. A `BatchFunction`. */
export function vgg16Inputs(images) {
    return vggInput(images).data;
}
//# sourceMappingURL=network-inputs.js.map