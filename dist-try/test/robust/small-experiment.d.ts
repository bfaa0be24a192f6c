import { type Dataset } from "../../src/dataset/dataset.js";
import type { FeatureFamily } from "../../src/reproduce/families/family.js";
/**
 * Writes an experiment of three classes as HDF5: each plate holds all of them, the last split is brighter than Training.
 * `relabel` gives the labels that the file of a test split has in place of the true ones.
 */
export declare function writeExperiment(folder: string, relabel?: (labels: Int32Array) => Int32Array): Promise<Dataset>;
/** The two pixels that tell the classes apart. */
export declare const PIXELS: FeatureFamily;
