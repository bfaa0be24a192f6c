import type { PixelArray } from "../pixels.js";

const SHORT = 3;
const LONG = 4;
/** Size in bytes of a directory entry. */
const ENTRY = 12;

/**
 * A TIFF 6.0 file of one uncompressed, single-channel image: one strip, little-endian, without any metadata
 * that could differ between runs. Pixels keep their type: 32-bit float, or unsigned integers of 8 or 16 bits.
 */
export function encodeTiff(pixels: PixelArray, width: number, height: number): Uint8Array {
  const bits = pixels.BYTES_PER_ELEMENT * 8;
  const entries: [tag: number, type: number, value: number][] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, bits],
    [259, SHORT, 1], // no compression
    [262, SHORT, 1], // black is zero
    [273, LONG, 0], // where the strip begins: set below
    [277, SHORT, 1], // samples per pixel
    [278, LONG, height], // rows in the strip
    [279, LONG, pixels.byteLength],
    [339, SHORT, pixels instanceof Float32Array ? 3 : 1], // float or unsigned integer
  ];
  const header = 8;
  const start = Math.ceil((header + 2 + entries.length * ENTRY + 4) / 8) * 8;
  entries[5]![2] = start;

  const file = new Uint8Array(start + pixels.byteLength);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, header, true);
  view.setUint16(header, entries.length, true);
  for (const [i, [tag, type, value]] of entries.entries()) {
    const at = header + 2 + i * ENTRY;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, 1, true);
    if (type === SHORT) view.setUint16(at + 8, value, true);
    else view.setUint32(at + 8, value, true);
  }
  const stored = file.subarray(start);
  stored.set(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
  return file;
}
