/**
 * Methods against covariate shift, before or behind a classifier.
 *
 * @module adapters
 */

export {
  type AdaptedSamples,
  type Adapter,
  type AdapterRows,
  adapt,
  MARKS,
  type Mark,
  type Side,
  type SplitRows,
  type TrainingRows,
} from "./adapt/adapter.js";
export { Coral } from "./adapt/coral.js";
export { LabelShiftCorrection, type LabelShiftOptions } from "./adapt/label-shift-correction.js";
export { PerPlateStandardization } from "./adapt/per-plate-standardization.js";
export { PerSplitStandardization, type StandardizationOptions } from "./adapt/per-split-standardization.js";
export { Sphering, type SpheringOptions } from "./adapt/sphering.js";
export { TemperatureScaling } from "./adapt/temperature-scaling.js";
