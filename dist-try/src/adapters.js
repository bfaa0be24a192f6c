/**
 * Methods against covariate shift, before or behind a classifier.
 *
 * @module coos7/adapters
 */
export { AdaBn } from "./adapt/ada-bn.js";
export { adapt, MARKS, } from "./adapt/adapter.js";
export { Coral } from "./adapt/coral.js";
export { GroupDro } from "./adapt/group-dro.js";
export { LABEL_SHIFT_METHODS, LabelShiftCorrection, } from "./adapt/label-shift-correction.js";
export { adaptNetwork, } from "./adapt/network-adapter.js";
export { PerPlateStandardization } from "./adapt/per-plate-standardization.js";
export { PerSplitStandardization } from "./adapt/per-split-standardization.js";
export { Sphering } from "./adapt/sphering.js";
export { TemperatureScaling } from "./adapt/temperature-scaling.js";
export { Tent } from "./adapt/tent.js";
//# sourceMappingURL=adapters.js.map