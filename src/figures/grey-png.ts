import { deflateSync } from "node:zlib";
import { pngFile } from "../core/png.js";

const GREY = 0;
const FILTER_UP = 2;
const FILTER_PAETH = 4;

/**
 * A `data:` URI of an 8-bit grey PNG of `width` x `height` pixels (row-major, 0 black to 255 white), each drawn
 * as `zoom` x `zoom` pixels: viewers that smooth enlarged pictures then still show the pixels as squares.
 */
export function greyPngUri(pixels: Uint8Array, width: number, height: number, zoom = 1): string {
  const stride = 1 + width * zoom;
  const raw = new Uint8Array(stride * height * zoom);
  for (let y = 0; y < height; y++) {
    const start = y * zoom * stride;
    const at = (column: number, row: number): number =>
      column < 0 || row < 0 ? 0 : pixels[row * width + column]!;
    raw[start] = FILTER_PAETH;
    for (let x = 0; x < width; x++) {
      // The other pixels of a square's row are as predicted from this one: filtered, they are zeros.
      const predicted = paeth(at(x - 1, y), at(x, y - 1), at(x - 1, y - 1));
      raw[start + 1 + x * zoom] = at(x, y) - predicted;
    }
    // The other rows of a square equal the one above: filtered, they are zeros.
    for (let copy = 1; copy < zoom; copy++) raw[start + copy * stride] = FILTER_UP;
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

/** What PNG's filter 4 takes a pixel to be: the neighbour nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(
    Math.abs,
  ) as [number, number, number];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
