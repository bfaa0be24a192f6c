import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { toCsv } from "../core/csv.js";
import { Coos7Error } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { jsonText } from "../core/json.js";
import { countProgress } from "../core/progress.js";
import { simulatedBy, writeMarker } from "../dataset/companions.js";
import { CHANNELS, IMAGE_LENGTH, SPLITS, } from "../dataset/dataset.js";
import { createHdf5Split } from "../dataset/hdf5/writer.js";
import { pixelArray } from "../dataset/pixels.js";
import { pixelTypeOf } from "../dataset/tiff/tree.js";
const BATCH = 256;
/** Stands for an ID that some cells of a split have and this one has not. */
const UNKNOWN = "unknown";
/** The pixels of cells in a file until it is known which split each belongs to: there may be more than memory holds. */
export class PixelStore {
    #path;
    #file;
    #pixelType;
    #source = "";
    #cells = 0;
    constructor(folder) {
        this.#path = join(folder, "pixels.raw");
        this.#file = openSync(this.#path, "wx+");
    }
    /** Adds a cell's channels. Throws {@link Coos7Error} where they are of another type than those before. */
    add(protein, nucleus, source) {
        const type = pixelTypeOf(protein);
        if (this.#pixelType === undefined)
            [this.#pixelType, this.#source] = [type, source];
        if (type !== this.#pixelType)
            throw new Coos7Error(`${source}: expected ${this.#pixelType} pixels, as in ${this.#source}, but found ${type}; import the images of each type by themselves`);
        for (const [channel, pixels] of [protein, nucleus].entries()) {
            const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
            const at = (this.#cells * CHANNELS + channel) * bytes.length;
            for (let done = 0; done < bytes.length;)
                done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
        }
        this.#cells++;
    }
    get pixelType() {
        return this.#pixelType ?? "uint16";
    }
    /** The images of cells, in their order. */
    read(cells) {
        const images = new Float32Array(cells.length * IMAGE_LENGTH);
        const one = pixelArray(this.pixelType, IMAGE_LENGTH);
        const bytes = new Uint8Array(one.buffer);
        cells.forEach((cell, i) => {
            readSync(this.#file, bytes, 0, bytes.length, cell * bytes.length);
            images.set(one, i * IMAGE_LENGTH);
        });
        return images;
    }
    /** Closes and removes the file. */
    remove() {
        closeSync(this.#file);
        rmSync(this.#path, { force: true });
    }
}
/**
 * Writes cells as a dataset into `folder`: `<split>.hdf5` for each split that has any, `classes.json`, `dataset.json` and
 * `import.csv`, where each image is from.
 */
export async function writeImported({ classNames, cells, pixels, micrometresPerPixel, mark, splitNames }, folder, run) {
    writeFileAtomic(join(folder, "classes.json"), `${jsonText(classNames, 2)}\n`);
    writeMarker(folder, {
        ...(mark ?? { simulated: false }),
        ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
        ...(Object.keys(splitNames).length > 0 ? { splitNames } : {}),
    });
    const records = [];
    const advance = countProgress(run.onProgress, "Writing", cells.length, "images");
    for (const split of SPLITS) {
        const own = cells.flatMap((cell, i) => (cell.split === split ? [i] : []));
        if (own.length === 0)
            continue;
        const writer = await createHdf5Split(join(folder, `${split}.hdf5`), {
            labels: Int32Array.from(own, (i) => cells[i].label),
            ids: idsOf(own.map((i) => cells[i])),
            pixelType: pixels.pixelType,
            simulatedBy: mark && simulatedBy(mark),
        });
        try {
            for (let start = 0; start < own.length; start += BATCH) {
                const batch = own.slice(start, start + BATCH);
                writer.append(pixels.read(batch));
                advance(batch.length);
            }
            writer.finish();
        }
        finally {
            writer.abort();
        }
        own.forEach((i, index) => {
            const { label, plate, well, date, microscope, origin } = cells[i];
            records.push({ split, index, class: classNames[label], plate, well, date, microscope, ...origin });
        });
    }
    const columns = [...new Set(records.flatMap((record) => Object.keys(record)))].filter((name) => records.some((record) => record[name] !== undefined));
    writeFileAtomic(join(folder, "import.csv"), toCsv(columns, records.map((record) => columns.map((name) => record[name]))));
}
function idsOf(cells) {
    const ids = {};
    const parts = { dates: "date", microscopes: "microscope", plates: "plate", wells: "well" };
    for (const [field, part] of Object.entries(parts))
        if (cells.some((cell) => cell[part] !== undefined))
            ids[field] = cells.map((cell) => cell[part] ?? UNKNOWN);
    return ids;
}
//# sourceMappingURL=write-dataset.js.map