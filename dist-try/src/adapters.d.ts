/**
 * Methods against covariate shift, before or behind a classifier.
 *
 * @module coos7/adapters
 */
export { AdaBn, type AdaBnOptions } from "./adapt/ada-bn.js";
export { type AdaptedSamples, type Adapter, type AdapterRows, adapt, MARKS, type Mark, type Plates, type Side, type SplitRows, type TrainingRows, } from "./adapt/adapter.js";
export { Coral } from "./adapt/coral.js";
export { GroupDro, type GroupDroOptions } from "./adapt/group-dro.js";
export { LABEL_SHIFT_METHODS, LabelShiftCorrection, type LabelShiftMethod, type LabelShiftOptions, } from "./adapt/label-shift-correction.js";
export { type AdaptationPlace, adaptNetwork, type NetworkAdapter, type UnlabelledInputs, } from "./adapt/network-adapter.js";
export { PerPlateStandardization } from "./adapt/per-plate-standardization.js";
export { PerSplitStandardization, type StandardizationOptions } from "./adapt/per-split-standardization.js";
export { Sphering, type SpheringOptions } from "./adapt/sphering.js";
export { TemperatureScaling } from "./adapt/temperature-scaling.js";
export { Tent, type TentOptions } from "./adapt/tent.js";
