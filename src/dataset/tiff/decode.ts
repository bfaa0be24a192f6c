import { readFile } from "node:fs/promises";
import { fromArrayBuffer } from "geotiff";
import { Coos7Error, errorMessage } from "../../core/errors.js";
import type { PixelArray } from "../pixels.js";
import { IMAGE_SIZE } from "../types.js";

/**
 * The 64 x 64 pixels of a single-channel TIFF: 32-bit float, or unsigned integers of 8 or 16 bits.
 * Throws {@link Coos7Error} naming the file where it is anything else or damaged.
 */
export async function decodeTiff(path: string): Promise<PixelArray> {
  let pixels: unknown;
  let size: string;
  try {
    const bytes = await readFile(path);
    const tiff = await fromArrayBuffer(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    const image = await tiff.getImage();
    size = `${image.getWidth()} x ${image.getHeight()}, ${image.getSamplesPerPixel()} channel(s)`;
    pixels = (await image.readRasters({ samples: [0] }))[0];
  } catch (error) {
    throw new Coos7Error(`Could not read ${path}: not a complete TIFF image (${errorMessage(error)})`, {
      cause: error,
    });
  }
  const expected = `${IMAGE_SIZE} x ${IMAGE_SIZE}, 1 channel(s)`;
  if (size !== expected) throw new Coos7Error(`${path}: expected an image of ${expected} but found ${size}`);
  if (pixels instanceof Float32Array || pixels instanceof Uint16Array || pixels instanceof Uint8Array)
    return pixels;
  throw new Coos7Error(
    `${path}: expected pixels of 32-bit float or 8- or 16-bit unsigned integers but found ${(pixels as object).constructor.name.replace("Array", "")}`,
  );
}
