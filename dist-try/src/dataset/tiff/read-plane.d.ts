import { type PageLayout } from "./layout.js";
/** Samples of one kind, as they are stored; floats of 16 bits as such of 32, unsigned integers in the smallest array that holds them. */
export type Samples = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;
/**
 * The values of one sample of a page, row by row: exactly what libtiff reads. Where zero is white they are turned round, so
 * that more light is a greater number: TIFF says so (PhotometricInterpretation 0), Bio-Formats and Pillow do so.
 * Throws {@link Coos7Error} naming the file where a strip or tile is damaged.
 */
export declare function readPlane(bytes: Uint8Array, layout: PageLayout, sample: number): Promise<Samples>;
