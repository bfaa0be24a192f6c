import type { PixelArray } from "../pixels.js";
import { type TiffFile } from "./file.js";
import { type Samples } from "./read-plane.js";
/** All planes of a TIFF: its pages, the samples of its only page, or what lies behind its only page without pages of its own. */
export interface TiffPlanes {
    width: number;
    height: number;
    /** How many planes there are. */
    count: number;
    /** Samples of a pixel; where there are several, they are the planes. */
    samples: number;
    /** What the file says of itself (tag ImageDescription); empty where it says nothing. */
    description: string;
    /** The values of a plane, counted from 0. */
    read(plane: number): Promise<Samples>;
}
/**
 * The planes of a TIFF. Throws {@link Coos7Error} naming the file where pages differ in size or have several samples each,
 * and where it speaks of planes that it does not hold. `read` throws it for pages that are damaged or not read exactly.
 */
export declare function tiffPlanes(file: TiffFile): Promise<TiffPlanes>;
/** What a file says of itself. Of two texts, as Micro-Manager writes them, the OME-XML is the one that its readers believe. */
export declare function descriptionOf(file: TiffFile): string;
/** Whether a description is OME-XML. */
export declare function isOme(description: string): boolean;
/**
 * The 64 x 64 pixels of a single-channel TIFF: 32-bit float, or unsigned integers of at most 16 bits.
 * Throws {@link Coos7Error} naming the file where it is anything else, not read exactly, or damaged.
 */
export declare function decodeTiff(path: string): Promise<PixelArray>;
/** What such a file says of itself; empty where it says nothing. Throws what {@link decodeTiff} throws. */
export declare function cellDescription(path: string): Promise<string>;
/** Pixels of a type that datasets are stored in. Throws {@link Coos7Error} naming the file for those of another type. */
export declare function requirePixelArray(path: string, pixels: object): PixelArray;
