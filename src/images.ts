/**
 * One's own microscope images: nuclei found and cropped, classes told by a saved network.
 *
 * @module images
 */

export {
  type Classification,
  type ClassifyOptions,
  classificationCsv,
  classifyImages,
} from "./classify/classify-images.js";
export { type TrainingLikeness, trainingLikeness } from "./classify/training-likeness.js";
export {
  type CropFieldsOptions,
  type CroppedNucleus,
  type CropSummary,
  cropFields,
} from "./crop/crop-fields.js";
export type { Length } from "./crop/crop-options.js";
export { type FoundNuclei, findNuclei, type NucleusOptions } from "./crop/find-nuclei.js";
export type { LabelMap, Plane, Region } from "./crop/regions.js";
export { importCrops } from "./import/import-crops.js";
export {
  type ImportFieldsOptions,
  type ImportOptions,
  type ImportSummary,
  importFields,
} from "./import/import-fields.js";
