import { type Projection } from "./project.js";
import { type ThresholdMethod } from "./threshold.js";
/** A length in the picture, in pixels or, where its metadata tell the size of a pixel, in micrometres. */
export interface Length {
    value: number;
    unit: "px" | "um";
}
/** How nuclei are found and which of them are cropped. */
export interface CropOptions {
    /**
     * Diameter of a typical nucleus. Default: 10 micrometres, as of many mammalian cells, where the size of a pixel is
     * known, else 28 px.
     */
    diameter?: Length;
    /** Diameter (of a circle of the same area) of the smallest nucleus that is kept. Default: half of `diameter`. */
    smallest?: Length;
    /** The same of the largest. Default: twice `diameter`. */
    largest?: Length;
    /** Default: "local". */
    threshold?: ThresholdMethod;
    /** Depth of the waist at which touching nuclei are split, in pixels; see `NucleusOptions`. */
    split?: Length;
    /** What becomes of several focal planes. Default: a field has one. */
    project?: Projection;
}
/** Lengths in pixels of a field. */
export interface CropLengths {
    diameter: number;
    smallest: number;
    largest: number;
    split?: number;
}
/** Throws {@link UsageError} naming an option that cannot be right, whatever the images. */
export declare function checkCropOptions(options: CropOptions): void;
/**
 * The options' lengths in the pixels of a field. Throws {@link Coos7Error} naming the field where lengths are in
 * micrometres and the field does not say how large its pixels are, and where they do not fit each other.
 */
export declare function cropLengths(options: CropOptions, field: {
    path: string;
    micrometresPerPixel?: number;
}): CropLengths;
