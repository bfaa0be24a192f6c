import { readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseCsv, plainField } from "../core/csv.js";
import { Coos7Error, errorMessage, throwIfCancelled } from "../core/errors.js";
import { describeIoError, readText, writeFileAtomic } from "../core/files.js";
import { fillDirectory } from "../core/output-directory.js";
import { countProgress } from "../core/progress.js";
import { isThumbnail, isTiff, pairFields } from "../crop/list-fields.js";
import { readField } from "../crop/read-field.js";
import { nameKey } from "../dataset/class-names.js";
import { IMAGE_SIZE } from "../dataset/dataset.js";
import { wellId } from "../dataset/ids.js";
import { otherNames, sheetOf, splitBy } from "./import-fields.js";
import { importHdf5, isHdf5 } from "./import-hdf5.js";
import { filesIn } from "./list-images.js";
import { wellPlace } from "./plate-map.js";
import { Skipped } from "./skipped.js";
import { mapSplits } from "./splits.js";
import { PixelStore, writeImported } from "./write-dataset.js";
/** A list of a million crops has less. */
const MAX_BYTES = 256e6;
const MASK = /_mask\.tiff?$/i;
/**
 * Makes a dataset of ready crops of 64 x 64 pixels: `<folder>/<split>/<class>/…` or `<folder>/<class>/…`, with class
 * folders of any names (the classes, in natural order; numbers alone are labels that `classes.json` in the folder may
 * name), files of any names, a file for each channel or one with both, told apart as by `listFields`. IDs come from
 * `<split>_ids.csv` beside the split's folder, with a column `name` (the file's name without channel and ending, with the
 * class's folder before it where several classes have it: `Golgi/cell_1`) or `index` (the same, or the place of the cell in
 * the split), and any of `date`, `microscope`, `plate`, `well`.
 *
 * Throws `UsageError` and {@link Coos7Error} as `importFields`, and where an image is not of 64 x 64 pixels.
 */
export async function importCrops(folder, out, options = {}) {
    const skipped = new Skipped();
    const own = join(resolve(out), "/");
    const files = filesIn(folder).filter((path) => !resolve(path).startsWith(own));
    const stores = files.filter(isHdf5);
    if (stores.length > 0 && !files.some(isTiff)) {
        for (const path of files)
            if (!isHdf5(path) && basename(path) !== "classes.json")
                skipped.add("files that are no HDF5 files", path);
        return importHdf5(folder, stores, out, options, skipped);
    }
    const crops = listCrops(folder, files, options, skipped);
    const classNames = classesOf(folder, crops);
    const names = [...new Set(crops.flatMap(({ split }) => (split === undefined ? [] : [split])))];
    const mapping = mapSplits(options.splitBy ? [] : names, options.splits);
    const ids = readIds(folder, files, crops, skipped);
    const remarks = [];
    if (!options.splitBy && names.length === 0)
        remarks.push("There are no split folders: all cells are Training. --split-by plate, date or well makes a test set");
    const run = { command: "import", replacesItself: true };
    return fillDirectory(out, { force: options.force ?? false, run }, async (staging) => {
        const pixels = new PixelStore(staging);
        try {
            const sizes = new Set();
            let mark;
            const cells = [];
            const advance = countProgress(options.onProgress, "Reading", crops.length, "crops");
            for (const crop of crops) {
                throwIfCancelled(options.signal);
                const { nucleus, protein, split } = crop;
                const field = await readField({ ...crop, folder: "" }, options);
                if (field.width !== IMAGE_SIZE || field.height !== IMAGE_SIZE)
                    throw new Coos7Error(`${nucleus}: expected a crop of ${IMAGE_SIZE} x ${IMAGE_SIZE} pixels but found ${field.width} x ${field.height}; scale the crops, or give the fields of view and --layout`);
                if (field.micrometresPerPixel !== undefined)
                    sizes.add(Number(field.micrometresPerPixel.toPrecision(6)));
                mark ??= field.mark;
                pixels.add(field.protein, field.nucleus, protein);
                const { well, ...others } = ids.get(crop) ?? {};
                cells.push({
                    label: classNames.numbers.get(crop.class),
                    split: split === undefined ? "training" : (mapping.get(split) ?? "training"),
                    ...others,
                    ...(well === undefined ? {} : { well: well }),
                    origin: { file: protein },
                });
                advance(1);
            }
            splitBy(cells, classNames.names, options);
            const [size, ...more] = sizes;
            const present = new Set(cells.map(({ split }) => split));
            await writeImported({
                classNames: classNames.names,
                cells,
                pixels,
                mark,
                ...(size !== undefined && more.length === 0 ? { micrometresPerPixel: size } : {}),
                splitNames: otherNames(mapping, present),
            }, staging, options);
            writeFileAtomic(join(staging, "contact-sheet.png"), sheetOf(cells, pixels));
            return {
                schemes: [],
                classNames: classNames.names,
                cells,
                fields: 0,
                splits: mapping,
                skipped: skipped.entries(),
                doubtful: [],
                remarks,
            };
        }
        finally {
            pixels.remove();
        }
    });
}
/** The crops in folders of classes, below folders of splits or not. */
function listCrops(folder, files, options, skipped) {
    const tiffs = files.filter((path) => {
        if (MASK.test(path))
            skipped.add("masks", path);
        else if (isThumbnail(path) && isTiff(path))
            skipped.add("thumbnails", path);
        else if (isTiff(path))
            return true;
        else if (isHdf5(path))
            skipped.add("HDF5 files beside TIFF images", path);
        else if (!/_ids\.csv$|^(?:classes|dataset|coos7)\.json$/i.test(basename(path)))
            skipped.add("files that are no TIFF images", path);
        return false;
    });
    const placed = tiffs.flatMap((path) => {
        const parts = relative(folder, path).replaceAll("\\", "/").split("/");
        if (parts.length === 2 || parts.length === 3)
            return [{ path, folder: parts.slice(0, -1).join("/") }];
        skipped.add(parts.length === 1 ? "images in no folder of a class" : "images in folders below a class's", path);
        return [];
    });
    const depths = new Set(placed.map((file) => file.folder.split("/").length));
    if (placed.length === 0)
        throw new Coos7Error(`${folder}: found no crops; expected <split>/<class>/<image>.tif or <class>/<image>.tif${tiffs.length > 0 ? `, but found ${tiffs[0]}; of fields of view --layout says what they are` : ""}`);
    if (depths.size > 1)
        throw new Coos7Error(`${folder}: expected all images in <split>/<class>/ or all in <class>/ but found ${placed.find((file) => !file.folder.includes("/")).path} and ${placed.find((file) => file.folder.includes("/")).path}; move some`);
    const found = pairFields(placed, options, (path, why) => skipped.add(why === "another channel" ? "images of other channels" : "thumbnails", path));
    return found.map(({ name, nucleus, protein, folder: place }) => {
        const [last, split] = place.split("/").reverse();
        return { nucleus, protein, name, class: last, ...(split === undefined ? {} : { split }) };
    });
}
/** The classes' names, and the label of each folder. Throws {@link Coos7Error} where there is one only. */
function classesOf(folder, crops) {
    const order = new Intl.Collator("en", { numeric: true });
    const folders = [...new Set(crops.map((crop) => crop.class))].sort(order.compare);
    if (folders.length < 2)
        throw new Coos7Error(`${folder}: expected folders of at least two classes but found ${folders.join()} alone; are its folders those of classes?`);
    const listed = listedNames(folder);
    if (folders.every((name) => /^\d{1,3}$/.test(name))) {
        const largest = Math.max(...folders.map(Number));
        if (listed && largest >= listed.length)
            throw new Coos7Error(`${join(folder, "classes.json")}: expected a name for each class but found ${listed.length}, and a folder ${largest}`);
        const names = listed ?? Array.from({ length: largest + 1 }, (_, label) => `class ${label}`);
        return { names, numbers: new Map(folders.map((name) => [name, Number(name)])) };
    }
    const names = folders.map((name) => name.normalize("NFC"));
    const repeated = names.find((name, i) => names.findIndex((one) => nameKey(one) === nameKey(name)) !== i);
    if (repeated !== undefined)
        throw new Coos7Error(`${folder}: expected folders of different classes but found ${repeated} twice`);
    return { names, numbers: new Map(folders.map((name, label) => [name, label])) };
}
function listedNames(folder) {
    if (!readdirSync(folder).includes("classes.json"))
        return undefined;
    const path = join(folder, "classes.json");
    try {
        const names = JSON.parse(readText(path, 1e6));
        if (Array.isArray(names) && names.every((name) => typeof name === "string"))
            return names;
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
    throw new Coos7Error(`${path}: expected a JSON array of class names`);
}
/** The IDs of crops, from `<split>_ids.csv` beside the split's folder, or `ids.csv` where there are no splits. */
function readIds(folder, files, crops, skipped) {
    const found = new Map();
    const used = new Set();
    for (const split of new Set(crops.map((crop) => crop.split))) {
        const stem = split === undefined ? `(?:${escaped(basename(resolve(folder)))}_)?ids` : `${escaped(split)}_ids`;
        const expression = new RegExp(`^${stem}\\.csv$`, "i");
        const path = files.find((file) => expression.test(basename(file)) && resolve(dirname(file)) === resolve(folder));
        if (path === undefined)
            continue;
        used.add(path);
        const own = crops.filter((crop) => crop.split === split);
        addIds(found, path, own);
    }
    for (const file of files)
        if (/ids\.csv$/i.test(basename(file)) && !used.has(file))
            skipped.add("lists of IDs that belong to no folder of crops", file);
    return found;
}
function escaped(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
function addIds(found, path, crops) {
    let records;
    try {
        records = parseCsv(readText(path, MAX_BYTES)).map((record) => record.map(plainField));
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${errorMessage(error)}`, { cause: error });
    }
    const [header = [], ...rows] = records;
    const columns = header.map((name) => name.trim().toLowerCase());
    const key = columns.findIndex((name) => name === "name" || name === "index" || name === "file");
    const ids = ["date", "microscope", "plate", "well"].filter((name) => columns.includes(name));
    if (key < 0 || ids.length === 0)
        throw new Coos7Error(`${path}: expected a column name (or index) and any of date, microscope, plate, well but found ${header.join(", ").slice(0, 120)}`);
    const byName = new Map();
    const add = (name, crop) => {
        const known = byName.get(name);
        if (known)
            known.push(crop);
        else
            byName.set(name, [crop]);
    };
    crops.forEach((crop, place) => {
        const numbered = /^COOSv1cell_(\d+)$/.exec(crop.name)?.[1];
        for (const name of new Set([crop.name, ...(numbered === undefined ? [] : [numbered])])) {
            add(nameKey(name), crop);
            add(nameKey(`${crop.class}/${name}`), crop);
        }
        if (columns[key] === "index" && numbered === undefined)
            add(`#${place}`, crop);
    });
    const classColumn = columns.findIndex((name) => name === "class" || name === "label");
    rows.forEach((record, i) => {
        const written = (record[key] ?? "").trim().replace(/(?:_(?:protein|nucleus))?\.tiff?$/i, "");
        const where = `${path}, line ${i + 2}`;
        const named = byName.get(nameKey(written)) ?? byName.get(`#${written}`) ?? [];
        const className = classColumn < 0 ? undefined : nameKey(record[classColumn] ?? "");
        const matches = named.filter((crop) => named.length === 1 || nameKey(crop.class) === className);
        const [crop] = matches;
        if (!crop || matches.length > 1)
            throw new Coos7Error(named.length > 1
                ? `${where}: expected one image but ${JSON.stringify(written)} is the name of ${named.length}, in ${named.map((one) => one.class).join(", ")}; write the class before it, ${named[0].class}/${written}`
                : `${where}: expected the name of an image but found ${JSON.stringify(written)}, such as ${crops[0].class}/${crops[0].name}`);
        if (found.has(crop))
            throw new Coos7Error(`${where}: expected each image once but ${JSON.stringify(written)} is there twice`);
        found.set(crop, Object.fromEntries(ids.map((name) => [name, idOf(name, record[columns.indexOf(name)] ?? "")])));
    });
    const missing = crops.find((crop) => !found.has(crop));
    if (missing)
        throw new Coos7Error(`${path}: expected a row for each image but found none for ${missing.class}/${missing.name}`);
}
/** Wells that are called as on a plate are written as in COOS-7; others stay as they are. */
function idOf(column, text) {
    const place = column === "well" ? wellPlace(text) : undefined;
    return place ? wellId(place) : text.trim();
}
//# sourceMappingURL=import-crops.js.map