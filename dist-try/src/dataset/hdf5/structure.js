import { readSync } from "node:fs";
import { Coos7Error } from "../../core/errors.js";
/**
 * The structure of an HDF5 file, as far as it says whether the values of a dataset were ever stored, which the HDF5
 * library that is built for JavaScript does not tell. Source: HDF5 File Format Specification 3.0 (The HDF Group).
 */
export class Hdf5Structure {
    #file;
    #path;
    #offsetSize;
    #lengthSize;
    /** Where the addresses begin to count. */
    #base;
    /** How many more blocks may be read: a damaged file could lead in circles, a whole one has no more than this. */
    #blocksLeft;
    /** `file` is open for reading and stays the caller's; `path` is for errors, `size` is in bytes. */
    constructor(file, path, size) {
        this.#file = file;
        this.#path = path;
        this.#blocksLeft = Math.ceil(size / 8) + 100;
        // The superblock is at the start, or behind a block of the user's, which is 512 bytes or a power of two of them long.
        for (let at = 0; at < size; at = Math.max(512, 2 * at)) {
            const start = this.#bytes(at, Math.min(64, size - at));
            if (start.toString("latin1", 0, 8) !== "\x89HDF\r\n\x1a\n")
                continue;
            const version = start[8];
            if (version > 3)
                throw this.unknown(`superblock of version ${version}`);
            const sizes = version < 2 ? 13 : 9;
            this.#offsetSize = start[sizes];
            this.#lengthSize = start[sizes + 1];
            const base = version < 2 ? (version === 0 ? 24 : 28) : 12;
            this.#base = new Fields(start, base, this.#offsetSize, this.#lengthSize).offset() ?? 0;
            return;
        }
        throw this.damaged("it has no superblock");
    }
    /** Bytes of an address. */
    get offsetSize() {
        return this.#offsetSize;
    }
    /** Bytes of a length. */
    get lengthSize() {
        return this.#lengthSize;
    }
    /** `length` bytes at an address. Throws {@link Coos7Error} where the file does not have them. */
    read(address, length) {
        return new Fields(this.#bytes(this.#base + address, length), 0, this.#offsetSize, this.#lengthSize);
    }
    /** The same of a block that begins with a signature, which is passed over. */
    block(signature, address, length) {
        const fields = this.read(address, length);
        const found = fields.text(4);
        if (found !== signature)
            throw this.damaged(`expected a block ${signature} but found ${JSON.stringify(found)}`);
        return fields;
    }
    #bytes(position, length) {
        if (--this.#blocksLeft < 0)
            throw this.damaged("its blocks lead in circles");
        const bytes = Buffer.alloc(length);
        if (!Number.isSafeInteger(position) || readSync(this.#file, bytes, 0, length, position) !== length)
            throw this.damaged(`it ends before byte ${position + length}`);
        return bytes;
    }
    damaged(why) {
        return new Coos7Error(`Could not read ${this.#path}: ${why}; the file is damaged: get it again`);
    }
    unknown(what) {
        return new Coos7Error(`Could not read ${this.#path}: it has a ${what}, of which cannot be told here whether all was written; copy its datasets into a new file, e.g. with h5py`);
    }
    /** The messages of the object header at an address, by type; of the first of its type where there are several. */
    messages(address) {
        const found = new Map();
        const blocks = [];
        const start = this.read(address, 16);
        if (start.text(4) === "OHDR") {
            start.skip(1);
            const flags = start.uint(1);
            const before = 6 + (flags & 0x20 ? 16 : 0) + (flags & 0x10 ? 4 : 0);
            const width = 1 << (flags & 3);
            const size = this.read(address + before, width).uint(width);
            const withOrder = (flags & 4) !== 0;
            blocks.push({ fields: this.read(address + before + width, size), withOrder, version: 2 });
        }
        else {
            const prefix = this.read(address, 16);
            if (prefix.uint(1) !== 1)
                throw this.damaged("an object in it has no header");
            prefix.skip(7);
            blocks.push({ fields: this.read(address + 16, prefix.uint(4)), withOrder: false, version: 1 });
        }
        for (const { fields, withOrder, version } of blocks) {
            const prefix = version === 1 ? 8 : withOrder ? 6 : 4;
            while (fields.left >= prefix) {
                const type = fields.uint(version === 1 ? 2 : 1);
                const size = fields.uint(2);
                const flags = fields.uint(1);
                fields.skip(prefix - (version === 1 ? 5 : 4));
                if (size > fields.left)
                    throw this.damaged("a header in it is longer than its block");
                const body = fields.part(size);
                if (type === CONTINUATION) {
                    const place = body.offset() ?? 0;
                    const length = body.length();
                    const more = version === 1
                        ? this.read(place, length)
                        : this.block("OCHK", place, length - CHECKSUM).part(length - 4 - CHECKSUM);
                    blocks.push({ fields: more, withOrder, version });
                }
                else if (!found.has(type))
                    found.set(type, (flags & SHARED) === 0 ? body : this.#shared(type, body));
            }
        }
        return found;
    }
    /** A message that is stored in another object's header. */
    #shared(type, body) {
        const version = body.uint(1);
        const kind = body.uint(1);
        if (version === 1)
            body.skip(6);
        if (version === 3 && kind !== IN_OBJECT)
            throw this.unknown("message in a table that objects share");
        const message = this.messages(body.offset() ?? 0).get(type);
        if (!message)
            throw this.damaged("a type that is stored by itself is not where it should be");
        return message;
    }
}
const CONTINUATION = 0x10;
/** Bit of a message's flags: it is stored elsewhere. */
const SHARED = 2;
const IN_OBJECT = 2;
/** Bytes of the sum that ends blocks. */
export const CHECKSUM = 4;
/** Bytes that are read from the first on, little-endian. */
export class Fields {
    bytes;
    offsetSize;
    lengthSize;
    #at;
    constructor(bytes, start, offsetSize, lengthSize) {
        this.bytes = bytes;
        this.offsetSize = offsetSize;
        this.lengthSize = lengthSize;
        this.#at = start;
    }
    /** Bytes that have not been read. */
    get left() {
        return this.bytes.length - this.#at;
    }
    /** An unsigned number of up to 8 bytes; `Infinity` where it is too large to be exact. Beyond the end there are zeros. */
    uint(size) {
        let value = 0n;
        for (let k = size - 1; k >= 0; k--)
            value = (value << 8n) | BigInt(this.bytes[this.#at + k] ?? 0);
        this.#at += size;
        return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(value);
    }
    /** An address; undefined where it is given as not defined, which is how HDF5 says that nothing was stored. */
    offset() {
        const bytes = this.bytes.subarray(this.#at, this.#at + this.offsetSize);
        const value = this.uint(this.offsetSize);
        return bytes.every((byte) => byte === 0xff) ? undefined : value;
    }
    length() {
        return this.uint(this.lengthSize);
    }
    text(size) {
        this.#at += size;
        return this.bytes.toString("latin1", this.#at - size, this.#at);
    }
    /** A text that ends with a zero byte. */
    zeroEnded() {
        const end = this.bytes.indexOf(0, this.#at);
        const text = this.bytes.toString("utf8", this.#at, end < 0 ? this.bytes.length : end);
        this.#at = end < 0 ? this.bytes.length : end + 1;
        return text;
    }
    skip(size) {
        this.#at += size;
    }
    /** The next bytes by themselves. */
    part(size) {
        const bytes = this.bytes.subarray(this.#at, this.#at + size);
        this.#at += size;
        return new Fields(bytes, 0, this.offsetSize, this.lengthSize);
    }
}
//# sourceMappingURL=structure.js.map