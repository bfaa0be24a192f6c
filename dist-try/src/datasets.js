/**
 * Datasets: COOS-7 and its simulation, opened, written, described; the simulator and its factors.
 *
 * @module coos7/datasets
 */
export { COOS7_CLASSES, shortClassName } from "./dataset/class-names.js";
export { pack, unpack } from "./dataset/convert.js";
export { imageBatches, splitTitle } from "./dataset/dataset.js";
export { datasetTitle } from "./dataset/open.js";
export { CHANNEL_NAMES } from "./dataset/pixels.js";
export { CALIBRATION } from "./dataset/simulate/calibration.js";
export { simulateField } from "./dataset/simulate/field.js";
export { DEFAULT_SEVERITY, FACTORS, simulatorOptions, } from "./dataset/simulate/options.js";
export { openSimulator } from "./dataset/simulate/simulator.js";
export { checkSplits } from "./dataset/split-check.js";
export { joinSplits, limitImages, takeImages } from "./dataset/subset.js";
export { cellRows, imageMeans, PERCENTILES, summarise, } from "./dataset/summary.js";
export { downloadCoos7, verifyCoos7, } from "./dataset/zenodo/download.js";
//# sourceMappingURL=datasets.js.map