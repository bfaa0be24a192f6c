import { basename, dirname, join } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError, readTextIfThere } from "../core/files.js";
import type { PixelArray } from "../dataset/pixels.js";
import { type TiffFile, withTiff } from "../dataset/tiff/file.js";
import {
  descriptionOf,
  isOme,
  requirePixelArray,
  type TiffPlanes,
  tiffPlanes,
} from "../dataset/tiff/planes.js";
import type { ChannelChoice, FieldFiles } from "./list-fields.js";
import {
  imageJMetadata,
  type MicroscopeMetadata,
  omeMetadata,
  parseOme,
  type Resolution,
} from "./metadata.js";

/** Two channels of a field, pixels as they are stored; both of the same type. */
export interface Field {
  width: number;
  height: number;
  nucleus: PixelArray;
  protein: PixelArray;
  micrometresPerPixel?: number;
}

/** Names that channels of nuclear dyes have. */
const NUCLEAR = /dapi|hoechst|draq|nucle|\bdna\b|sytox|h2b/i;

/**
 * Reads the nucleus and the protein channel of a field.
 * Throws {@link Coos7Error} naming the file where it cannot be read, where it is not clear which channel is which, the
 * channels differ in size, or a pixel is not finite.
 */
export async function readField(files: FieldFiles, choice: ChannelChoice): Promise<Field> {
  const isOneFile = files.nucleus === files.protein;
  const nucleus = await withFieldStack(files.nucleus, async (stack) => {
    if (!isOneFile)
      return { ...sizeOf(stack), pixels: await stack.read(onlyChannel(stack)), partner: undefined };
    const chosen = chooseChannels(stack, choice);
    const partner = await stack.read(chosen.protein);
    return { ...sizeOf(stack), pixels: await stack.read(chosen.nucleus), partner };
  });
  const protein = nucleus.partner
    ? { ...nucleus, pixels: nucleus.partner }
    : await withFieldStack(files.protein, async (stack) => ({
        ...sizeOf(stack),
        pixels: await stack.read(onlyChannel(stack)),
      }));
  const { width, height, micrometresPerPixel = protein.micrometresPerPixel } = nucleus;
  if (protein.width !== width || protein.height !== height)
    throw new Coos7Error(
      `${files.protein}: expected the size of its nucleus channel ${files.nucleus}, ${width} x ${height}, but found ${protein.width} x ${protein.height}`,
    );
  checkFinite(files.nucleus, nucleus.pixels, width);
  checkFinite(files.protein, protein.pixels, width);
  return {
    width,
    height,
    ...commonType(nucleus.pixels, protein.pixels),
    ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
  };
}

function sizeOf({ width, height, micrometresPerPixel }: FieldStack): {
  width: number;
  height: number;
  micrometresPerPixel?: number;
} {
  return { width, height, ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }) };
}

function onlyChannel({ path, channels }: FieldStack): 0 {
  if (channels === 1) return 0;
  throw new Coos7Error(
    `${path}: expected one channel in a file that is named after it but found ${channels}; give --nucleus and --protein as numbers of channels`,
  );
}

/** The nucleus and the protein channel of a file that has both. */
function chooseChannels(stack: FieldStack, choice: ChannelChoice): { nucleus: number; protein: number } {
  const { path, channels, names } = stack;
  const described = names ? ` (${names.map((name, i) => `${i + 1} ${name}`).join(", ")})` : "";
  if (channels < 2)
    throw new Coos7Error(
      `${path}: expected a nucleus and a protein channel but found one channel; where channels are files of their own, --nucleus and --protein say how they are called, e.g. --nucleus DAPI --protein GFP`,
    );
  const nuclear = names?.flatMap((name, i) => (NUCLEAR.test(name) ? [i] : [])) ?? [];
  const nucleus =
    choice.nucleus === undefined
      ? nuclear.length === 1
        ? nuclear[0]!
        : undefined
      : channelNamed(stack, "--nucleus", choice.nucleus);
  const protein =
    choice.protein === undefined
      ? channels === 2 && nucleus !== undefined
        ? 1 - nucleus
        : undefined
      : channelNamed(stack, "--protein", choice.protein);
  const decided = nucleus ?? (channels === 2 && protein !== undefined ? 1 - protein : undefined);
  if (decided === undefined || protein === undefined)
    throw new Coos7Error(
      `${path}: expected to be told which of its ${channels} channels${described} are which; give --nucleus and --protein, e.g. --nucleus 1 --protein 2`,
    );
  if (decided === protein)
    throw new Coos7Error(
      `${path}: expected two channels but --nucleus and --protein are both ${decided + 1}`,
    );
  return { nucleus: decided, protein };
}

/** The channel of a number, from 1, or with a text in its name. */
function channelNamed({ path, channels, names }: FieldStack, option: string, text: string): number {
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    if (number >= 1 && number <= channels) return number - 1;
    throw new Coos7Error(
      `${path}: expected ${option} to be one of its channels, 1 to ${channels}, but found ${text}`,
    );
  }
  const found =
    names?.flatMap((name, i) => (name.toLowerCase().includes(text.toLowerCase()) ? [i] : [])) ?? [];
  if (found.length === 1) return found[0]!;
  const known = names ? `its channels are ${names.join(", ")}` : "its channels have no names";
  throw new Coos7Error(
    `${path}: expected one channel called ${JSON.stringify(text)} (${option}) but found ${found.length}: ${known}; give a number, 1 to ${channels}`,
  );
}

/** Both channels in the type of the one that holds more. */
function commonType(nucleus: PixelArray, protein: PixelArray): { nucleus: PixelArray; protein: PixelArray } {
  const [a, b] = [nucleus, protein].map((pixels) => pixels.BYTES_PER_ELEMENT) as [number, number];
  if (a === b) return { nucleus, protein };
  const convert = (from: PixelArray, to: PixelArray): PixelArray =>
    to instanceof Float32Array ? Float32Array.from(from) : Uint16Array.from(from);
  return a < b
    ? { nucleus: convert(nucleus, protein), protein }
    : { nucleus, protein: convert(protein, nucleus) };
}

function checkFinite(path: string, pixels: PixelArray, width: number): void {
  if (!(pixels instanceof Float32Array)) return;
  const at = pixels.findIndex((value) => !Number.isFinite(value));
  if (at >= 0)
    throw new Coos7Error(
      `${path}: expected finite pixels but found ${pixels[at]} at row ${Math.floor(at / width)}, column ${at % width}; leave this field out or repair it`,
    );
}

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
