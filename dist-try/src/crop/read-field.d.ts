import { type DatasetMarker } from "../dataset/companions.js";
import type { PixelArray } from "../dataset/pixels.js";
import type { ChannelChoice, FieldFiles } from "./list-fields.js";
import { type Projection } from "./project.js";
/** Two channels of a field, pixels as they are stored; both of the same type. */
export interface Field {
    width: number;
    height: number;
    nucleus: PixelArray;
    protein: PixelArray;
    micrometresPerPixel?: number;
    /** The mark of simulated data, where one of its files has it. */
    mark?: DatasetMarker;
}
/** Names that channels of nuclear dyes have. */
export declare const NUCLEAR: RegExp;
/**
 * Reads the nucleus and the protein channel of a field, of several focal planes as `project` says: of "best" both
 * channels have the plane in which the nucleus is the sharpest.
 * Throws {@link Coos7Error} naming the file where it cannot be read, where it is not clear which channel is which, the
 * channels differ in size or in the number of their planes, planes are not to be projected, or a pixel is not finite.
 */
export declare function readField(files: FieldFiles, choice: ChannelChoice, project?: Projection): Promise<Field>;
/** A TIFF file of one field of view: its channels, and what its metadata say of them. */
export interface FieldStack {
    path: string;
    width: number;
    height: number;
    /** Number of channels. */
    channels: number;
    /** Names of the channels, where the metadata give any. */
    names?: readonly string[];
    micrometresPerPixel?: number;
    /** The mark of simulated data, where it has it. */
    mark?: DatasetMarker;
    /** Focal planes of each channel. */
    focalPlanes: number;
    /** The pixels of a channel in a focal plane, both counted from 0; the first plane by default. */
    read(channel: number, plane?: number): Promise<PixelArray>;
}
/**
 * Calls `work` with the channels in a TIFF: its pages, the samples of its only page, or the planes behind it. Pixels are
 * unsigned integers of at most 16 bits or floats; floats of 64 bits become such of 32.
 * Throws {@link Coos7Error} naming the file where it holds anything else: several points in time, several images,
 * pages of different sizes, other planes than its metadata tell of.
 */
export declare function withFieldStack<R>(path: string, work: (stack: FieldStack) => Promise<R>): Promise<R>;
