/**
 * Networks: definitions by their settings, training, saved ones, what lies inside, what they are given.
 *
 * @module coos7/networks
 */
export { BACKENDS, type BackendName, DEVICES, type Device, ENGINE_NAMES, type EngineName, } from "./compute/backend.js";
export type { AdamOptions, DenseArray, LayerOutput, LossName, NetworkEngine, Predictor, Trainer, TrainingState, } from "./nn/engine.js";
export { type CellPair, type CellPairsOptions, cellPairs, type InpaintingTask, inpaintCells, } from "./nn/inpainting.js";
export { minMax, percentileStretch, vggInput } from "./nn/intensities.js";
export { type LayerOutputsRun, layerOutputs, strongestMaps } from "./nn/layer-outputs.js";
export type { DeepLocWidths, PciWidths } from "./nn/networks/dimensions.js";
export { exportOnnx } from "./nn/onnx/inference.js";
export { type CardDetails, listModels, loadModel, type ModelCard, type ModelEntry, type ModelErrors, type ModelFolder, type ModelPlace, type StoredModel, saveModel, } from "./nn/store.js";
export type { TrainingEvent, TrainingListener, TrainingPosition } from "./nn/training/plan.js";
export { AUGMENTATIONS, type Augmentation, type DeepLocSettings, deepLocSettings, GROUP_KEYS, type GroupKey, type PciSettings, pciSettings, scaledDeepLocWidths, scaledPciWidths, type TrainingCurve, type TrainingRecord, type TrainingSettings, } from "./nn/training/settings.js";
export { type TrainedNetwork, type TrainRun, type TrainSpec, train } from "./nn/training/train.js";
export { batchOfViews, deepLocView, flippedView, type View, type ViewedImage, WHOLE } from "./nn/views.js";
