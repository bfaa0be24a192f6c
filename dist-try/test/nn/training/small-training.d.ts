import { type CellIds, type Dataset } from "../../../src/dataset/dataset.js";
import { type DeepLocSettings } from "../../../src/nn/training/settings.js";
/** Networks of a few hundred weights: what is tested here does not depend on their size. */
export declare const NARROW_DEEPLOC: {
    readonly convolutions: readonly [1, 2, 2];
    readonly dense: 3;
};
export declare const NARROW_PCI: {
    readonly source: readonly [1, 2, 2, 2, 2];
    readonly target: readonly [1, 1, 1];
};
/** A training of DeepLoc with a checkpoint after each of its first 20 iterations. */
export declare function shortDeepLoc(partial?: Partial<DeepLocSettings>): DeepLocSettings;
/** IDs of cells that lie four by four in wells. */
export declare function wellsOfFour(count: number): CellIds;
/** Images of two classes in raw counts: noise, and noise on a slope. */
export declare function trainingImages(count: number): Float32Array;
/** Writes a Training of two classes, labels 0 and 1 in turn, into `folder` and opens it. */
export declare function smallTraining(folder: string, count: number, ids?: CellIds): Promise<Dataset>;
