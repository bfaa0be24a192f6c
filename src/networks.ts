/**
 * Networks: definitions by their settings, training, saved ones, what lies inside, what they are given.
 *
 * @module networks
 */

export type { DenseArray, LayerOutput } from "./nn/engine.js";
export {
  type CellPair,
  type CellPairsOptions,
  cellPairs,
  type InpaintingTask,
  inpaintCells,
} from "./nn/inpainting.js";
export { minMax, percentileStretch, vggInput } from "./nn/intensities.js";
export { layerOutputs, strongestMaps } from "./nn/layer-outputs.js";
export { exportOnnx } from "./nn/onnx/inference.js";
export {
  listModels,
  loadModel,
  type ModelCard,
  type ModelErrors,
  type StoredModel,
  saveModel,
} from "./nn/store.js";
export {
  deepLocSettings,
  pciSettings,
  scaledDeepLocWidths,
  scaledPciWidths,
  type TrainingRecord,
  type TrainingSettings,
} from "./nn/training/settings.js";
export { type TrainedNetwork, type TrainRun, type TrainSpec, train } from "./nn/training/train.js";
export { batchOfViews, deepLocView, flippedView, type View, type ViewedImage, WHOLE } from "./nn/views.js";
