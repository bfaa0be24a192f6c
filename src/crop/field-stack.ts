import { basename, dirname, join } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError } from "../core/files.js";
import { readTextIfThere } from "../core/read-file.js";
import type { PixelArray } from "../dataset/pixels.js";
import { requirePixelArray } from "../dataset/tiff/decode.js";
import { type TiffFile, withTiff } from "../dataset/tiff/file.js";
import { descriptionOf, isOme, type TiffPlanes, tiffPlanes } from "../dataset/tiff/planes.js";
import { imageJMetadata, type Resolution } from "./imagej-metadata.js";
import type { MicroscopeMetadata } from "./microscope-metadata.js";
import { omeMetadata, parseOme } from "./ome-metadata.js";

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

const MOST_COMPANION_BYTES = 2.5e8;
/** Value of the tag ResolutionUnit. */
const CENTIMETRE = 3;

/**
 * Calls `work` with the channels in a TIFF: its pages, the samples of its only page, or the planes behind it. Pixels are
 * unsigned integers of at most 16 bits or floats; floats of 64 bits become such of 32.
 * Throws {@link Coos7Error} naming the file where it holds anything else: several focal planes or points in time, several
 * images, pages of different sizes, other planes than its metadata tell of.
 */
export async function withFieldStack<R>(path: string, work: (stack: FieldStack) => Promise<R>): Promise<R> {
  return withTiff(path, async (file) => {
    const stack = await tiffPlanes(file);
    const { width, height, count, samples } = stack;
    const found = await metadataOf(file, stack);
    const { channels = count, planes, names, micrometresPerPixel } = found;
    if (found.planesPerChannel !== 1)
      throw new Coos7Error(
        `${path}: expected one focal plane and one point in time but found ${found.planesPerChannel} planes of each channel; save a projection or the sharpest plane`,
      );
    if (channels !== count)
      throw new Coos7Error(
        `${path}: its metadata tell of ${channels} plane(s) but it holds ${count}${samples > 1 ? " samples" : ""}; save all channels of a field in one file`,
      );
    const read = async (channel: number): Promise<PixelArray> => {
      const pixels = await stack.read(planes?.[channel] ?? channel);
      return requirePixelArray(path, pixels instanceof Float64Array ? Float32Array.from(pixels) : pixels);
    };
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

/** What the description says as OME-XML or ImageJ write it; one of any other form says nothing. */
async function metadataOf(file: TiffFile, stack: TiffPlanes): Promise<MicroscopeMetadata> {
  const { path } = file;
  const { count, samples, description } = stack;
  if (isOme(description)) {
    const ome = parseOme(path, description);
    if (ome.metadataFile === undefined) return omeMetadata(ome, ome.uuid, { path, count, samples });
    const companion = join(dirname(path), basename(ome.metadataFile.replaceAll("\\", "/")));
    const xml = await companionXml(companion);
    if (xml !== undefined) return omeMetadata(parseOme(companion, xml), ome.uuid, { path, count, samples });
    if (count === 1) return { planesPerChannel: 1 };
    throw new Coos7Error(
      `${path}: expected what its ${count} planes are in ${companion} but found no such file; put it there`,
    );
  }
  if (!description.startsWith("ImageJ=")) return { planesPerChannel: 1 };
  const found = imageJMetadata(path, description, await resolutionOf(file));
  // Colours of a page are no planes to ImageJ.
  return samples > 1 ? { ...found, channels: samples } : found;
}

/** The OME-XML in a file that others point to: of its own, or in a TIFF. */
async function companionXml(path: string): Promise<string | undefined> {
  try {
    if (!/\.tiff?$/i.test(path)) return readTextIfThere(path, MOST_COMPANION_BYTES);
    return await withTiff(path, async (file) => descriptionOf(file));
  } catch (error) {
    if (error instanceof Coos7Error) throw error;
    throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
  }
}

async function resolutionOf({ pages }: TiffFile): Promise<Resolution | undefined> {
  const directory = pages[0]!.getFileDirectory();
  if (!directory.hasTag("XResolution")) return undefined;
  // A rational number: numerator and denominator.
  const ratio: unknown = await directory.loadValue("XResolution");
  const [a, b] = Array.from(ratio as ArrayLike<number>);
  const unit = await directory.loadValue("ResolutionUnit");
  return a && b ? { pixelsPerUnit: a / b, perCentimetre: unit === CENTIMETRE } : undefined;
}
