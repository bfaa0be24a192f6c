/** A way in which pixels are packed: what it makes of a strip or tile, and how much it can make of one byte. */
interface Compression {
    name: string;
    /** At least the first `length` bytes, or fewer where the data do not hold as many. */
    unpack(data: Uint8Array, length: number): Uint8Array | Promise<Uint8Array>;
    greatestFactor: number;
    /** Whether it goes together with a predictor. */
    predictors: boolean;
}
/** What is read, by the value of the tag Compression: all that gives back the pixels exactly and is in use for images of cells. */
export declare const COMPRESSIONS: Readonly<Record<number, Compression>>;
/** Others that have names. */
export declare const OTHER_COMPRESSIONS: Readonly<Record<number, string>>;
export {};
