/**
 * Networks: definitions by their settings, training, saved ones, what lies inside, what they are given.
 *
 * @module coos7/networks
 */
export { BACKENDS, DEVICES, ENGINE_NAMES, } from "./compute/backend.js";
export { cellPairs, inpaintCells, } from "./nn/inpainting.js";
export { minMax, percentileStretch, vggInput } from "./nn/intensities.js";
export { layerOutputs, strongestMaps } from "./nn/layer-outputs.js";
export { exportOnnx } from "./nn/onnx/inference.js";
export { listModels, loadModel, saveModel, } from "./nn/store.js";
export { AUGMENTATIONS, deepLocSettings, GROUP_KEYS, pciSettings, scaledDeepLocWidths, scaledPciWidths, } from "./nn/training/settings.js";
export { train } from "./nn/training/train.js";
export { batchOfViews, deepLocView, flippedView, WHOLE } from "./nn/views.js";
//# sourceMappingURL=networks.js.map