import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Coos7Error } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";
import { markerOfDescription } from "../companions.js";
import { CHANNELS, IMAGE_LENGTH, IMAGE_SIZE, } from "../dataset.js";
import { readIdsCsv } from "../ids.js";
import { someOf } from "../locate.js";
import { checkFinitePixels, checkImageRange } from "../pixels.js";
import { cellDescription, decodeTiff } from "./planes.js";
const CHANNEL_LENGTH = IMAGE_SIZE * IMAGE_SIZE;
/** Files that are read at the same time. */
const CONCURRENCY = 32;
/**
 * Opens one split as a TIFF tree (see `listCells` for its form and order), with IDs from the CSV beside it.
 * Pixels have the type of the first file; a file of another type is an error when it is read.
 * Throws {@link Coos7Error} naming the file or folder that is not as described.
 */
export async function openTiffSplit(folder, name) {
    const { cells, passedOver } = listCells(folder);
    const labels = Int32Array.from(cells, ({ label }) => label);
    const ids = readIdsCsv(folder, cells.map((cell) => cell.name), labels);
    const { pixelType, read } = await cellImages(folder, cells);
    const numbered = cells.every(({ protein }) => /^COOSv1cell_\d+_/.test(basename(protein)));
    return {
        name,
        count: cells.length,
        labels,
        rows: rowsOf(cells),
        ids,
        pixelType,
        numbered,
        passedOver,
        mark: markerOfDescription(await cellDescription(cells[0].protein)),
        read,
        close: () => { },
    };
}
/** The numbers of the cells, where all are called by one that another tool could mean; else their places. */
function rowsOf(cells) {
    const numbered = cells.every(({ name }) => /^(0|[1-9]\d{0,8})$/.test(name));
    return Int32Array.from(cells, ({ name }, place) => (numbered ? Number(name) : place));
}
/**
 * Reads the images of cells, which lie in `source`: see `SplitReader`. Pixels have the type of the first file.
 * Throws {@link Coos7Error} naming the file that is damaged or of another type.
 */
export async function cellImages(source, cells) {
    const files = cells.flatMap(({ protein, nucleus }) => [protein, nucleus]);
    const pixelType = pixelTypeOf(await decodeTiff(files[0]));
    const read = async (start, end) => {
        checkImageRange(source, start, end, cells.length);
        const images = new Float32Array((end - start) * IMAGE_LENGTH);
        const first = start * CHANNELS;
        let next = first;
        const readFiles = async () => {
            while (next < end * CHANNELS) {
                const place = next++;
                const file = files[place];
                const pixels = await decodeTiff(file);
                const found = pixelTypeOf(pixels);
                if (found !== pixelType)
                    throw new Coos7Error(`${file}: expected ${pixelType} pixels, as in ${files[0]}, but found ${found}`);
                images.set(pixels, (place - first) * CHANNEL_LENGTH);
            }
        };
        await Promise.all(Array.from({ length: CONCURRENCY }, readFiles));
        for (let i = start; i < end; i++) {
            const image = images.subarray((i - start) * IMAGE_LENGTH, (i - start + 1) * IMAGE_LENGTH);
            checkFinitePixels(`${source} (${cells[i].protein})`, image, i);
        }
        return images;
    };
    return { pixelType, read };
}
/** The type that pixels are stored in. */
export function pixelTypeOf(pixels) {
    if (pixels instanceof Float32Array)
        return "float32";
    return pixels instanceof Uint16Array ? "uint16" : "uint8";
}
/** What macOS writes beside a file, `._<name>`, is no image though it is called like one. */
const CHANNEL_FILE = /^(?!\._)(.+)_(protein|nucleus)\.tiff?$/is;
/** What may lie beside images without being meant for one: masks, and what systems leave. */
const BESIDE = /^\.|_mask\.tiff?$|^(thumbs\.db|desktop\.ini|classes\.json|dataset\.json)$/i;
const NUMBERED = /^COOSv1cell_(\d+)$/;
const natural = new Intl.Collator("en", { numeric: true });
/** Whether a file's name is that of a channel of a cell. */
export function isChannelFile(name) {
    return CHANNEL_FILE.test(name);
}
/**
 * The cells of a split's TIFF tree `<folder>/<label>/<name>_{protein,nucleus}.tif`, in row order: by the number
 * in `COOSv1cell_<i>`, across the class folders; cells of other names by name. Capitals in endings count as small letters.
 * Throws {@link Coos7Error} for a folder that is not named after a label, a channel without its partner, two
 * cells of the same name, and an empty tree.
 */
export function listCells(folder) {
    const cells = [];
    const passedOver = read(folder)
        .filter((entry) => !isFolder(folder, entry) && !BESIDE.test(entry.name))
        .map(({ name }) => name);
    for (const { directory, label } of labelFolders(folder)) {
        const found = pairChannels(read(directory).map(({ name }) => join(directory, name)));
        const place = basename(directory);
        passedOver.push(...found.others.map((path) => `${place}/${basename(path)}`));
        if (found.cells.length === 0 && found.others.length === 0)
            passedOver.push(`${place}/ (empty)`);
        for (const { name, ...channels } of found.cells)
            cells.push({ name: NUMBERED.exec(name)?.[1] ?? name, label, ...channels });
    }
    if (cells.length === 0)
        throw new Coos7Error(`${folder}: found no images; expected files such as ${join(basename(folder), "0", "COOSv1cell_0_protein.tif")} and …_nucleus.tif${passedOver.length > 0 ? `, but found ${someOf(passedOver)}` : ""}`);
    cells.sort((a, b) => natural.compare(a.name, b.name) || a.label - b.label);
    for (let i = 1; i < cells.length; i++)
        if (cells[i].name === cells[i - 1].name)
            throw new Coos7Error(`Expected each cell once but found ${cells[i - 1].protein} and ${cells[i].protein}; rename or remove one`);
    return { cells, passedOver };
}
function labelFolders(folder) {
    return read(folder)
        .filter((entry) => isFolder(folder, entry))
        .map(({ name }) => {
        const directory = join(folder, name);
        if (!/^\d{1,9}$/.test(name))
            throw new Coos7Error(`${directory}: expected class folders to be named by label, 0 to K - 1, but found ${JSON.stringify(name)}`);
        return { directory, label: Number(name) };
    });
}
/** Folders, and symbolic links to them. */
function isFolder(parent, entry) {
    if (!entry.isSymbolicLink())
        return entry.isDirectory();
    const path = join(parent, entry.name);
    try {
        return statSync(path).isDirectory();
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
}
/**
 * The cells whose channels are among some files, `<name>_{protein,nucleus}.tif` of one folder, and the files that are no
 * channel, masks and hidden ones aside. Names are compared in Unicode's NFC.
 * Throws {@link Coos7Error} for a channel without its partner, and for one that is there twice.
 */
export function pairChannels(files) {
    const others = [];
    const channels = new Map();
    for (const path of files) {
        const match = CHANNEL_FILE.exec(basename(path));
        if (!match) {
            if (!BESIDE.test(basename(path)))
                others.push(path);
            continue;
        }
        const name = match[1].normalize("NFC");
        const place = join(dirname(path), name);
        const pair = channels.get(place) ?? { name };
        const channel = match[2].toLowerCase();
        if (pair[channel] !== undefined)
            throw new Coos7Error(`Expected each channel of a cell once but found ${pair[channel]} and ${path}; rename or remove one`);
        pair[channel] = path;
        channels.set(place, pair);
    }
    const cells = Array.from(channels.values(), ({ name, protein, nucleus }) => {
        if (protein === undefined || nucleus === undefined) {
            const missing = protein === undefined ? "protein" : "nucleus";
            throw new Coos7Error(`${protein ?? nucleus}: expected its partner ${name}_${missing}.tif beside it but found none`);
        }
        return { name, protein, nucleus };
    });
    return { cells, others };
}
function read(folder) {
    try {
        return readdirSync(folder, { withFileTypes: true });
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${folder}: ${describeIoError(error)}`, { cause: error });
    }
}
//# sourceMappingURL=tree.js.map