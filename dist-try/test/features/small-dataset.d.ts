import { type SplitName } from "../../src/dataset/dataset.js";
/** An image whose first pixel is 0, the only one of its kind. */
export declare const ODD_IMAGE = 200;
/** Images of two classes: noise, and noise on a slope. */
export declare function smallImages(split: SplitName, count: number): Float32Array;
/** Writes a split of {@link smallImages} in the official HDF5 layout into `folder`. */
export declare function writeSmallSplit(folder: string, split: SplitName, count: number): Promise<void>;
