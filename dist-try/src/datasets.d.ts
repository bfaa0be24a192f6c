/**
 * Datasets: COOS-7 and its simulation, opened, written, described; the simulator and its factors.
 *
 * @module coos7/datasets
 */
export type { Timeouts } from "./core/download/http.js";
export type { DownloadOptions, Patience } from "./core/download/retry.js";
export { COOS7_CLASSES, shortClassName } from "./dataset/class-names.js";
export { type ConvertOptions, pack, unpack } from "./dataset/convert.js";
export { type ImageBatch, imageBatches, splitTitle } from "./dataset/dataset.js";
export { datasetTitle } from "./dataset/open.js";
export { CHANNEL_NAMES } from "./dataset/pixels.js";
export { CALIBRATION, type CalibrationEntry } from "./dataset/simulate/calibration.js";
export { type FieldOptions, type SimulatedField, simulateField } from "./dataset/simulate/field.js";
export { DEFAULT_SEVERITY, FACTORS, type Factor, type SimulatorOptions, simulatorOptions, } from "./dataset/simulate/options.js";
export { openSimulator } from "./dataset/simulate/simulator.js";
export { type ClassCount, checkSplits, type SharedOrigins, type SplitCheck } from "./dataset/split-check.js";
export { joinSplits, limitImages, takeImages } from "./dataset/subset.js";
export { type CellRow, cellRows, type ImageMeans, type IntensitySummary, imageMeans, PERCENTILES, type SplitSummary, summarise, } from "./dataset/summary.js";
export { type DownloadSummary, downloadCoos7, type Verification, type VerifiedFile, verifyCoos7, } from "./dataset/zenodo/download.js";
