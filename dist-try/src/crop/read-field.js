import { basename, dirname, join } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError, readTextIfThere } from "../core/files.js";
import { markerOfDescription } from "../dataset/companions.js";
import { withTiff } from "../dataset/tiff/file.js";
import { descriptionOf, isOme, requirePixelArray, tiffPlanes, } from "../dataset/tiff/planes.js";
import { imageJMetadata, omeMetadata, parseOme, } from "./metadata.js";
import { maximumOf, sharpestPlane } from "./project.js";
/** Names that channels of nuclear dyes have. */
export const NUCLEAR = /dapi|hoechst|draq|nucle|\bdna\b|sytox|h2b/i;
/**
 * Reads the nucleus and the protein channel of a field, of several focal planes as `project` says: of "best" both
 * channels have the plane in which the nucleus is the sharpest.
 * Throws {@link Coos7Error} naming the file where it cannot be read, where it is not clear which channel is which, the
 * channels differ in size or in the number of their planes, planes are not to be projected, or a pixel is not finite.
 */
export async function readField(files, choice, project) {
    const { nucleus, protein } = files.nucleus === files.protein
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
        throw new Coos7Error(`${files.protein}: expected the size of its nucleus channel ${files.nucleus}, ${width} x ${height}, but found ${protein.width} x ${protein.height}`);
    const best = project === "best" ? sharpestPlane(nucleus.planes, width) : 0;
    const pixelsOf = ({ planes }) => project === "max" ? maximumOf(planes) : planes[best];
    if (project === "best" && protein.planes.length !== nucleus.planes.length)
        throw new Coos7Error(`${files.protein}: expected as many focal planes as its nucleus channel, ${nucleus.planes.length}, but found ${protein.planes.length}; give --project max, or the files of all planes`);
    const pixels = { nucleus: pixelsOf(nucleus), protein: pixelsOf(protein) };
    checkFinite(files.nucleus, pixels.nucleus, width);
    checkFinite(files.protein, pixels.protein, width);
    const micrometresPerPixel = nucleus.micrometresPerPixel ?? protein.micrometresPerPixel ?? files.micrometresPerPixel;
    const mark = nucleus.mark ?? protein.mark;
    return {
        width,
        height,
        ...commonType(pixels.nucleus, pixels.protein),
        ...(mark ? { mark } : {}),
        ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
    };
}
function requireProjection({ path, focalPlanes }, project) {
    if (focalPlanes > 1 && project === undefined)
        throw new Coos7Error(`${path}: expected one focal plane and one point in time but found ${focalPlanes} planes of each channel; save a projection or the sharpest plane, or give --project max or --project best`);
}
async function channelPlanes(stack, channel, project) {
    requireProjection(stack, project);
    const { width, height, focalPlanes, micrometresPerPixel, mark } = stack;
    const planes = [];
    for (let plane = 0; plane < focalPlanes; plane++)
        planes.push(await stack.read(channel, plane));
    return {
        width,
        height,
        planes,
        ...(mark ? { mark } : {}),
        ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
    };
}
/** The focal planes of a channel in files of its own. */
async function filePlanes(paths, project) {
    const found = [];
    for (const path of paths)
        found.push(await withFieldStack(path, async (stack) => {
            // Pages of which nothing is said are focal planes where such are expected.
            const areFocal = project !== undefined && stack.focalPlanes === 1 && !stack.names;
            const whole = areFocal
                ? {
                    ...stack,
                    channels: 1,
                    focalPlanes: stack.channels,
                    read: (_channel, plane = 0) => stack.read(plane),
                }
                : stack;
            return channelPlanes(whole, onlyChannel(whole), project);
        }));
    const [first] = found;
    const odd = found.findIndex(({ width, height }) => width !== first.width || height !== first.height);
    if (odd >= 0)
        throw new Coos7Error(`${paths[odd]}: expected the size of ${paths[0]}, ${first.width} x ${first.height}, but found ${found[odd].width} x ${found[odd].height}`);
    return { ...first, planes: found.flatMap(({ planes }) => planes) };
}
function onlyChannel({ path, channels }) {
    if (channels === 1)
        return 0;
    throw new Coos7Error(`${path}: expected one channel in a file that is named after it but found ${channels}; give --nucleus and --protein as numbers of channels`);
}
/** The nucleus and the protein channel of a file that has both. */
function chooseChannels(stack, choice) {
    const { path, channels, names } = stack;
    const described = names ? ` (${names.map((name, i) => `${i + 1} ${name}`).join(", ")})` : "";
    if (channels < 2)
        throw new Coos7Error(`${path}: expected a nucleus and a protein channel but found one channel; where channels are files of their own, --nucleus and --protein say how they are called, e.g. --nucleus DAPI --protein GFP`);
    const nuclear = names?.flatMap((name, i) => (NUCLEAR.test(name) ? [i] : [])) ?? [];
    const nucleus = choice.nucleus === undefined
        ? nuclear.length === 1
            ? nuclear[0]
            : undefined
        : channelNamed(stack, "--nucleus", choice.nucleus);
    const protein = choice.protein === undefined
        ? channels === 2 && nucleus !== undefined
            ? 1 - nucleus
            : undefined
        : channelNamed(stack, "--protein", choice.protein);
    const decided = nucleus ?? (channels === 2 && protein !== undefined ? 1 - protein : undefined);
    if (decided === undefined || protein === undefined)
        throw new Coos7Error(`${path}: expected to be told which of its ${channels} channels${described} are which; give --nucleus and --protein, e.g. --nucleus 1 --protein 2`);
    if (decided === protein)
        throw new Coos7Error(`${path}: expected two channels but --nucleus and --protein are both ${decided + 1}`);
    return { nucleus: decided, protein };
}
/** The channel of a number, from 1, or with a text in its name. */
function channelNamed({ path, channels, names }, option, text) {
    if (/^\d+$/.test(text)) {
        const number = Number(text);
        if (number >= 1 && number <= channels)
            return number - 1;
        throw new Coos7Error(`${path}: expected ${option} to be one of its channels, 1 to ${channels}, but found ${text}`);
    }
    const found = names?.flatMap((name, i) => (name.toLowerCase().includes(text.toLowerCase()) ? [i] : [])) ?? [];
    if (found.length === 1)
        return found[0];
    const known = names ? `its channels are ${names.join(", ")}` : "its channels have no names";
    throw new Coos7Error(`${path}: expected one channel called ${JSON.stringify(text)} (${option}) but found ${found.length}: ${known}; give a number, 1 to ${channels}`);
}
/** Both channels in the type of the one that holds more. */
function commonType(nucleus, protein) {
    const [a, b] = [nucleus, protein].map((pixels) => pixels.BYTES_PER_ELEMENT);
    if (a === b)
        return { nucleus, protein };
    const convert = (from, to) => to instanceof Float32Array ? Float32Array.from(from) : Uint16Array.from(from);
    return a < b
        ? { nucleus: convert(nucleus, protein), protein }
        : { nucleus, protein: convert(protein, nucleus) };
}
function checkFinite(path, pixels, width) {
    if (!(pixels instanceof Float32Array))
        return;
    const at = pixels.findIndex((value) => !Number.isFinite(value));
    if (at >= 0)
        throw new Coos7Error(`${path}: expected finite pixels but found ${pixels[at]} at row ${Math.floor(at / width)}, column ${at % width}; leave this field out or repair it`);
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
export async function withFieldStack(path, work) {
    return withTiff(path, async (file) => {
        const stack = await tiffPlanes(file);
        const { width, height, count, samples } = stack;
        const found = await metadataOf(file, stack);
        const { channels = count, focalPlanes = 1, planes, names, micrometresPerPixel } = found;
        if (found.planesPerChannel !== focalPlanes)
            throw new Coos7Error(`${path}: expected one focal plane and one point in time but found ${found.planesPerChannel} planes of each channel; save a projection or the sharpest plane`);
        if (channels * focalPlanes !== count)
            throw new Coos7Error(`${path}: its metadata tell of ${channels * focalPlanes} plane(s) but it holds ${count}${samples > 1 ? " samples" : ""}; save all channels of a field in one file`);
        const read = async (channel, plane = 0) => {
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
async function metadataOf(file, stack) {
    const { path } = file;
    const { count, samples, description } = stack;
    if (isOme(description)) {
        const ome = parseOme(path, description);
        if (ome.metadataFile === undefined)
            return omeMetadata(ome, ome.uuid, { path, count, samples });
        const companion = join(dirname(path), basename(ome.metadataFile.replaceAll("\\", "/")));
        const xml = await companionXml(companion);
        if (xml !== undefined)
            return omeMetadata(parseOme(companion, xml), ome.uuid, { path, count, samples });
        if (count === 1)
            return { planesPerChannel: 1 };
        throw new Coos7Error(`${path}: expected what its ${count} planes are in ${companion} but found no such file; put it there`);
    }
    if (!description.startsWith("ImageJ="))
        return { planesPerChannel: 1 };
    const found = imageJMetadata(path, description, await resolutionOf(file));
    // Colours of a page are no planes to ImageJ.
    return samples > 1 ? { ...found, channels: samples } : found;
}
/** The OME-XML in a file that others point to: of its own, or in a TIFF. */
async function companionXml(path) {
    try {
        if (!/\.tiff?$/i.test(path))
            return readTextIfThere(path, MOST_COMPANION_BYTES);
        return await withTiff(path, async (file) => descriptionOf(file));
    }
    catch (error) {
        if (error instanceof Coos7Error)
            throw error;
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
}
async function resolutionOf({ pages }) {
    const directory = pages[0].getFileDirectory();
    if (!directory.hasTag("XResolution"))
        return undefined;
    // A rational number: numerator and denominator.
    const ratio = await directory.loadValue("XResolution");
    const [a, b] = Array.from(ratio);
    const unit = await directory.loadValue("ResolutionUnit");
    return a && b ? { pixelsPerUnit: a / b, perCentimetre: unit === CENTIMETRE } : undefined;
}
//# sourceMappingURL=read-field.js.map