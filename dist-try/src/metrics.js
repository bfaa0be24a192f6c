/**
 * Confusion, balanced error and its intervals, calibration, and tests for distribution shift.
 *
 * @module coos7/metrics
 */
export { bootstrapBalancedErrors, percentileInterval, RESAMPLES, wellClusters, } from "./metrics/bootstrap.js";
export { calibrationCurve } from "./metrics/calibration.js";
export { accuracyPercent, balancedErrorPercent, confusionMatrix, recalls, } from "./metrics/confusion.js";
export { rankCorrelation } from "./metrics/rank-correlation.js";
export { BLACK_BOX_OUTPUTS, blackBoxShift, } from "./metrics/shift/black-box-shift.js";
export { classifierTwoSampleTest, TWO_SAMPLE_CLASSIFIERS, } from "./metrics/shift/classifier-two-sample.js";
export { detectShift } from "./metrics/shift/detect-shift.js";
export { exchangeUnit } from "./metrics/shift/exchange-unit.js";
export { CORRECTIONS, kolmogorovSmirnov, } from "./metrics/shift/kolmogorov-smirnov.js";
export { ksPValue } from "./metrics/shift/ks-p-value.js";
export { maximumMeanDiscrepancy, } from "./metrics/shift/maximum-mean-discrepancy.js";
export { benjaminiHochberg, holm } from "./metrics/shift/p-values.js";
export { EXCHANGE_UNITS, } from "./metrics/shift/shift-test.js";
//# sourceMappingURL=metrics.js.map