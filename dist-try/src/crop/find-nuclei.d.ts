import { type LabelMap, type Plane, type Region } from "./regions.js";
import { type ThresholdMethod } from "./threshold.js";
/** How nuclei are found; lengths in pixels. */
export interface NucleusOptions {
    /** Of a typical nucleus. */
    diameter: number;
    /** Default "local". */
    threshold?: ThresholdMethod;
    /**
     * How deep the waist between two touching nuclei must be, in pixels by which the largest circle that fits into the
     * outline shrinks from the smaller nucleus to the waist. Default: `diameter` / 30.
     */
    split?: number;
}
/** The nuclei of an image. */
export interface FoundNuclei {
    /** 1 is the first of `nuclei`. */
    map: LabelMap;
    nuclei: Region[];
    /** What makes the result doubtful, in phrases; empty where nothing does. */
    doubts: string[];
}
/**
 * Finds the nuclei in the nucleus channel of a field: glare and small bright spots taken away, background subtracted, thresholded, touching ones split by a
 * watershed of the distance to the outline. Objects of every size are returned, those at the edge of the field too.
 */
export declare function findNuclei(image: Plane, options: NucleusOptions): FoundNuclei;
