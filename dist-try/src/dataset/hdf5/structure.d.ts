import { Coos7Error } from "../../core/errors.js";
/**
 * The structure of an HDF5 file, as far as it says whether the values of a dataset were ever stored, which the HDF5
 * library that is built for JavaScript does not tell. Source: HDF5 File Format Specification 3.0 (The HDF Group).
 */
export declare class Hdf5Structure {
    #private;
    /** `file` is open for reading and stays the caller's; `path` is for errors, `size` is in bytes. */
    constructor(file: number, path: string, size: number);
    /** Bytes of an address. */
    get offsetSize(): number;
    /** Bytes of a length. */
    get lengthSize(): number;
    /** `length` bytes at an address. Throws {@link Coos7Error} where the file does not have them. */
    read(address: number, length: number): Fields;
    /** The same of a block that begins with a signature, which is passed over. */
    block(signature: string, address: number, length: number): Fields;
    damaged(why: string): Coos7Error;
    unknown(what: string): Coos7Error;
    /** The messages of the object header at an address, by type; of the first of its type where there are several. */
    messages(address: number): Map<number, Fields>;
}
/** Bytes of the sum that ends blocks. */
export declare const CHECKSUM = 4;
/** Bytes that are read from the first on, little-endian. */
export declare class Fields {
    #private;
    readonly bytes: Buffer;
    readonly offsetSize: number;
    readonly lengthSize: number;
    constructor(bytes: Buffer, start: number, offsetSize: number, lengthSize: number);
    /** Bytes that have not been read. */
    get left(): number;
    /** An unsigned number of up to 8 bytes; `Infinity` where it is too large to be exact. Beyond the end there are zeros. */
    uint(size: number): number;
    /** An address; undefined where it is given as not defined, which is how HDF5 says that nothing was stored. */
    offset(): number | undefined;
    length(): number;
    text(size: number): string;
    /** A text that ends with a zero byte. */
    zeroEnded(): string;
    skip(size: number): void;
    /** The next bytes by themselves. */
    part(size: number): Fields;
}
