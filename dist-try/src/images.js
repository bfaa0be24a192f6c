/**
 * One's own microscope images: nuclei found and cropped, classes told by a saved network.
 *
 * @module coos7/images
 */
export { classesByWell, wellsCsv } from "./classify/by-well.js";
export { classificationCsv, classifyDataset, classifyImages, } from "./classify/classify-images.js";
export { openImages } from "./classify/image-set.js";
export { trainingLikeness } from "./classify/training-likeness.js";
export { NUCLEUS_STATES } from "./crop/crop-field.js";
export { cropFields, } from "./crop/crop-fields.js";
export { findNuclei } from "./crop/find-nuclei.js";
export { PROJECTIONS } from "./crop/project.js";
export { THRESHOLDS } from "./crop/threshold.js";
export { importCrops } from "./import/import-crops.js";
export { importFields, } from "./import/import-fields.js";
export { Skipped } from "./import/skipped.js";
export { SPLIT_GROUPS } from "./import/splits.js";
//# sourceMappingURL=images.js.map