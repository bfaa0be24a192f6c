import { inflateSync, constants as zlib } from "node:zlib";
const DEFLATE = { name: "deflate", unpack: inflate, greatestFactor: 1100, predictors: true };
/** What is read, by the value of the tag Compression: all that gives back the pixels exactly and is in use for images of cells. */
export const COMPRESSIONS = {
    1: { name: "none", unpack: (data) => data, greatestFactor: 1, predictors: false },
    5: { name: "LZW", unpack: decodeLzw, greatestFactor: 3000, predictors: true },
    8: DEFLATE,
    32773: { name: "PackBits", unpack: decodePackBits, greatestFactor: 64, predictors: false },
    32946: DEFLATE,
    50000: { name: "Zstandard", unpack: decodeZstandard, greatestFactor: 50_000, predictors: true },
};
/** Others that have names. */
export const OTHER_COMPRESSIONS = {
    2: "CCITT",
    3: "CCITT fax 3",
    4: "CCITT fax 4",
    6: "old JPEG",
    7: "JPEG",
    22610: "JPEG XR",
    33003: "JPEG 2000",
    33005: "JPEG 2000",
    34712: "JPEG 2000",
    34887: "LERC",
    34925: "LZMA",
    34934: "JPEG XR",
    50001: "WebP",
    50002: "JPEG XL",
};
function inflate(data, length) {
    // Data that end early give what they have; more than a strip holds is no strip.
    return inflateSync(data, { maxOutputLength: length, finishFlush: zlib.Z_SYNC_FLUSH });
}
/** TIFF 6.0, section 9. */
function decodePackBits(data, length) {
    const out = new Uint8Array(length);
    let written = 0;
    for (let at = 0; at < data.length && written < length;) {
        const head = data[at++];
        if (head < 128) {
            const bytes = data.subarray(at, at + Math.min(head + 1, length - written));
            out.set(bytes, written);
            written += bytes.length;
            at += head + 1;
        }
        else if (head > 128 && at < data.length) {
            const end = Math.min(length, written + 257 - head);
            out.fill(data[at++], written, end);
            written = end;
        }
    }
    return out.subarray(0, written);
}
let zstandard;
async function decodeZstandard(data, length) {
    zstandard ??= (async () => {
        const { ZSTDDecoder } = await import("zstddec");
        const decoder = new ZSTDDecoder();
        await decoder.init();
        return decoder;
    })();
    return (await zstandard).decode(data, length);
}
const CLEAR = 256;
const END = 257;
const FIRST = 258;
const LEAST_BITS = 9;
const MOST_BITS = 12;
const TABLE = 1 << MOST_BITS;
/**
 * At most `length` bytes out of TIFF's LZW (TIFF 6.0, section 13), fewer where the data end before. Reads what libtiff
 * reads beside the specification: the old form, whose codes begin at the lowest bit and grow one code later, and tables
 * that are full and not cleared.
 * A text of the table is a place in what has been written so far: no damage can lead from one text to another in a circle.
 * Throws where a code is not in the table.
 */
function decodeLzw(data, length) {
    const out = new Uint8Array(length);
    // A clear code of 9 bits, lowest bit first; from the highest bit on it would be 0x80.
    const isOld = data[0] === 0 && (data[1] & 1) === 1;
    const starts = new Uint32Array(TABLE);
    const sizes = new Uint16Array(TABLE);
    let written = 0;
    let next = FIRST;
    let width = LEAST_BITS;
    let previous = 0;
    let previousSize = 0;
    let bits = 0;
    let held = 0;
    for (let at = 0; written < length;) {
        while (held < width && at < data.length) {
            bits = isOld ? bits | (data[at++] << held) : ((bits << 8) | data[at++]) & 0xfffff;
            held += 8;
        }
        if (held < width)
            break;
        held -= width;
        const code = isOld ? bits & ((1 << width) - 1) : (bits >> held) & ((1 << width) - 1);
        if (isOld)
            bits >>= width;
        if (code === END)
            break;
        if (code === CLEAR) {
            next = FIRST;
            width = LEAST_BITS;
            previousSize = 0;
            continue;
        }
        if (previousSize > 0 && next < TABLE) {
            starts[next] = previous;
            sizes[next++] = previousSize + 1;
            if ((isOld ? next : next + 1) >> width > 0 && width < MOST_BITS)
                width++;
        }
        const start = written;
        if (code < CLEAR)
            out[written++] = code;
        else {
            if (code >= next)
                throw new Error(`LZW code ${code} of a table of ${next}`);
            const from = starts[code];
            const end = Math.min(length, written + sizes[code]);
            // A text may reach into what it is just writing.
            for (let i = from; written < end; i++)
                out[written++] = out[i];
        }
        previous = start;
        previousSize = code < CLEAR ? 1 : sizes[code];
    }
    return out.subarray(0, written);
}
//# sourceMappingURL=decompress.js.map