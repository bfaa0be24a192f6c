import type { GeoTIFFImage } from "geotiff";
/** A TIFF file in memory. */
export interface TiffFile {
    path: string;
    bytes: Uint8Array;
    /** The pages that are images of their own: not smaller copies of others, and not masks. At least one. */
    pages: readonly GeoTIFFImage[];
    /** The texts of a tag of the first page: some programs write one twice. Up to the first NUL; UTF-8 or Latin-1. */
    texts(tag: number): string[];
    /** How many values the first page has for a tag; 0 where it does not have the tag. */
    count(tag: number): number;
}
/**
 * Calls `work` with the TIFF in a file of at most `limit` bytes. Throws {@link Coos7Error} naming the file where it cannot
 * be read; one that `work` throws is passed on.
 */
export declare function withTiff<R>(path: string, work: (file: TiffFile) => Promise<R>, limit?: number): Promise<R>;
/**
 * The TIFF in `stored`, the bytes of the file at `path`. Throws {@link Coos7Error} where it has no image or too many, and
 * what the TIFF library throws where it cannot read it.
 */
export declare function parseTiff(path: string, stored: Uint8Array): Promise<TiffFile>;
