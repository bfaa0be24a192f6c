import { crc32, deflateSync } from "node:zlib";
const GREY = 0;
const TRUE_COLOR = 2;
const FILTER_UP = 2;
const FILTER_PAETH = 4;
/**
 * A `data:` URI of an 8-bit grey PNG of `width` x `height` pixels (row-major, 0 black to 255 white), each drawn
 * as `zoom` x `zoom` pixels: viewers that smooth enlarged pictures then still show the pixels as squares.
 */
export function greyPngUri(pixels, width, height, zoom = 1) {
    const stride = 1 + width * zoom;
    const raw = new Uint8Array(stride * height * zoom);
    for (let y = 0; y < height; y++) {
        const start = y * zoom * stride;
        const at = (column, row) => column < 0 || row < 0 ? 0 : pixels[row * width + column];
        raw[start] = FILTER_PAETH;
        for (let x = 0; x < width; x++) {
            // The other pixels of a square's row are as predicted from this one: filtered, they are zeros.
            const predicted = paeth(at(x - 1, y), at(x, y - 1), at(x - 1, y - 1));
            raw[start + 1 + x * zoom] = at(x, y) - predicted;
        }
        // The other rows of a square equal the one above: filtered, they are zeros.
        for (let copy = 1; copy < zoom; copy++)
            raw[start + copy * stride] = FILTER_UP;
    }
    const header = new DataView(new ArrayBuffer(13));
    header.setUint32(0, width * zoom);
    header.setUint32(4, height * zoom);
    header.setUint8(8, 8);
    header.setUint8(9, GREY);
    const png = pngFile([
        ["IHDR", new Uint8Array(header.buffer)],
        ["IDAT", deflateSync(raw, { level: 9 })],
        ["IEND", new Uint8Array()],
    ]);
    return `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
}
/** The bytes of an opaque PNG of 8 bits of red, green and blue, row-major. */
export function encodeRgbPng(rgb, width, height) {
    const stride = 3 * width;
    const raw = new Uint8Array((1 + stride) * height);
    for (let y = 0; y < height; y++) {
        const start = y * (1 + stride);
        raw[start] = FILTER_UP;
        for (let i = 0; i < stride; i++)
            raw[start + 1 + i] = rgb[y * stride + i] - (y === 0 ? 0 : rgb[(y - 1) * stride + i]);
    }
    const header = new DataView(new ArrayBuffer(13));
    header.setUint32(0, width);
    header.setUint32(4, height);
    header.setUint8(8, 8);
    header.setUint8(9, TRUE_COLOR);
    return pngFile([
        ["IHDR", new Uint8Array(header.buffer)],
        ["IDAT", deflateSync(raw, { level: 9 })],
        ["IEND", new Uint8Array()],
    ]);
}
/** What PNG's filter 4 takes a pixel to be: the neighbour nearest to left + above - corner. */
function paeth(left, above, corner) {
    const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
    if (toLeft <= toAbove && toLeft <= toCorner)
        return left;
    return toAbove <= toCorner ? above : corner;
}
const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const METRES_PER_INCH = 0.0254;
const METRE = 1;
/** The bytes of a PNG file: its signature and these chunks, each a type of four letters and its content. */
function pngFile(chunks) {
    return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks.map(([type, content]) => pngChunk(type, content))]));
}
/** A PNG that says how large it is on paper: the same picture at `dpi` pixels per inch, which PNG counts per metre. */
export function withResolution(png, dpi) {
    const perMetre = Math.round(dpi / METRES_PER_INCH);
    const content = new DataView(new ArrayBuffer(9));
    content.setUint32(0, perMetre);
    content.setUint32(4, perMetre);
    content.setUint8(8, METRE);
    // Behind the header, which is the first chunk, with 13 bytes of content in every PNG.
    const afterHeader = SIGNATURE.length + 12 + 13;
    return new Uint8Array(Buffer.concat([
        png.subarray(0, afterHeader),
        pngChunk("pHYs", new Uint8Array(content.buffer)),
        png.subarray(afterHeader),
    ]));
}
function pngChunk(type, content) {
    const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
}
//# sourceMappingURL=png.js.map