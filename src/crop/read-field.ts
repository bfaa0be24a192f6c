import { basename, dirname, join } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError, readTextIfThere } from "../core/files.js";
import { type DatasetMarker, markerOfDescription } from "../dataset/companions.js";
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
import { maximumOf, type Projection, sharpestPlane } from "./project.js";

/** Two channels of a field, pixels as they are stored; both of the same type. */
export interface Field {
  width: number;
  height: number;
  nucleus: PixelArray;
  protein: PixelArray;
  micrometresPerPixel?: number;
  /** The mark of simulated data, where one of its files has it. */
  mark?: DatasetMarker;
}

/** Names that channels of nuclear dyes have. */
export const NUCLEAR: RegExp = /dapi|hoechst|draq|nucle|\bdna\b|sytox|h2b/i;

/**
 * Reads the nucleus and the protein channel of a field, of several focal planes as `project` says: of "best" both
 * channels have the plane in which the nucleus is the sharpest.
 * Throws {@link Coos7Error} naming the file where it cannot be read, where it is not clear which channel is which, the
 * channels differ in size or in the number of their planes, planes are not to be projected, or a pixel is not finite.
 */
export async function readField(
  files: FieldFiles,
  choice: ChannelChoice,
  project?: Projection,
): Promise<Field> {
  const { nucleus, protein } =
    files.nucleus === files.protein
      ? await withFieldStack(files.nucleus, async (stack) => {
          requireProjection(stack, project);
          const chosen = chooseChannels(stack, choice);
          return {
            nucleus: await channelPlanes(stack, chosen.nucleus, project),
            protein: await channelPlanes(stack, chosen.protein, project),
          };
        })
      : {
          nucleus: await filePlanes(files.planes?.nucleus ?? [files.nucleus], project),
          protein: await filePlanes(files.planes?.protein ?? [files.protein], project),
        };
  const { width, height } = nucleus;
  if (protein.width !== width || protein.height !== height)
    throw new Coos7Error(
      `${files.protein}: expected the size of its nucleus channel ${files.nucleus}, ${width} x ${height}, but found ${protein.width} x ${protein.height}`,
    );
  const best = project === "best" ? sharpestPlane(nucleus.planes, width) : 0;
  const pixelsOf = ({ planes }: ChannelPlanes): PixelArray =>
    project === "max" ? maximumOf(planes) : planes[best]!;
  if (project === "best" && protein.planes.length !== nucleus.planes.length)
    throw new Coos7Error(
      `${files.protein}: expected as many focal planes as its nucleus channel, ${nucleus.planes.length}, but found ${protein.planes.length}; give --project max, or the files of all planes`,
    );
  const pixels = { nucleus: pixelsOf(nucleus), protein: pixelsOf(protein) };
  checkFinite(files.nucleus, pixels.nucleus, width);
  checkFinite(files.protein, pixels.protein, width);
  const micrometresPerPixel =
    nucleus.micrometresPerPixel ?? protein.micrometresPerPixel ?? files.micrometresPerPixel;
  const mark = nucleus.mark ?? protein.mark;
  return {
    width,
    height,
    ...commonType(pixels.nucleus, pixels.protein),
    ...(mark ? { mark } : {}),
    ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
  };
}

/** The focal planes of a channel of a field. */
interface ChannelPlanes {
  width: number;
  height: number;
  micrometresPerPixel?: number;
  mark?: DatasetMarker;
  planes: PixelArray[];
}

function requireProjection({ path, focalPlanes }: FieldStack, project: Projection | undefined): void {
  if (focalPlanes > 1 && project === undefined)
    throw new Coos7Error(
      `${path}: expected one focal plane and one point in time but found ${focalPlanes} planes of each channel; save a projection or the sharpest plane, or give --project max or --project best`,
    );
}

async function channelPlanes(
  stack: FieldStack,
  channel: number,
  project: Projection | undefined,
): Promise<ChannelPlanes> {
  requireProjection(stack, project);
  const { width, height, focalPlanes, micrometresPerPixel, mark } = stack;
  const planes: PixelArray[] = [];
  for (let plane = 0; plane < focalPlanes; plane++) planes.push(await stack.read(channel, plane));
  return {
    width,
    height,
    planes,
    ...(mark ? { mark } : {}),
    ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
  };
}

/** The focal planes of a channel in files of its own. */
async function filePlanes(paths: readonly string[], project: Projection | undefined): Promise<ChannelPlanes> {
  const found: ChannelPlanes[] = [];
  for (const path of paths)
    found.push(
      await withFieldStack(path, async (stack) => {
        // Pages of which nothing is said are focal planes where such are expected.
        const areFocal = project !== undefined && stack.focalPlanes === 1 && !stack.names;
        const whole: FieldStack = areFocal
          ? {
              ...stack,
              channels: 1,
              focalPlanes: stack.channels,
              read: (_channel, plane = 0) => stack.read(plane),
            }
          : stack;
        return channelPlanes(whole, onlyChannel(whole), project);
      }),
    );
  const [first] = found;
  const odd = found.findIndex(({ width, height }) => width !== first!.width || height !== first!.height);
  if (odd >= 0)
    throw new Coos7Error(
      `${paths[odd]}: expected the size of ${paths[0]}, ${first!.width} x ${first!.height}, but found ${found[odd]!.width} x ${found[odd]!.height}`,
    );
  return { ...first!, planes: found.flatMap(({ planes }) => planes) };
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
  /** The mark of simulated data, where it has it. */
  mark?: DatasetMarker;
  /** Focal planes of each channel. */
  focalPlanes: number;
  /** The pixels of a channel in a focal plane, both counted from 0; the first plane by default. */
  read(channel: number, plane?: number): Promise<PixelArray>;
}

const MOST_COMPANION_BYTES = 2.5e8;
/** Value of the tag ResolutionUnit. */
const CENTIMETRE = 3;

/**
 * Calls `work` with the channels in a TIFF: its pages, the samples of its only page, or the planes behind it. Pixels are
 * unsigned integers of at most 16 bits or floats; floats of 64 bits become such of 32.
 * Throws {@link Coos7Error} naming the file where it holds anything else: several points in time, several images,
 * pages of different sizes, other planes than its metadata tell of.
 */
export async function withFieldStack<R>(path: string, work: (stack: FieldStack) => Promise<R>): Promise<R> {
  return withTiff(path, async (file) => {
    const stack = await tiffPlanes(file);
    const { width, height, count, samples } = stack;
    const found = await metadataOf(file, stack);
    const { channels = count, focalPlanes = 1, planes, names, micrometresPerPixel } = found;
    if (found.planesPerChannel !== focalPlanes)
      throw new Coos7Error(
        `${path}: expected one focal plane and one point in time but found ${found.planesPerChannel} planes of each channel; save a projection or the sharpest plane`,
      );
    if (channels * focalPlanes !== count)
      throw new Coos7Error(
        `${path}: its metadata tell of ${channels * focalPlanes} plane(s) but it holds ${count}${samples > 1 ? " samples" : ""}; save all channels of a field in one file`,
      );
    const read = async (channel: number, plane = 0): Promise<PixelArray> => {
      const place = channel * focalPlanes + plane;
      const pixels = await stack.read(planes?.[place] ?? place);
      return requirePixelArray(path, pixels instanceof Float64Array ? Float32Array.from(pixels) : pixels);
    };
    const mark = markerOfDescription(stack.description);
    return work({
      path,
      ...(mark ? { mark } : {}),
      width,
      height,
      channels,
      focalPlanes,
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
