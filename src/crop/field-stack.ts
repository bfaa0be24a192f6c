import type { GeoTIFF, GeoTIFFImage } from "geotiff";
import { Coos7Error } from "../core/errors.js";
import type { PixelArray } from "../dataset/pixels.js";
import { checkLayout } from "../dataset/tiff/check-layout.js";
import { requirePixelArray, withTiff } from "../dataset/tiff/decode.js";
import { microscopeMetadata } from "./microscope-metadata.js";

/** A TIFF file of one field of view: its channels, and what its metadata say of them. */
export interface FieldStack {
  path: string;
  width: number;
  height: number;
  /** Number of channels. */
  channels: number;
  /** Names of the channels, where the metadata give any. */
  names?: readonly string[];
  micrometresPerPixel?: number;
  /** The pixels of a channel, counted from 0. */
  read(channel: number): Promise<PixelArray>;
}

/** Bit of the tag NewSubfileType that marks a smaller copy of another page. */
const REDUCED = 1;
const MAX_PAGES = 10_000;

/**
 * Calls `work` with the channels in a TIFF: its pages, or the samples of its only page. Pixels are unsigned integers of 8
 * or 16 bits or floats; floats of 64 bits become such of 32.
 * Throws {@link Coos7Error} naming the file where it holds anything else: several focal planes or points in time, several
 * images, pages of different sizes.
 */
export async function withFieldStack<R>(path: string, work: (stack: FieldStack) => Promise<R>): Promise<R> {
  return withTiff(path, async (tiff, length) => {
    const pages = await fullPages(path, tiff);
    const [first] = pages;
    if (!first) throw new Coos7Error(`${path}: expected an image but the file has none`);
    const directory = first.getFileDirectory();
    const description = directory.hasTag("ImageDescription")
      ? String(await directory.loadValue("ImageDescription"))
      : "";
    const resolution = directory.hasTag("XResolution")
      ? ratio(await directory.loadValue("XResolution"))
      : undefined;
    const found = microscopeMetadata(path, description, resolution);
    const samples = first.getSamplesPerPixel();
    if (found.planesPerChannel !== 1)
      throw new Coos7Error(
        `${path}: expected one focal plane and one point in time but found ${found.planesPerChannel} planes of each channel; save a projection or the sharpest plane`,
      );
    if (pages.length > 1 && samples > 1)
      throw new Coos7Error(
        `${path}: expected a page for each channel but found ${pages.length} pages of ${samples} samples; save one field as a file, without colours`,
      );
    const present = pages.length * samples;
    const channels = found.channels ?? present;
    const pageOf = found.pages ?? Array.from({ length: channels }, (_, channel) => channel);
    if (channels > present || pageOf.some((page) => page < 0 || page >= present))
      throw new Coos7Error(
        `${path}: its metadata tell of ${channels} channel(s) but it holds ${present}; save all channels of a field in one file`,
      );
    const [width, height] = [first.getWidth(), first.getHeight()];
    const odd = pages.find((page) => page.getWidth() !== width || page.getHeight() !== height);
    if (odd)
      throw new Coos7Error(
        `${path}: expected pages of one size but found ${width} x ${height} and ${odd.getWidth()} x ${odd.getHeight()}; save one field as a file`,
      );
    const read = async (channel: number): Promise<PixelArray> => {
      const place = pageOf[channel]!;
      const [page, sample] = samples > 1 ? [first, place] : [pages[place]!, 0];
      await checkLayout(path, page, length);
      const [pixels] = await page.readRasters({ samples: [sample] });
      return requirePixelArray(path, pixels instanceof Float64Array ? Float32Array.from(pixels) : pixels);
    };
    const { names, micrometresPerPixel } = found;
    return work({
      path,
      width,
      height,
      channels,
      ...(names ? { names } : {}),
      ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
      read,
    });
  });
}

/** The pages that are not smaller copies of others. */
async function fullPages(path: string, tiff: GeoTIFF): Promise<GeoTIFFImage[]> {
  const pages: GeoTIFFImage[] = [];
  // Not by `getImageCount`: where the last page of a damaged file leads back to another, that would count for ever.
  for (let i = 0; await hasPage(tiff, i); i++) {
    if (i === MAX_PAGES)
      throw new Coos7Error(`${path}: expected at most ${MAX_PAGES} pages but found more; it may be damaged`);
    const page = await tiff.getImage(i);
    const directory = page.getFileDirectory();
    const kind = directory.hasTag("NewSubfileType") ? Number(directory.getValue("NewSubfileType")) : 0;
    if ((kind & REDUCED) === 0) pages.push(page);
  }
  return pages;
}

async function hasPage(tiff: GeoTIFF, index: number): Promise<boolean> {
  try {
    await tiff.requestIFD(index);
    return true;
  } catch (error) {
    if (error instanceof Error && error.constructor.name === "GeoTIFFImageIndexError") return false;
    throw error;
  }
}

/** A rational number: numerator and denominator. */
function ratio(value: unknown): number | undefined {
  const [a, b] = Array.from(value as ArrayLike<number>);
  return a !== undefined && b ? a / b : undefined;
}
