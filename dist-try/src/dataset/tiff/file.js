import threads from "node:worker_threads";
import { Coos7Error } from "../../core/errors.js";
import { describeIoError, readFileBytes } from "../../core/files.js";
/** A camera's whole image, of several channels and planes. */
const MOST_BYTES = 1e9;
const MOST_PAGES = 10_000;
/** Some messages of the TIFF library list all of what it found in a wrong place. */
const MOST_OF_REASON = 120;
/** Bits of the tag NewSubfileType. */
const REDUCED = 1;
const MASK = 4;
/** Value of the older tag SubfileType. */
const REDUCED_IMAGE = 2;
/**
 * Calls `work` with the TIFF in a file of at most `limit` bytes. Throws {@link Coos7Error} naming the file where it cannot
 * be read; one that `work` throws is passed on.
 */
export async function withTiff(path, work, limit = MOST_BYTES) {
    try {
        return await work(await parseTiff(path, readFileBytes(path, limit)));
    }
    catch (error) {
        if (error instanceof Coos7Error)
            throw error;
        throw new Coos7Error(`Could not read ${path}: not a complete TIFF image (${describeIoError(error).slice(0, MOST_OF_REASON)})`, { cause: error });
    }
}
/**
 * The TIFF in `stored`, the bytes of the file at `path`. Throws {@link Coos7Error} where it has no image or too many, and
 * what the TIFF library throws where it cannot read it.
 */
export async function parseTiff(path, stored) {
    const { buffer, byteOffset, length } = stored;
    // What Node reads in one piece, it often reads into memory of its own.
    const isWhole = byteOffset === 0 && length === buffer.byteLength;
    const own = (isWhole ? buffer : buffer.slice(byteOffset, byteOffset + length));
    const bytes = new Uint8Array(own);
    const { fromArrayBuffer } = await loadGeotiff();
    const tiff = await fromArrayBuffer(own);
    const pages = await fullPages(path, tiff);
    const entries = firstEntries(tiff, bytes);
    const values = (tag) => entries.filter((entry) => entry.tag === tag);
    return {
        path,
        bytes,
        pages,
        texts: (tag) => values(tag).map(({ start, count }) => textOf(bytes.subarray(start, Math.min(start + count, length)))),
        count: (tag) => values(tag)[0]?.count ?? 0,
    };
}
async function fullPages(path, tiff) {
    const pages = [];
    // Not by `getImageCount`: where the last page of a damaged file leads back to another, that would count for ever.
    const places = new Set();
    for (let i = 0, next = tiff.firstIFDOffset; next !== 0; i++) {
        if (i === MOST_PAGES || places.has(next))
            throw new Coos7Error(`${path}: expected at most ${MOST_PAGES} pages, each at a place of its own, but ${i === MOST_PAGES ? "found more" : `page ${i} leads back to another`}; it is damaged: get it again`);
        places.add(next);
        const page = await tiff.getImage(i);
        const directory = page.getFileDirectory();
        const kind = Number(directory.getValue("NewSubfileType") ?? 0);
        const older = Number(directory.getValue("SubfileType") ?? 0);
        if ((kind & (REDUCED | MASK)) === 0 && older !== REDUCED_IMAGE)
            pages.push(page);
        next = directory.nextIFDByteOffset;
    }
    if (pages.length === 0)
        throw new Coos7Error(`${path}: expected an image but the file has none`);
    return pages;
}
/**
 * The entries of the first page's directory, as they are. The library keeps the last of two entries of one tag, and takes
 * every text for UTF-8.
 */
function firstEntries({ firstIFDOffset: at, littleEndian, bigTiff }, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const short = (place) => view.getUint16(place, littleEndian);
    const long = (place) => bigTiff ? Number(view.getBigUint64(place, littleEndian)) : view.getUint32(place, littleEndian);
    const wide = bigTiff ? 8 : 4;
    const first = at + (bigTiff ? 8 : 2);
    return Array.from({ length: bigTiff ? long(at) : short(at) }, (_, i) => {
        const place = first + i * (4 + 2 * wide);
        const count = long(place + 4);
        const value = place + 4 + wide;
        return { tag: short(place), count, start: count <= wide ? value : long(value) };
    });
}
/** The text in bytes, up to the first NUL: UTF-8, or else Latin-1, in which ImageJ writes its units. */
function textOf(bytes) {
    const end = bytes.indexOf(0);
    const text = end < 0 ? bytes : bytes.subarray(0, end);
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(text);
    }
    catch {
        return new TextDecoder("latin1").decode(text);
    }
}
let loaded;
/** Tags with a value for each strip, tile or colour. */
const LISTS = {
    StripOffsets: 273,
    StripByteCounts: 279,
    ColorMap: 320,
    TileOffsets: 324,
    TileByteCounts: 325,
};
/**
 * geotiff, loaded where a TIFF is first read. The web-worker package, which it loads, takes every worker thread for one
 * that it has started itself, and what the thread was given for its order: it throws where that is nothing, and would
 * run a module that is named there. So it is shown an empty order while it loads.
 * Lists that it puts off until they are asked for it reads as little-endian, whatever the file is: it is told to put off none.
 */
function loadGeotiff() {
    return (loaded ??= load());
}
async function load() {
    const geotiff = await (threads.isMainThread
        ? import("geotiff")
        : withoutWorkerData(() => import("geotiff")));
    for (const [name, tag] of Object.entries(LISTS))
        geotiff.registerTag(tag, name, "LONG", true, true);
    return geotiff;
}
async function withoutWorkerData(load) {
    const shown = threads;
    const { workerData } = shown;
    shown.workerData = {};
    try {
        return await load();
    }
    finally {
        shown.workerData = workerData;
    }
}
//# sourceMappingURL=file.js.map