import { type Plane } from "./regions.js";
/** The methods of {@link ThresholdMethod}. */
export declare const THRESHOLDS: readonly ["local", "li", "otsu"];
/**
 * What is bright enough for a nucleus. "li", "otsu": above one threshold for the whole field, by Li's or Otsu's method.
 * "local": above Li's, and then each object by its own brightness. A number: as many counts above the background.
 */
export type ThresholdMethod = (typeof THRESHOLDS)[number] | number;
/** Where the nuclei are, and what makes that doubtful. */
export interface NuclearMask {
    /** 1 in nuclei, 0 elsewhere; all 0 where nothing stands out from the noise. */
    mask: Uint8Array;
    /** Each a phrase that goes on from "in this field". */
    doubts: string[];
}
/**
 * Which pixels of an image without background belong to nuclei of a diameter in pixels.
 *
 * "local" takes Li's threshold, which a few nuclei that are much brighter than the others, or a bright piece of debris,
 * move far less than Otsu's; each connected part of what is above it then keeps what is above half of its own typical
 * brightness, so that dim and bright nuclei are outlined alike.
 */
export declare function nuclearMask(image: Plane, method: ThresholdMethod, diameter: number): NuclearMask;
/**
 * The threshold that separates values into two classes of the largest variance between them (Otsu 1979), over a
 * histogram of 256 bins from the smallest value to the largest, as `skimage.filters.threshold_otsu`: values above it
 * are the upper class. Equal values give that value, so that none lies above.
 */
export declare function otsuThreshold(values: Float32Array): number;
/**
 * The threshold of least cross entropy between an image and its two classes (Li and Lee 1993), by the iteration of Li and
 * Tam (1998) from the mean on, as `skimage.filters.threshold_li`: values above it are the upper class. Equal values give
 * that value, so that none lies above.
 */
export declare function liThreshold(values: Float32Array): number;
