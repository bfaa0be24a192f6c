import type { GeoTIFF } from "geotiff";
import { Coos7Error } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";
import { readFileBytes } from "../../core/read-file.js";
import type { PixelArray } from "../pixels.js";
import { IMAGE_SIZE } from "../types.js";
import { checkLayout } from "./check-layout.js";
import { loadGeotiff } from "./library.js";

/** An image of 64 x 64 has 17 kB; the rest is for what a microscope's program notes beside it. */
const MAX_BYTES = 1e6;
/** Some messages of the TIFF library list all of what it found in a wrong place. */
const MAX_REASON = 120;
/** A whole camera image, of several channels and planes. */
const MAX_FIELD_BYTES = 1e9;

/**
 * The 64 x 64 pixels of a single-channel TIFF: 32-bit float, or unsigned integers of 8 or 16 bits.
 * Throws {@link Coos7Error} naming the file where it is anything else or damaged.
 */
export async function decodeTiff(path: string): Promise<PixelArray> {
  const work = async (tiff: GeoTIFF, length: number): Promise<PixelArray> => {
    const image = await tiff.getImage();
    const expected = `${IMAGE_SIZE} x ${IMAGE_SIZE}, 1 channel(s)`;
    // A damaged header may give long lists where there should be numbers.
    const [width, height, channels] = [image.getWidth(), image.getHeight(), image.getSamplesPerPixel()].map(
      (value) => String(value).slice(0, 20),
    );
    const size = `${width} x ${height}, ${channels} channel(s)`;
    // Before pixels are read: the header of a damaged file can ask for any amount of memory.
    if (size !== expected)
      throw new Coos7Error(`${path}: expected an image of ${expected} but found ${size}`);
    await checkLayout(path, image, length);
    return requirePixelArray(path, (await image.readRasters({ samples: [0] }))[0]);
  };
  return withTiff(path, work, MAX_BYTES);
}

/**
 * Calls `work` with the TIFF in a file of at most `limit` bytes, and their number. Throws {@link Coos7Error} naming the
 * file where it cannot be read; one that `work` throws is passed on.
 */
export async function withTiff<R>(
  path: string,
  work: (tiff: GeoTIFF, length: number) => Promise<R>,
  limit: number = MAX_FIELD_BYTES,
): Promise<R> {
  try {
    const bytes = readFileBytes(path, limit);
    const { fromArrayBuffer } = await loadGeotiff();
    const tiff = await fromArrayBuffer(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    return await work(tiff, bytes.length);
  } catch (error) {
    if (error instanceof Coos7Error) throw error;
    throw new Coos7Error(
      `Could not read ${path}: not a complete TIFF image (${describeIoError(error).slice(0, MAX_REASON)})`,
      { cause: error },
    );
  }
}

/** Pixels of a type that datasets are stored in. Throws {@link Coos7Error} naming the file for those of another type. */
export function requirePixelArray(path: string, pixels: unknown): PixelArray {
  if (pixels instanceof Float32Array || pixels instanceof Uint16Array || pixels instanceof Uint8Array)
    return pixels;
  throw new Coos7Error(
    `${path}: expected pixels of 32-bit float or 8- or 16-bit unsigned integers but found ${(pixels as object).constructor.name.replace("Array", "")}`,
  );
}
