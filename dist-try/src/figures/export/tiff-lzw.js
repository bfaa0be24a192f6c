const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const ENTRY = 12;
/** Bytes of a strip before it is compressed, about: TIFF 6.0 advises small strips. */
const STRIP_BYTES = 65_536;
/**
 * A TIFF 6.0 file of an opaque picture: 8 bits of red, green and blue, LZW with horizontal differencing, and how large it
 * is on paper. Journals ask for it. `rgb` is row-major.
 */
export function encodeRgbTiff(rgb, width, height, dpi) {
    const rowsPerStrip = Math.max(1, Math.floor(STRIP_BYTES / (3 * width)));
    const strips = [];
    for (let row = 0; row < height; row += rowsPerStrip) {
        const rows = Math.min(rowsPerStrip, height - row);
        strips.push(lzw(differences(rgb.subarray(3 * width * row, 3 * width * (row + rows)), width)));
    }
    const entries = [
        [256, LONG, [width]],
        [257, LONG, [height]],
        [258, SHORT, [8, 8, 8]],
        [259, SHORT, [5]], // LZW
        [262, SHORT, [2]], // RGB
        [273, LONG, strips.map(() => 0)], // where the strips begin: set below
        [277, SHORT, [3]],
        [278, LONG, [rowsPerStrip]],
        [279, LONG, strips.map(({ length }) => length)],
        [282, RATIONAL, [dpi, 1]],
        [283, RATIONAL, [dpi, 1]],
        [296, SHORT, [2]], // inches
        [317, SHORT, [2]], // horizontal differencing
    ];
    const sizeOf = (type, values) => values.length * (type === SHORT ? 2 : 4);
    const directory = 8;
    let next = directory + 2 + entries.length * ENTRY + 4;
    const places = entries.map(([, type, values]) => {
        if (sizeOf(type, values) <= 4)
            return 0;
        const place = next;
        next += sizeOf(type, values);
        return place;
    });
    const offsets = strips.map(({ length }) => {
        const place = next;
        next += length + (length % 2);
        return place;
    });
    entries[5][2] = offsets;
    const file = new Uint8Array(next);
    const view = new DataView(file.buffer);
    file.set([0x49, 0x49, 42, 0, directory]);
    view.setUint16(directory, entries.length, true);
    entries.forEach(([tag, type, values], i) => {
        const at = directory + 2 + i * ENTRY;
        view.setUint16(at, tag, true);
        view.setUint16(at + 2, type, true);
        view.setUint32(at + 4, type === RATIONAL ? values.length / 2 : values.length, true);
        if (places[i])
            view.setUint32(at + 8, places[i], true);
        values.forEach((value, k) => {
            const place = (places[i] || at + 8) + k * (type === SHORT ? 2 : 4);
            if (type === SHORT)
                view.setUint16(place, value, true);
            else
                view.setUint32(place, value, true);
        });
    });
    strips.forEach((strip, i) => {
        file.set(strip, offsets[i]);
    });
    return file;
}
/** Each pixel less the one to its left, colour by colour. */
function differences(rgb, width) {
    const found = rgb.slice();
    for (let i = rgb.length - 1; i >= 0; i--)
        if (i % (3 * width) >= 3)
            found[i] = rgb[i] - rgb[i - 3];
    return found;
}
const CLEAR = 256;
const END = 257;
const MOST_CODES = 4094;
/** TIFF's LZW: codes of 9 to 12 bits, highest bit first, which become longer one code early. */
function lzw(bytes) {
    const out = new Uint8Array(Math.ceil(bytes.length * 1.6) + 16);
    let length = 0;
    let buffer = 0;
    let bits = 0;
    let size = 9;
    const write = (code) => {
        buffer = (buffer << size) | code;
        bits += size;
        while (bits >= 8) {
            out[length++] = buffer >>> (bits - 8);
            bits -= 8;
        }
        buffer &= (1 << bits) - 1;
    };
    // By the code of a string and the byte behind it, the code of both.
    let table = new Map();
    let next = END + 1;
    write(CLEAR);
    let prefix = bytes[0] ?? -1;
    for (let i = 1; i < bytes.length; i++) {
        const byte = bytes[i];
        const known = table.get((prefix << 8) | byte);
        if (known !== undefined) {
            prefix = known;
            continue;
        }
        write(prefix);
        table.set((prefix << 8) | byte, next++);
        if (next > MOST_CODES) {
            write(CLEAR);
            table = new Map();
            next = END + 1;
            size = 9;
        }
        else if (next >= 1 << size)
            size++;
        prefix = byte;
    }
    if (prefix >= 0) {
        write(prefix);
        next++;
        if (next >= 1 << size && size < 12)
            size++;
    }
    write(END);
    if (bits > 0)
        out[length++] = buffer << (8 - bits);
    return out.slice(0, length);
}
//# sourceMappingURL=tiff-lzw.js.map