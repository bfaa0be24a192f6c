import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { toCsv } from "../core/csv.js";
import { Coos7Error } from "../core/errors.js";
import { makeFolder, writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { countProgress } from "../core/progress.js";
import { inOrder, withPool } from "../core/workers.js";
import { CHANNELS, IMAGE_SIZE } from "../dataset/dataset.js";
import { CHANNEL_NAMES } from "../dataset/pixels.js";
import { encodeTiff } from "../dataset/tiff/encode.js";
import { decodeTiff } from "../dataset/tiff/planes.js";
import { checkCropOptions } from "./crop-options.js";
import { contactSheet } from "./drawing.js";
import { listFields } from "./list-fields.js";
export const CROP_TASK = {
    module: new URL("./crop-field.js", import.meta.url).href,
    name: "cropField",
};
/** The folder of crops whose fields lie in no subfolder. */
const DEFAULT_FOLDER = "cells";
/** Crops on the contact sheet. */
const MOST_SHOWN = 240;
/** From so many fields on, one with less than a quarter or more than four times their median of nuclei is doubtful. */
const FIELDS_TO_COMPARE = 5;
const FAR = 4;
/**
 * Finds the nuclei in fields of view and writes to `out`:
 * - a crop of 64 x 64 pixels around each, as COOS-7 has them: `<folder>/COOSv1cell_<i>_{protein,nucleus}.tif` with i
 *   counted over all fields, pixels as they are in the field. The folder is the field's below its path in `paths`, so
 *   that fields sorted into `training/0`, `training/1` … give a dataset; "cells" where there is none.
 * - `positions.csv`: every nucleus found, where, how large, and its crop or why it has none.
 * - `contact-sheet.png`: up to 240 of the crops; `fields/<name>.png`: each field with the outlines found.
 *
 * Throws `UsageError` for options that cannot be right and an `out` that is not empty, {@link Coos7Error} naming the file
 * where a field cannot be read, and where there is no nucleus to crop; then nothing is left. Results do not depend on the
 * number of workers.
 */
export async function cropFields(paths, out, options = {}) {
    checkCropOptions(options);
    // What an earlier run wrote into a folder among the fields is none of them.
    const own = join(resolve(out), "/");
    const passedOver = { "a thumbnail": 0, "another channel": 0 };
    const isOwn = (path) => resolve(path).startsWith(own);
    const fields = listFields(paths, options, (path, why) => {
        if (!isOwn(path))
            passedOver[why]++;
    }).filter(({ nucleus }) => !isOwn(nucleus));
    if (fields.length === 0)
        throw new Coos7Error(`Found no fields but those in ${out}, the folder to write to`);
    const run = { command: "crop", replacesItself: true };
    return fillDirectory(out, { force: options.force ?? false, run }, async (staging) => {
        const nuclei = [];
        const files = [];
        const doubts = new Map();
        let expected = 0;
        let pixelType;
        const write = (field, cropped) => {
            if (cropped.crops.length > 0 && cropped.pixelType !== (pixelType ??= cropped.pixelType))
                throw new Coos7Error(`${field.nucleus}: expected ${pixelType} pixels, as in the fields before, but found ${cropped.pixelType}; crop the fields of each type by themselves`);
            const first = files.length / CHANNELS;
            files.push(...writeCrops(staging, field, first, cropped));
            let crop = first;
            cropped.nuclei.forEach((nucleus, i) => {
                const place = { field: field.nucleus, number: i + 1 };
                nuclei.push({ ...nucleus, ...place, ...(nucleus.state === "kept" ? { crop: crop++ } : {}) });
            });
            writeFileAtomic(join(staging, "fields", field.folder, `${field.name}.png`), cropped.overlay);
            doubts.set(field.nucleus, cropped.doubts);
            expected += cropped.expectedDiameter / fields.length;
        };
        await forEachField(fields, options, write);
        const crops = files.length / CHANNELS;
        if (crops === 0)
            throw new Coos7Error(`Found no nucleus to crop in ${paths.join(", ")}: ${reasons(nuclei)}`);
        writeFileAtomic(join(staging, "positions.csv"), positionsCsv(nuclei, files, staging));
        writeFileAtomic(join(staging, "contact-sheet.png"), await sheetOf(files));
        const diameters = nuclei.filter(({ state }) => state === "kept").map(({ diameter }) => diameter);
        diameters.sort((a, b) => a - b);
        return {
            fields: fields.length,
            nuclei,
            crops,
            diameter: { median: diameters[diameters.length >> 1], expected },
            doubtful: doubtfulFields(doubts, nuclei),
            passedOver,
        };
    });
}
/** The fields with doubts of their own, and those with far fewer or more nuclei than the others. */
function doubtfulFields(doubts, nuclei) {
    const counts = new Map(Array.from(doubts.keys(), (field) => [field, 0]));
    for (const { field, state } of nuclei)
        if (state === "kept" || state === "at the edge")
            counts.set(field, counts.get(field) + 1);
    const sorted = [...counts.values()].sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1];
    const isFar = (count) => sorted.length >= FIELDS_TO_COMPARE && (FAR * count < median || count > FAR * Math.max(1, median));
    return Array.from(doubts, ([field, own]) => {
        const count = counts.get(field);
        const compared = isFar(count)
            ? [`${count} nuclei were found, where half of the fields have ${median} or more`]
            : [];
        return { field, doubts: [...own, ...compared] };
    }).filter((field) => field.doubts.length > 0);
}
async function forEachField(fields, { pool, signal, onProgress, ...options }, use) {
    const { nucleus, protein, diameter, smallest, largest, threshold, split, project } = options;
    const choice = defined({ nucleus, protein });
    const crop = defined({ diameter, smallest, largest, threshold, split, project });
    const jobs = fields.map((files) => ({ files, choice, options: crop }));
    const advance = countProgress(onProgress, "Finding nuclei", fields.length, "fields");
    await withPool(pool, async (workers) => {
        let next = 0;
        for await (const cropped of inOrder(workers, CROP_TASK, jobs, defined({ signal }))) {
            use(fields[next++], cropped);
            advance(1);
        }
    });
}
/** Writes the crops of a field and returns their files, protein and nucleus of each. */
function writeCrops(staging, field, first, { crops }) {
    const folder = join(staging, field.folder || DEFAULT_FOLDER);
    if (crops.length > 0)
        makeFolder(folder);
    return crops.map((pixels, k) => {
        const index = first + Math.floor(k / CHANNELS);
        const file = join(folder, `COOSv1cell_${index}_${CHANNEL_NAMES[k % CHANNELS]}.tif`);
        writeFileSync(file, encodeTiff(pixels, IMAGE_SIZE, IMAGE_SIZE));
        return file;
    });
}
function positionsCsv(nuclei, files, staging) {
    const header = ["crop", "file", "field", "nucleus", "x", "y", "area", "diameter", "state"];
    return toCsv(header, nuclei.map(({ crop, field, number, x, y, area, diameter, state }) => [
        crop,
        crop === undefined ? undefined : files[crop * CHANNELS].slice(join(staging, "/").length),
        field,
        number,
        x.toFixed(2),
        y.toFixed(2),
        area,
        diameter.toFixed(2),
        state,
    ]));
}
/** The contact sheet of crops spread evenly over all. */
async function sheetOf(files) {
    const count = files.length / CHANNELS;
    const shown = Math.min(count, MOST_SHOWN);
    const crops = await Promise.all(Array.from({ length: shown }, async (_, i) => {
        const index = Math.floor((i * count) / shown);
        const [protein, nucleus] = await Promise.all([
            decodeTiff(files[CHANNELS * index]),
            decodeTiff(files[CHANNELS * index + 1]),
        ]);
        return { index, protein, nucleus };
    }));
    const which = shown < count ? `${shown} of ${count.toLocaleString("en")} crops` : `${count} crops`;
    return contactSheet(`${which}: protein left, nucleus right, each from its darkest to its brightest pixel`, crops);
}
/** How many nuclei were left out, and why. */
function reasons(nuclei) {
    if (nuclei.length === 0)
        return "nothing stands out from the noise; is the nucleus channel the right one (--nucleus)?";
    const count = (state) => nuclei.filter((one) => one.state === state).length;
    const sizes = nuclei.map(({ diameter }) => diameter).sort((a, b) => a - b);
    return `of ${nuclei.length} objects ${count("at the edge")} are too near to the edge, ${count("too small")} too small and ${count("too large")} too large; half of them are larger than ${sizes[sizes.length >> 1].toPrecision(3)} pixels across: give --diameter, --smallest or --largest`;
}
/** An object without the keys whose value is undefined. */
function defined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=crop-fields.js.map