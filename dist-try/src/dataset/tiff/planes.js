import { Coos7Error } from "../../core/errors.js";
import { IMAGE_SIZE } from "../dataset.js";
import { withTiff } from "./file.js";
import { pageLayout } from "./layout.js";
import { readPlane } from "./read-plane.js";
const IMAGE_DESCRIPTION = 270;
/** MetaMorph's tag UIC2 has a value for each plane of a stack (STK). */
const STACK_PLANES = 33629;
const OME = /<(?:\w+:)?OME\b/;
/**
 * The planes of a TIFF. Throws {@link Coos7Error} naming the file where pages differ in size or have several samples each,
 * and where it speaks of planes that it does not hold. `read` throws it for pages that are damaged or not read exactly.
 */
export async function tiffPlanes(file) {
    const { path, bytes, pages } = file;
    const first = pages[0];
    const [width, height, samples] = [first.getWidth(), first.getHeight(), first.getSamplesPerPixel()];
    const description = descriptionOf(file);
    const stacked = pages.length === 1 ? stackedPlanes(file, description, width * height * samples) : 1;
    if ((pages.length > 1 || stacked > 1) && samples > 1)
        throw new Coos7Error(`${path}: expected a page for each channel but found ${Math.max(pages.length, stacked)} pages of ${samples} samples; save one field as a file, without colours`);
    const odd = pages.find((page) => page.getWidth() !== width || page.getHeight() !== height);
    if (odd)
        throw new Coos7Error(`${path}: expected pages of one size but found ${width} x ${height} and ${odd.getWidth()} x ${odd.getHeight()}; save one field as a file`);
    const layoutOf = (page) => pageLayout(path, page, bytes.length);
    const stack = stacked > 1 ? stackOf(await layoutOf(first), stacked, bytes.length) : undefined;
    const read = async (plane) => {
        if (stack)
            return readPlane(bytes, stack(plane), 0);
        if (samples > 1)
            return readPlane(bytes, await layoutOf(first), plane);
        return readPlane(bytes, await layoutOf(pages[plane]), 0);
    };
    const count = samples > 1 ? samples : Math.max(pages.length, stacked);
    return { width, height, count, samples, description, read };
}
/** What a file says of itself. Of two texts, as Micro-Manager writes them, the OME-XML is the one that its readers believe. */
export function descriptionOf(file) {
    const descriptions = file.texts(IMAGE_DESCRIPTION);
    return descriptions.find(isOme) ?? descriptions[0] ?? "";
}
/** Whether a description is OME-XML. */
export function isOme(description) {
    return description.trimStart().startsWith("<") && OME.test(description);
}
/** How many planes lie one after the other behind a file's only page: of MetaMorph, ImageJ (large stacks) and tifffile. */
function stackedPlanes(file, description, pixels) {
    const stk = file.count(STACK_PLANES);
    if (stk > 0)
        return stk;
    if (description.startsWith("ImageJ="))
        return Number(/^images=(\d+)\s*$/m.exec(description)?.[1] ?? 1);
    if (!description.startsWith("{"))
        return 1;
    try {
        const { shape, truncated } = JSON.parse(description);
        return truncated ? shape.reduce((product, length) => product * length, 1) / pixels : 1;
    }
    catch {
        return 1;
    }
}
/** The layouts of several planes that lie behind the only page, by their number. */
function stackOf(layout, planes, length) {
    const { path, offsets, sizes, compression, pieceHeight, height, tiled } = layout;
    const last = Math.ceil(height / pieceHeight) - 1;
    const start = offsets[0];
    const size = offsets[last] + sizes[last] - start;
    const isOnePiece = offsets.slice(1, last + 1).every((offset, i) => offset === offsets[i] + sizes[i]);
    if (compression !== 1 || tiled || !isOnePiece || !(start + planes * size <= length))
        throw new Coos7Error(`${path}: its metadata tell of ${planes} planes behind its only page, but there are not as many, one after the other and without compression; save each plane as a page`);
    return (plane) => ({ ...layout, offsets: offsets.map((offset) => offset + plane * size) });
}
/** An image of 64 x 64 has 17 kB; the rest is for what a microscope's program notes beside it. */
const MOST_BYTES = 1e6;
/**
 * The 64 x 64 pixels of a single-channel TIFF: 32-bit float, or unsigned integers of at most 16 bits.
 * Throws {@link Coos7Error} naming the file where it is anything else, not read exactly, or damaged.
 */
export async function decodeTiff(path) {
    return withTiff(path, async (file) => {
        const { width, height, count, samples, read } = await tiffPlanes(file);
        const expected = `${IMAGE_SIZE} x ${IMAGE_SIZE}, 1 channel(s)`;
        // A damaged header may give long lists where there should be numbers.
        const [x, y, channels] = [width, height, samples].map((value) => String(value).slice(0, 20));
        const size = `${x} x ${y}, ${channels} channel(s)`;
        // Before pixels are read: the header of a damaged file can ask for any amount of memory.
        if (size !== expected)
            throw new Coos7Error(`${path}: expected an image of ${expected} but found ${size}`);
        if (count !== 1)
            throw new Coos7Error(`${path}: expected one image but found ${count}; save the plane that is meant as a file of its own`);
        return requirePixelArray(path, await read(0));
    }, MOST_BYTES);
}
/** What such a file says of itself; empty where it says nothing. Throws what {@link decodeTiff} throws. */
export async function cellDescription(path) {
    return withTiff(path, async (file) => descriptionOf(file), MOST_BYTES);
}
/** Pixels of a type that datasets are stored in. Throws {@link Coos7Error} naming the file for those of another type. */
export function requirePixelArray(path, pixels) {
    if (pixels instanceof Float32Array || pixels instanceof Uint16Array || pixels instanceof Uint8Array)
        return pixels;
    throw new Coos7Error(`${path}: expected pixels of 32-bit float or unsigned integers of at most 16 bits but found ${pixels.constructor.name.replace("Array", "")}`);
}
//# sourceMappingURL=planes.js.map