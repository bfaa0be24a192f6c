import type { GeoTIFFImage } from "geotiff";
import { Coos7Error } from "../../core/errors.js";
/** Where and how a page of a TIFF holds its pixels. */
export interface PageLayout {
    path: string;
    width: number;
    height: number;
    samples: number;
    /** Of a sample. */
    bits: number;
    /** A tag that is missing, and has a value of which the pixels may take no more bytes: one bit, or no compression. */
    assumed: "BitsPerSample" | "Compression" | undefined;
    format: SampleFormat;
    littleEndian: boolean;
    /** Key of `COMPRESSIONS`. */
    compression: number;
    predictor: number;
    /** Whether the first pixel of a byte is in its lowest bit. */
    reversedBits: boolean;
    /** Whether each sample has strips or tiles of its own. */
    separate: boolean;
    /** Whether zero is white. */
    inverted: boolean;
    /** Size of a strip or tile, all of which are one below the other and, tiles, beside each other. */
    pieceWidth: number;
    pieceHeight: number;
    /** Tiles reach beyond the image's edge; the last strip ends with it. */
    tiled: boolean;
    offsets: readonly number[];
    sizes: readonly number[];
}
export type SampleFormat = "unsigned" | "signed" | "float";
/**
 * The layout of a page of a file of `length` bytes. TIFF has no checksums: whatever lies at a damaged address would be
 * taken for pixels, what is missing for zeros, and sizes without bound for sizes.
 * Throws {@link Coos7Error} naming the file: where the page does not have all its pixels inside the file, and, with the tag
 * and what is supported, where it holds them in a way that is not read exactly.
 */
export declare function pageLayout(path: string, page: GeoTIFFImage, length: number): Promise<PageLayout>;
/** The error of a file whose pixels lie in it in a way that is not read exactly, for its tag. */
export declare function tagError(path: string, tag: string, expected: string, found: string): Coos7Error;
/** Of a page with `layout`: strips or tiles of one sample where each has its own, else of all samples. */
export declare function piecesOf({ width, height, pieceWidth, pieceHeight }: PageLayout): {
    across: number;
    down: number;
};
/** Bytes of a row of a strip or tile. */
export declare function rowBytes({ pieceWidth, samples, separate, bits }: PageLayout): number;
/** Rows of the strip or tile that is the `row`-th from the top. */
export declare function rowsOf({ height, pieceHeight, tiled }: PageLayout, row: number): number;
