import type { DatasetMarker } from "../dataset/companions.js";
import { type PixelType } from "../dataset/dataset.js";
import type { PixelArray } from "../dataset/pixels.js";
import { type CropOptions } from "./crop-options.js";
import type { ChannelChoice, FieldFiles } from "./list-fields.js";
import type { LabelMap, Plane, Region } from "./regions.js";
/** What became of a nucleus: cropped, or why not. */
export declare const NUCLEUS_STATES: readonly ["kept", "at the edge", "too small", "too large"];
/** One of {@link NUCLEUS_STATES}. */
export type NucleusState = (typeof NUCLEUS_STATES)[number];
/** A nucleus of a field. */
export interface FieldNucleus extends Pick<Region, "x" | "y" | "area"> {
    /** Of the circle of the same area, in pixels. */
    diameter: number;
    state: NucleusState;
}
/** One field to crop, as a worker's job. */
export interface FieldJob {
    files: FieldFiles;
    choice: ChannelChoice;
    options: CropOptions;
}
export interface CroppedField {
    pixelType: PixelType;
    nuclei: FieldNucleus[];
    /** The crops of the nuclei that are kept, protein then nucleus of each, 64 x 64. */
    crops: PixelArray[];
    /** Side of a pixel in the specimen, where that is known. */
    micrometresPerPixel?: number;
    /** The mark of simulated data, where the field's files have it. */
    mark?: DatasetMarker;
    /** Expected diameter of a nucleus, in pixels. */
    expectedDiameter: number;
    /** What makes the nuclei found doubtful, in phrases; empty where nothing does. */
    doubts: string[];
    /** The nucleus channel with the outlines found, as PNG. */
    overlay: Uint8Array;
}
/**
 * A worker's task: finds the nuclei of a field and cuts a crop around each that is of the right size and has the whole
 * crop within the field. Its centre is as near to the middle of the crop as whole pixels allow.
 */
export declare function cropField({ files, choice, options }: FieldJob): Promise<CroppedField>;
/**
 * A PNG of the nucleus channel with the outlines that were found, yellow where a crop was cut and blue where not, and
 * the nuclei's numbers. Black to white is the middle 99 % of the pixels, but twice the typical brightness of what was found
 * is white at the latest: a few very bright objects leave the others to be seen.
 */
export declare function overlay({ data, width, height }: Plane, map: LabelMap, nuclei: readonly FieldNucleus[]): Uint8Array;
