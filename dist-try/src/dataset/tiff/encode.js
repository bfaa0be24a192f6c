const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const IMAGE_DESCRIPTION = 270;
const STRIP_OFFSETS = 273;
/** Size in bytes of a directory entry. */
const ENTRY = 12;
/**
 * A TIFF 6.0 file of one uncompressed, single-channel image: one strip, little-endian, without any metadata
 * that could differ between runs but for `description`, the tag ImageDescription. Pixels keep their type: 32-bit float, or
 * unsigned integers of 8 or 16 bits.
 */
export function encodeTiff(pixels, width, height, description = "") {
    const bits = pixels.BYTES_PER_ELEMENT * 8;
    const entries = [
        [256, LONG, width],
        [257, LONG, height],
        [258, SHORT, bits],
        [259, SHORT, 1], // no compression
        [262, SHORT, 1], // black is zero
        [STRIP_OFFSETS, LONG, 0], // where the strip begins: set below
        [277, SHORT, 1], // samples per pixel
        [278, LONG, height], // rows in the strip
        [279, LONG, pixels.byteLength],
        [339, SHORT, pixels instanceof Float32Array ? 3 : 1], // float or unsigned integer
    ];
    const header = 8;
    // Four bytes and less would lie in the entry itself.
    const text = description === "" ? new Uint8Array() : new TextEncoder().encode(`${description}\0\0\0\0`);
    const textStart = header + 2 + (entries.length + (text.length > 0 ? 1 : 0)) * ENTRY + 4;
    const start = Math.ceil((textStart + text.length) / 8) * 8;
    if (text.length > 0)
        entries.splice(5, 0, [IMAGE_DESCRIPTION, ASCII, textStart, text.length]);
    entries.find(([tag]) => tag === STRIP_OFFSETS)[2] = start;
    const file = new Uint8Array(start + pixels.byteLength);
    const view = new DataView(file.buffer);
    file.set([0x49, 0x49, 42, 0]);
    view.setUint32(4, header, true);
    view.setUint16(header, entries.length, true);
    file.set(text, textStart);
    for (const [i, [tag, type, value, count = 1]] of entries.entries()) {
        const at = header + 2 + i * ENTRY;
        view.setUint16(at, tag, true);
        view.setUint16(at + 2, type, true);
        view.setUint32(at + 4, count, true);
        if (type === SHORT)
            view.setUint16(at + 8, value, true);
        else
            view.setUint32(at + 8, value, true);
    }
    const stored = file.subarray(start);
    stored.set(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
    return file;
}
//# sourceMappingURL=encode.js.map