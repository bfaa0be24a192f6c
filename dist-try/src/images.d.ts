/**
 * One's own microscope images: nuclei found and cropped, classes told by a saved network.
 *
 * @module coos7/images
 */
export { classesByWell, type WellClasses, wellsCsv } from "./classify/by-well.js";
export { type Classification, type ClassifyOptions, classificationCsv, classifyDataset, classifyImages, } from "./classify/classify-images.js";
export { type ImageSet, openImages } from "./classify/image-set.js";
export { type TrainingLikeness, trainingLikeness } from "./classify/training-likeness.js";
export { type FieldNucleus, NUCLEUS_STATES, type NucleusState } from "./crop/crop-field.js";
export { type CropFieldsOptions, type CroppedNucleus, type CropSummary, cropFields, } from "./crop/crop-fields.js";
export type { CropOptions, Length } from "./crop/crop-options.js";
export { type FoundNuclei, findNuclei, type NucleusOptions } from "./crop/find-nuclei.js";
export type { ChannelChoice, PassedOver } from "./crop/list-fields.js";
export { PROJECTIONS, type Projection } from "./crop/project.js";
export type { LabelMap, Plane, Region } from "./crop/regions.js";
export { THRESHOLDS, type ThresholdMethod } from "./crop/threshold.js";
export { importCrops } from "./import/import-crops.js";
export { type ImportFieldsOptions, type ImportOptions, type ImportSummary, importFields, } from "./import/import-fields.js";
export { Skipped } from "./import/skipped.js";
export { SPLIT_GROUPS, type SplitGroup, type SplitMapping } from "./import/splits.js";
export type { ImportedCell } from "./import/write-dataset.js";
