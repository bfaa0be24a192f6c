/**
 * Confusion, balanced error and its intervals, calibration, and tests for distribution shift.
 *
 * @module metrics
 */

export {
  bootstrapBalancedErrors,
  percentileInterval,
  type WellClusters,
  wellClusters,
} from "./metrics/bootstrap.js";
export { type CalibrationCurve, calibrationCurve } from "./metrics/calibration.js";
export {
  accuracyPercent,
  balancedErrorPercent,
  type ConfusionMatrix,
  confusionMatrix,
  recalls,
} from "./metrics/confusion.js";
export { rankCorrelation } from "./metrics/rank-correlation.js";
export { blackBoxShift } from "./metrics/shift/black-box-shift.js";
export { classifierTwoSampleTest } from "./metrics/shift/classifier-two-sample.js";
export { type DetectShiftOptions, detectShift } from "./metrics/shift/detect-shift.js";
export { exchangeUnit } from "./metrics/shift/exchange-unit.js";
export { kolmogorovSmirnov } from "./metrics/shift/kolmogorov-smirnov.js";
export { ksPValue } from "./metrics/shift/ks-p-value.js";
export { maximumMeanDiscrepancy } from "./metrics/shift/maximum-mean-discrepancy.js";
export { benjaminiHochberg, holm } from "./metrics/shift/p-values.js";
export type { ExchangeUnit, ShiftOptions, ShiftTest } from "./metrics/shift/shift-test.js";
