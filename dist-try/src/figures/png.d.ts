/**
 * A `data:` URI of an 8-bit grey PNG of `width` x `height` pixels (row-major, 0 black to 255 white), each drawn
 * as `zoom` x `zoom` pixels: viewers that smooth enlarged pictures then still show the pixels as squares.
 */
export declare function greyPngUri(pixels: Uint8Array, width: number, height: number, zoom?: number): string;
/** The bytes of an opaque PNG of 8 bits of red, green and blue, row-major. */
export declare function encodeRgbPng(rgb: Uint8Array, width: number, height: number): Uint8Array;
/** A PNG that says how large it is on paper: the same picture at `dpi` pixels per inch, which PNG counts per metre. */
export declare function withResolution(png: Uint8Array, dpi: number): Uint8Array;
