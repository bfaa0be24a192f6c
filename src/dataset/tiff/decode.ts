import { Coos7Error } from "../../core/errors.js";
import type { PixelArray } from "../pixels.js";
import { IMAGE_SIZE } from "../types.js";
import { withTiff } from "./file.js";
import { tiffPlanes } from "./planes.js";

/** An image of 64 x 64 has 17 kB; the rest is for what a microscope's program notes beside it. */
const MOST_BYTES = 1e6;

/**
 * The 64 x 64 pixels of a single-channel TIFF: 32-bit float, or unsigned integers of at most 16 bits.
 * Throws {@link Coos7Error} naming the file where it is anything else, not read exactly, or damaged.
 */
export async function decodeTiff(path: string): Promise<PixelArray> {
  return withTiff(
    path,
    async (file) => {
      const { width, height, count, samples, read } = await tiffPlanes(file);
      const expected = `${IMAGE_SIZE} x ${IMAGE_SIZE}, 1 channel(s)`;
      // A damaged header may give long lists where there should be numbers.
      const [x, y, channels] = [width, height, samples].map((value) => String(value).slice(0, 20));
      const size = `${x} x ${y}, ${channels} channel(s)`;
      // Before pixels are read: the header of a damaged file can ask for any amount of memory.
      if (size !== expected)
        throw new Coos7Error(`${path}: expected an image of ${expected} but found ${size}`);
      if (count !== 1)
        throw new Coos7Error(
          `${path}: expected one image but found ${count}; save the plane that is meant as a file of its own`,
        );
      return requirePixelArray(path, await read(0));
    },
    MOST_BYTES,
  );
}

/** Pixels of a type that datasets are stored in. Throws {@link Coos7Error} naming the file for those of another type. */
export function requirePixelArray(path: string, pixels: object): PixelArray {
  if (pixels instanceof Float32Array || pixels instanceof Uint16Array || pixels instanceof Uint8Array)
    return pixels;
  throw new Coos7Error(
    `${path}: expected pixels of 32-bit float or unsigned integers of at most 16 bits but found ${pixels.constructor.name.replace("Array", "")}`,
  );
}
