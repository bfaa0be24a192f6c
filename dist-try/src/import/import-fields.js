import { join, resolve } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { countProgress } from "../core/progress.js";
import { inOrder, withPool } from "../core/workers.js";
import { CROP_TASK } from "../crop/crop-fields.js";
import { checkCropOptions } from "../crop/crop-options.js";
import { contactSheet } from "../crop/drawing.js";
import { CHANNELS } from "../dataset/dataset.js";
import { wellId, wellName } from "../dataset/ids.js";
import { listImages } from "./list-images.js";
import { plateFields } from "./plate-fields.js";
import { readPlateMap, wellLookup } from "./plate-map.js";
import { Skipped } from "./skipped.js";
import { mapSplits, TEST_SHARE, testCells } from "./splits.js";
import { PixelStore, writeImported } from "./write-dataset.js";
/** Crops on the contact sheet. */
const MOST_SHOWN = 240;
/**
 * Makes a dataset of a folder of plates: finds what its files are by their names (see `listImages`), the class and
 * split of each well in the plate map, the nuclei in each field, and writes to `out` a crop around each as a dataset
 * (`<split>.hdf5`, `classes.json`), with `import.csv` (each image's plate, well, file and place), `contact-sheet.png` and
 * `fields/<plate>/<well>_<field>.png`, the outlines found. Classes have the order of their first wells in the plate map.
 *
 * Throws `UsageError` for options that cannot be right and an `out` that is not empty, {@link Coos7Error} naming the file
 * where images or plate map cannot be understood; then nothing is left. Results do not depend on the number of workers.
 */
export async function importFields(folder, out, options) {
    checkCropOptions(options);
    const skipped = new Skipped();
    const map = readPlateMap(options.layout);
    const own = join(resolve(out), "/");
    const except = (path) => resolve(path).startsWith(own) || resolve(path) === resolve(options.layout);
    const listed = listImages(folder, skipped, {
        except,
        ...(options.pattern === undefined ? {} : { pattern: options.pattern }),
    });
    const all = plateFields(listed, options, options.project, skipped);
    const { fields, remarks } = mappedFields(all, map, skipped);
    const classNames = [...new Set(fields.map(({ class: name }) => name))];
    if (classNames.length < 2)
        throw new Coos7Error(`${map.path}: expected wells of at least two classes among the images but found ${classNames.map((name) => JSON.stringify(name)).join()} alone`);
    const names = [...new Set(fields.flatMap(({ split }) => (split === undefined ? [] : [split])))];
    const mapping = mapSplits(options.splitBy ? [] : names, options.splits);
    const unsplit = fields.find(({ split }) => split === undefined);
    if (!options.splitBy && unsplit && names.length > 0)
        throw new Coos7Error(`${map.path}: expected a split for every well that has one in others but found none for ${wellName(unsplit.well)} of ${unsplit.plate}; write training or a test split`);
    if (!options.splitBy && names.length === 0)
        remarks.push("No splits are named: all cells are Training. --split-by plate, date or well makes a test set");
    const run = { command: "import", replacesItself: true };
    return fillDirectory(out, { force: options.force ?? false, run }, async (staging) => {
        const pixels = new PixelStore(staging);
        try {
            const cells = [];
            const doubtful = [];
            const sizes = new Set();
            let mark;
            await cropEach(fields, options, (field, cropped) => {
                if (cropped.doubts.length > 0)
                    doubtful.push({ field: field.files.nucleus, doubts: cropped.doubts });
                if (cropped.micrometresPerPixel !== undefined)
                    sizes.add(Number(cropped.micrometresPerPixel.toPrecision(6)));
                mark ??= cropped.mark;
                const { files } = field;
                writeFileAtomic(join(staging, "fields", files.folder, `${files.name}.png`), cropped.overlay);
                addCells(cells, pixels, field, cropped, classNames, mapping, skipped);
            });
            if (cells.length === 0)
                throw new Coos7Error(`${folder}: found no nucleus to crop in ${fields.length} fields; is the nucleus channel the right one (--nucleus), and --diameter? coos7 crop shows the outlines`);
            splitBy(cells, classNames, options);
            const [size, ...others] = sizes;
            if (others.length > 0)
                remarks.push(`Pixels are ${[...sizes].join(", ")} µm large in different fields: the same cell looks larger in some; scale the images to one size`);
            const present = new Set(cells.map(({ split }) => split));
            await writeImported({
                classNames,
                cells,
                pixels,
                mark,
                ...(size !== undefined && others.length === 0 ? { micrometresPerPixel: size } : {}),
                splitNames: otherNames(mapping, present),
            }, staging, options);
            writeFileAtomic(join(staging, "contact-sheet.png"), sheetOf(cells, pixels));
            return {
                schemes: [...new Set(listed.map(({ scheme }) => scheme))],
                classNames,
                cells,
                fields: fields.length,
                splits: mapping,
                skipped: skipped.entries(),
                doubtful,
                remarks,
            };
        }
        finally {
            pixels.remove();
        }
    });
}
/** The fields in wells with a class, with what the map says of them; names say it where the map does not. */
function mappedFields(all, map, skipped) {
    const lookup = wellLookup(map);
    const used = new Set();
    const found = all.flatMap((field) => {
        const known = lookup(field.plate, field.well);
        const className = known?.class ?? field.class;
        if (known)
            used.add(known);
        if (className === undefined) {
            skipped.add(known ? "fields in wells without a class" : "fields in wells that the plate map does not have", field.files.nucleus);
            return [];
        }
        const { split = field.split, date = field.date, microscope = field.microscope } = known ?? {};
        return [
            {
                ...field,
                class: className,
                ...(split === undefined ? {} : { split }),
                ...(date === undefined ? {} : { date }),
                ...(microscope === undefined ? {} : { microscope }),
            },
        ];
    });
    if (found.length === 0)
        throw new Coos7Error(`${map.path}: expected wells of the images, such as ${wellName(all[0].well)} of plate ${JSON.stringify(all[0].plate)}, but it has ${describeMap(map)}`);
    const lineOf = new Map(map.wells.map((one) => [one.class, one.line]).reverse());
    found.sort((a, b) => (lineOf.get(a.class) ?? 0) - (lineOf.get(b.class) ?? 0) || 0);
    const without = map.wells.filter((well) => well.class !== undefined && !used.has(well));
    const remarks = [
        ...(without.length > 0
            ? [
                `${without.length} of ${map.wells.length} wells of the plate map have no images, such as ${wellName(without[0].well)} (line ${without[0].line})`,
            ]
            : []),
        ...(map.ignored.length > 0
            ? [`Columns of the plate map that are not used: ${map.ignored.join(", ")}`]
            : []),
    ];
    return { fields: found, remarks };
}
function describeMap({ wells }) {
    const plates = [...new Set(wells.flatMap(({ plate }) => (plate === undefined ? [] : [plate])))];
    const names = wells.slice(0, 3).map(({ well }) => wellName(well));
    return `${names.join(", ")}${wells.length > 3 ? ", …" : ""}${plates.length > 0 ? ` of plates ${plates.slice(0, 4).join(", ")}` : ""}`;
}
async function cropEach(fields, { pool, signal, onProgress, ...options }, use) {
    const { nucleus, protein, diameter, smallest, largest, threshold, split, project } = options;
    const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    const crop = given({ diameter, smallest, largest, threshold, split, project });
    const choice = given({ nucleus, protein });
    const jobs = fields.map(({ files }) => ({ files, choice, options: crop }));
    const advance = countProgress(onProgress, "Finding nuclei", fields.length, "fields");
    await withPool(pool, async (workers) => {
        let next = 0;
        const run = signal ? { signal } : {};
        for await (const cropped of inOrder(workers, CROP_TASK, jobs, run)) {
            use(fields[next++], cropped);
            advance(1);
        }
    });
}
function addCells(cells, pixels, field, { nuclei, crops }, classNames, mapping, skipped) {
    const { files, plate, well, date, microscope, split } = field;
    let crop = 0;
    nuclei.forEach(({ state, x, y, diameter }, i) => {
        if (state !== "kept") {
            skipped.add(`nuclei ${state}`, files.nucleus);
            return;
        }
        pixels.add(crops[crop * CHANNELS], crops[crop * CHANNELS + 1], files.nucleus);
        crop++;
        cells.push({
            label: classNames.indexOf(field.class),
            split: split === undefined ? "training" : (mapping.get(split) ?? "training"),
            plate,
            well: wellId(well),
            ...(date === undefined ? {} : { date }),
            ...(microscope === undefined ? {} : { microscope }),
            origin: {
                file: files.nucleus,
                nucleus: i + 1,
                x: x.toFixed(2),
                y: y.toFixed(2),
                diameter: diameter.toFixed(2),
            },
        });
    });
}
/** Makes the splits training and test1 where that is asked for. Throws {@link Coos7Error} where cells lack what they are split by. */
export function splitBy(cells, classNames, { splitBy: by, testShare = TEST_SHARE }) {
    if (!by)
        return;
    const groups = cells.map(({ plate, date, microscope, well }) => {
        const value = { plate, date, well }[by];
        if (value === undefined)
            throw new Coos7Error(`Cannot split by ${by}: the ${by}s of some cells are not known; write them into the plate map, or split by something else`);
        // Wells are of a plate at a date; a plate on two days is one plate.
        return by === "well" ? JSON.stringify([date, microscope, plate, well]) : value;
    });
    const tests = testCells(cells.map(({ label }) => label), groups, { share: testShare, by, classNames });
    cells.forEach((cell, i) => {
        cell.split = tests[i] ? "test1" : "training";
    });
}
/** What the source calls the splits that it calls otherwise than this package. */
export function otherNames(mapping, present) {
    return Object.fromEntries(Array.from(mapping, ([name, split]) => [split, name]).filter(([split, name]) => present.has(split) && name.toLowerCase() !== split));
}
/** The contact sheet of crops spread evenly over all, class by class. */
export function sheetOf(cells, pixels) {
    const order = cells.map((_, i) => i).sort((a, b) => cells[a].label - cells[b].label || a - b);
    const shown = Math.min(cells.length, MOST_SHOWN);
    const crops = Array.from({ length: shown }, (_, i) => {
        const index = order[Math.floor((i * cells.length) / shown)];
        const image = pixels.read([index]);
        return {
            index,
            protein: image.slice(0, image.length / CHANNELS),
            nucleus: image.slice(image.length / CHANNELS),
        };
    });
    const which = shown < cells.length ? `${shown} of ${cells.length.toLocaleString("en")} crops` : `${cells.length} crops`;
    return contactSheet(`${which}, by class: protein left, nucleus right, each from its darkest to its brightest pixel`, crops);
}
//# sourceMappingURL=import-fields.js.map