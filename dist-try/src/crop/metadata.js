import { basename } from "node:path";
import { SaxesParser } from "saxes";
import { Coos7Error } from "../core/errors.js";
/** Units of length as OME-XML and ImageJ write them, in micrometres. Upper and lower case are different in OME: mm, Mm. */
const UNITS = {
    // The micro sign, and the Greek letter that looks the same.
    "\u00b5m": 1,
    "\u03bcm": 1,
    um: 1,
    micron: 1,
    microns: 1,
    micrometer: 1,
    micrometers: 1,
    micrometre: 1,
    micrometres: 1,
    Å: 1e-4,
    pm: 1e-6,
    nm: 1e-3,
    nanometer: 1e-3,
    nanometers: 1e-3,
    mm: 1e3,
    millimeter: 1e3,
    cm: 1e4,
    centimeter: 1e4,
    m: 1e6,
    meter: 1e6,
    in: 25_400,
    inch: 25_400,
    inches: 25_400,
};
/** A length in micrometres; undefined where the unit is none of length or the length none at all. */
function inMicrometres(length, unit) {
    const name = unit.trim().normalize("NFC");
    const factor = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
    return factor !== undefined && Number.isFinite(length) && length > 0 ? factor * length : undefined;
}
/** No light microscope's pixels are smaller, in micrometres. */
const LEAST_PIXEL = 0.001;
/**
 * Reads an ImageJ description, lines of `name=value`. ImageJ gives the resolution in pixels per the unit that it names.
 * Throws {@link Coos7Error} naming `path` where a number of planes is none.
 */
export function imageJMetadata(path, description, resolution) {
    const lines = new Map(description.split(/\r\n?|\n/).map((line) => {
        const place = line.indexOf("=");
        return [line.slice(0, Math.max(place, 0)), line.slice(place + 1).trim()];
    }));
    const count = (name) => {
        const text = lines.get(name);
        if (text === undefined)
            return undefined;
        if (/^[1-9]\d{0,8}$/.test(text))
            return Number(text);
        throw new Coos7Error(`${path}: expected a whole number for ${name} in ImageJ's metadata but found ${JSON.stringify(text.slice(0, 40))}; save the image again`);
    };
    const frames = count("frames") ?? 1;
    const slices = count("slices") ?? 1;
    // Without channels, the slices of a stack are what there is to choose from.
    const channels = count("channels") ?? count("images");
    const planes = lines.has("channels") ? slices * frames : frames;
    const micrometres = resolution && pixelSize(lines.get("unit") ?? "", resolution);
    const isStack = lines.has("channels") && slices > 1 && frames === 1 && channels !== undefined;
    return {
        planesPerChannel: planes,
        // ImageJ's channels change fastest.
        ...(isStack
            ? {
                focalPlanes: slices,
                planes: Array.from({ length: channels * slices }, (_, i) => (i % slices) * channels + Math.floor(i / slices)),
            }
            : {}),
        ...(channels === undefined ? {} : { channels }),
        ...(micrometres === undefined ? {} : { micrometresPerPixel: micrometres }),
    };
}
function pixelSize(unit, { pixelsPerUnit, perCentimetre }) {
    const name = unit.replaceAll(/\\u00b5/gi, "µ").toLowerCase();
    const size = inMicrometres(1 / pixelsPerUnit, name);
    // Micro-Manager's text names micrometres where its tags are in centimetres.
    if (size !== undefined && size < LEAST_PIXEL && perCentimetre)
        return inMicrometres(1 / pixelsPerUnit, "cm");
    return size;
}
/**
 * Parses OME-XML, whatever prefix its elements have. Throws {@link Coos7Error} naming `path` where it is not well-formed;
 * declarations of entities are none of OME's and are not followed.
 */
export function parseOme(path, xml) {
    const found = { uuid: "", images: [] };
    const block = () => found.images.at(-1)?.blocks.at(-1);
    let text = "";
    let isRoot = true;
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
        text = "";
        const image = found.images.at(-1);
        const element = localName(name);
        if (isRoot)
            found.uuid = attributes.UUID ?? "";
        isRoot = false;
        if (element === "BinaryOnly")
            found.metadataFile = attributes.MetadataFile ?? "";
        else if (element === "Pixels")
            found.images.push({ pixels: attributes, channels: [], blocks: [] });
        else if (element === "Channel")
            image?.channels.push(attributes);
        else if (element === "TiffData")
            image?.blocks.push({ attributes });
        else if (element === "UUID") {
            const place = block();
            if (place && attributes.FileName !== undefined)
                place.fileName = attributes.FileName;
        }
    });
    parser.on("text", (part) => {
        text += part;
    });
    parser.on("closetag", ({ name }) => {
        const place = block();
        if (localName(name) === "UUID" && place)
            place.uuid = text.trim();
    });
    try {
        parser.write(xml.trim()).close();
    }
    catch (error) {
        throw new Coos7Error(`${path}: expected OME metadata in well-formed XML but found at line ${String(error.message).slice(0, 100)}; save the image again`, { cause: error });
    }
    return found;
}
function localName(name) {
    return name.slice(name.indexOf(":") + 1);
}
/**
 * What OME-XML says of the planes of one TIFF. `own` is the UUID that the TIFF has for itself: metadata may speak of planes
 * in many files.
 * Throws {@link Coos7Error} naming the file where the metadata are of several images in it, or of other planes than it holds.
 */
export function omeMetadata({ images }, own, file) {
    const { path, count } = file;
    const isHere = belongsHere(images, own, path);
    const here = images.filter(({ blocks }) => blocks.length === 0 || blocks.some(isHere));
    const [image] = here;
    // What is told of others says nothing of a plane that is alone.
    if (!image && count === 1)
        return { planesPerChannel: 1 };
    if (!image || here.length > 1)
        throw new Coos7Error(`${path}: expected OME metadata of one image but found ${here.length}; save each image as a file of its own`);
    const { pixels, channels: listed } = image;
    const micrometres = inMicrometres(Number(pixels.PhysicalSizeX), pixels.PhysicalSizeXUnit ?? "µm");
    const size = micrometres === undefined ? {} : { micrometresPerPixel: micrometres };
    const [c, z, t] = ["SizeC", "SizeZ", "SizeT"].map((name) => wholeNumber(path, pixels, name, 1));
    const names = listed.map(({ Name }) => Name ?? "");
    if (file.samples > 1)
        return { planesPerChannel: z * t, ...named(names), ...size };
    const blocks = image.blocks.length === 0 ? [{ attributes: {} }] : image.blocks.filter(isHere);
    const planes = planesOf(path, blocks, pixels.DimensionOrder ?? "", { C: c, Z: z, T: t }, count);
    const told = new Set(planes.map(({ page }) => page));
    const isMore = planes.some(({ page }) => page >= count);
    if (isMore || told.size !== count)
        throw new Coos7Error(`${path}: its OME metadata tell of ${isMore ? "more planes" : `${told.size} plane(s)`} but it holds ${count}; save all channels of a field in one file`);
    const depth = new Set(planes.map((plane) => `${plane.Z} ${plane.T}`)).size;
    const isStack = new Set(planes.map((plane) => plane.T)).size === 1 && planes.length % depth === 0;
    if (depth > 1 && !isStack)
        return { planesPerChannel: depth };
    planes.sort((a, b) => a.C - b.C || a.Z - b.Z);
    return {
        channels: planes.length / depth,
        planesPerChannel: depth,
        ...(depth > 1 ? { focalPlanes: depth } : {}),
        planes: planes.map(({ page }) => page),
        ...named(planes.filter((_, i) => i % depth === 0).map((plane) => names[plane.C] ?? "")),
        ...size,
    };
}
/** The planes that blocks tell of, one of each place; of those beyond the file's `count` only the first. */
function planesOf(path, blocks, dimensionOrder, sizes, count) {
    const order = [...dimensionOrder].filter((axis) => axis in sizes);
    const axes = new Set(order).size === 3 ? order : ["C", "Z", "T"];
    const total = sizes.C * sizes.Z * sizes.T;
    const planes = new Map();
    for (const { attributes } of blocks) {
        const page = wholeNumber(path, attributes, "IFD", 0);
        let place = 0;
        for (const axis of axes.toReversed())
            place = place * sizes[axis] + wholeNumber(path, attributes, `First${axis}`, 0);
        const length = wholeNumber(path, attributes, "PlaneCount", attributes.IFD === undefined ? total : 1);
        for (let i = 0; i < length && place + i < total && i <= count; i++) {
            const plane = { C: 0, Z: 0, T: 0, page: page + i };
            let rest = place + i;
            for (const axis of axes) {
                plane[axis] = rest % sizes[axis];
                rest = Math.floor(rest / sizes[axis]);
            }
            planes.set(place + i, plane);
        }
    }
    return [...planes.values()];
}
/** Whether a block is of the file at `path`, which calls itself `own`: by that, else by its name, else as the only one. */
function belongsHere(images, own, path) {
    const named = images
        .flatMap(({ blocks }) => blocks)
        .filter(({ uuid, fileName }) => uuid !== undefined || fileName !== undefined);
    const isOwn = ({ uuid }) => own !== "" && uuid === own;
    const isNamed = ({ fileName }) => fileName !== undefined && basename(fileName) === basename(path);
    const isSole = new Set(named.map(({ uuid, fileName }) => uuid || fileName)).size === 1;
    const rule = named.some(isOwn) ? isOwn : named.some(isNamed) ? isNamed : () => isSole;
    return (block) => (block.uuid === undefined && block.fileName === undefined) || rule(block);
}
function wholeNumber(path, attributes, name, otherwise) {
    const text = attributes[name];
    if (text === undefined)
        return otherwise;
    if (/^\s*\d{1,9}\s*$/.test(text))
        return Number(text);
    throw new Coos7Error(`${path}: expected a whole number for ${name} in its OME metadata but found ${JSON.stringify(text.slice(0, 40))}; save the image again`);
}
/** Names, where at least one channel has one. */
function named(names) {
    return names.some((name) => name !== "") ? { names } : {};
}
//# sourceMappingURL=metadata.js.map