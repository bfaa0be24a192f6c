/**
 * A TIFF 6.0 file of an opaque picture: 8 bits of red, green and blue, LZW with horizontal differencing, and how large it
 * is on paper. Journals ask for it. `rgb` is row-major.
 */
export declare function encodeRgbTiff(rgb: Uint8Array, width: number, height: number, dpi: number): Uint8Array;
