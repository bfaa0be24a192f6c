/**
 * Confusion, balanced error and its intervals, calibration, and tests for distribution shift.
 *
 * @module coos7/metrics
 */
export { bootstrapBalancedErrors, percentileInterval, RESAMPLES, type WellClusters, wellClusters, } from "./metrics/bootstrap.js";
export { type CalibrationCurve, calibrationCurve, type ReliabilityBin } from "./metrics/calibration.js";
export { accuracyPercent, balancedErrorPercent, type ConfusionMatrix, confusionMatrix, recalls, } from "./metrics/confusion.js";
export type { Sensitivity } from "./metrics/error-interval.js";
export { rankCorrelation } from "./metrics/rank-correlation.js";
export { BLACK_BOX_OUTPUTS, type BlackBoxOutputs, type BlackBoxShiftOptions, blackBoxShift, type PredictedCounts, } from "./metrics/shift/black-box-shift.js";
export { type ClassifierTwoSampleOptions, classifierTwoSampleTest, TWO_SAMPLE_CLASSIFIERS, type TwoSampleClassifier, } from "./metrics/shift/classifier-two-sample.js";
export { type DetectShiftOptions, detectShift } from "./metrics/shift/detect-shift.js";
export { exchangeUnit } from "./metrics/shift/exchange-unit.js";
export { CORRECTIONS, type Correction, type FeatureShift, type KolmogorovSmirnovDetails, type KolmogorovSmirnovOptions, kolmogorovSmirnov, } from "./metrics/shift/kolmogorov-smirnov.js";
export { ksPValue } from "./metrics/shift/ks-p-value.js";
export { type MaximumMeanDiscrepancyDetails, maximumMeanDiscrepancy, } from "./metrics/shift/maximum-mean-discrepancy.js";
export { benjaminiHochberg, holm } from "./metrics/shift/p-values.js";
export { EXCHANGE_UNITS, type ExchangeUnit, type ShiftOptions, type ShiftSamples, type ShiftTest, } from "./metrics/shift/shift-test.js";
