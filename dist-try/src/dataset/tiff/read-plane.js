import { endianness } from "node:os";
import { Coos7Error } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";
import { COMPRESSIONS } from "./decompress.js";
import { piecesOf, rowBytes, rowsOf, tagError } from "./layout.js";
/** The most that a sample has. */
const MOST_BITS = 64;
/** Some programs fill up strips to whole words. */
const WORD = 4;
const HOST_LITTLE = endianness() === "LE";
/** The same bits in the opposite order, for each byte. */
const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => {
    let reversed = 0;
    for (let bit = 0; bit < 8; bit++)
        reversed |= ((byte >> bit) & 1) << (7 - bit);
    return reversed;
});
/**
 * The values of one sample of a page, row by row: exactly what libtiff reads. Where zero is white they are turned round, so
 * that more light is a greater number: TIFF says so (PhotometricInterpretation 0), Bio-Formats and Pillow do so.
 * Throws {@link Coos7Error} naming the file where a strip or tile is damaged.
 */
export async function readPlane(bytes, layout, sample) {
    const { path, width, height, samples, separate, pieceWidth, pieceHeight } = layout;
    const { across, down } = piecesOf(layout);
    const stride = separate ? 1 : samples;
    const first = separate ? sample * across * down : 0;
    let plane;
    for (let row = 0; row < down; row++) {
        const rows = rowsOf(layout, row);
        for (let column = 0; column < across; column++) {
            const index = first + row * across + column;
            const values = samplesOf(layout, await unpack(bytes, layout, index, rows), rows);
            // One strip of one sample is the plane.
            if (across * down === 1 && stride === 1 && values.length === width * height) {
                plane = values;
                continue;
            }
            plane ??= new values.constructor(width * height);
            const shownColumns = Math.min(pieceWidth, width - column * pieceWidth);
            const shownRows = Math.min(rows, height - row * pieceHeight);
            for (let y = 0; y < shownRows; y++) {
                let from = y * pieceWidth * stride + (separate ? 0 : sample);
                let to = (row * pieceHeight + y) * width + column * pieceWidth;
                for (const end = to + shownColumns; to < end; to++, from += stride)
                    plane[to] = values[from];
            }
        }
    }
    if (!plane)
        throw new Coos7Error(`${path}: expected an image but it has no pixels`);
    if (layout.inverted) {
        const white = 2 ** layout.bits - 1;
        for (let i = 0; i < plane.length; i++)
            plane[i] = white - plane[i];
    }
    return plane;
}
/** The bytes of a strip or tile as they were before they were packed, a copy. */
async function unpack(file, layout, index, rows) {
    const { path, offsets, sizes, compression, reversedBits, pieceHeight, tiled, assumed } = layout;
    const needed = rowBytes(layout) * rows;
    // Some programs fill up the last strip.
    const most = rowBytes(layout) * pieceHeight;
    const piece = tiled ? "tile" : "strip";
    const { name, unpack } = COMPRESSIONS[compression];
    const stored = file.subarray(offsets[index], offsets[index] + sizes[index]);
    const found = await (async () => {
        try {
            return await unpack(reversedBits ? stored.map((byte) => REVERSED[byte]) : stored, assumed ? MOST_BITS * most : most);
        }
        catch (error) {
            throw damaged(describeIoError(error), error);
        }
    })();
    // TIFF 6.0 (section 8) has one bit and no compression where the tag is missing, and libtiff would read the first bytes of
    // whatever is there: of a damaged file that has lost the tag.
    if (assumed && found.length > WORD * Math.ceil(most / WORD))
        throw tagError(path, assumed, `given, as ${found.length.toLocaleString("en")} bytes are more than the ${most.toLocaleString("en")} of a ${piece} ${assumed === "Compression" ? "without" : "in black and white"},`, "none");
    if (found.length < needed)
        throw damaged(`${found.length.toLocaleString("en")} of ${needed.toLocaleString("en")} bytes`);
    const copy = new Uint8Array(needed);
    copy.set(found.subarray(0, needed));
    return copy;
    function damaged(reason, cause) {
        return new Coos7Error(`Could not read ${path}: not a complete TIFF image (${piece} ${index + 1}, compression ${name}: ${reason}); it is damaged: get it again`, { cause });
    }
}
/** The samples in the bytes of a strip or tile, which are overwritten. */
function samplesOf(layout, data, rows) {
    const { bits, format, littleEndian, predictor, pieceWidth, samples, separate } = layout;
    const stride = separate ? 1 : samples;
    const perRow = pieceWidth * stride;
    if (bits % 8 !== 0)
        return unpackBits(data, perRow, rows, bits);
    if (predictor === 3)
        undoFloatDifferences(data, perRow, rows, bits / 8, stride);
    // Predictor 3 has the most significant byte first, whatever the file's order.
    else if (littleEndian !== HOST_LITTLE)
        swapBytes(data, bits);
    if (predictor === 2)
        undoDifferences(data, perRow, rows, bits, stride);
    const { buffer, byteOffset } = data;
    const count = perRow * rows;
    if (format === "float") {
        if (bits === 64)
            return new Float64Array(buffer, byteOffset, count);
        if (bits === 32)
            return new Float32Array(buffer, byteOffset, count);
        return Float32Array.from(new Uint16Array(buffer, byteOffset, count), halfFloat);
    }
    const isSigned = format === "signed";
    if (bits === 8)
        return isSigned ? new Int8Array(buffer, byteOffset, count) : data;
    if (bits === 16)
        return isSigned ? new Int16Array(buffer, byteOffset, count) : new Uint16Array(buffer, byteOffset, count);
    return isSigned ? new Int32Array(buffer, byteOffset, count) : new Uint32Array(buffer, byteOffset, count);
}
function swapBytes(data, bits) {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (bits === 16)
        bytes.swap16();
    else if (bits === 32)
        bytes.swap32();
    else if (bits === 64)
        bytes.swap64();
}
/** Predictor 2: each sample was stored as the difference to the same sample of the pixel before, as an integer. */
function undoDifferences({ buffer, byteOffset }, perRow, rows, bits, stride) {
    const count = perRow * rows;
    if (bits === 64) {
        const values = new BigUint64Array(buffer, byteOffset, count);
        for (let row = 0; row < rows; row++)
            for (let i = row * perRow + stride; i < (row + 1) * perRow; i++)
                values[i] += values[i - stride];
        return;
    }
    const values = bits === 8
        ? new Uint8Array(buffer, byteOffset, count)
        : bits === 16
            ? new Uint16Array(buffer, byteOffset, count)
            : new Uint32Array(buffer, byteOffset, count);
    for (let row = 0; row < rows; row++)
        for (let i = row * perRow + stride; i < (row + 1) * perRow; i++)
            values[i] += values[i - stride];
}
/** Predictor 3 (TIFF Technical Note 3): bytes of equal significance lie together, the most significant ones first, as differences. */
function undoFloatDifferences(data, perRow, rows, size, stride) {
    const length = perRow * size;
    for (let row = 0; row < rows; row++) {
        const line = data.subarray(row * length, (row + 1) * length);
        for (let i = stride; i < length; i++)
            line[i] += line[i - stride];
        const bytes = line.slice();
        for (let i = 0; i < perRow; i++)
            for (let byte = 0; byte < size; byte++)
                line[i * size + (HOST_LITTLE ? size - 1 - byte : byte)] = bytes[byte * perRow + i];
    }
}
/** Unsigned integers of a number of bits that is not one of whole bytes, highest bit first; each row begins with a byte. */
function unpackBits(data, perRow, rows, bits) {
    const values = bits < 8 ? new Uint8Array(perRow * rows) : new Uint16Array(perRow * rows);
    const length = Math.ceil((perRow * bits) / 8);
    const mask = (1 << bits) - 1;
    for (let row = 0; row < rows; row++) {
        let at = row * length;
        let held = 0;
        let store = 0;
        for (let i = row * perRow; i < (row + 1) * perRow; i++) {
            for (; held < bits; held += 8)
                store = ((store << 8) | data[at++]) & 0xffffff;
            held -= bits;
            values[i] = (store >> held) & mask;
        }
    }
    return values;
}
/** A float of 16 bits: sign, 5 bits of exponent, 10 of the fraction. */
function halfFloat(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 31)
        return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
    return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : (2 ** -14 * fraction) / 1024);
}
//# sourceMappingURL=read-plane.js.map