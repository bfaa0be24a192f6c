import { readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseCsv, plainField, toCsv } from "../core/csv.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { describeIoError, readText } from "../core/files.js";
import { nameKey } from "./class-names.js";
import { splitOfFolder } from "./locate.js";
/** Rows A to P and columns of a 384-well plate. */
export const PLATE_ROWS = 16;
export const PLATE_COLUMNS = 24;
/**
 * Reads the ID of a well of a 384-well plate: row and column in three digits each, with or without three of the
 * field of view, as COOS-7 writes them ("012003000"), or a letter and a number ("L03", "L3").
 * Throws {@link UsageError} for anything else; `where` is for the message.
 */
export function parseWell(id, where) {
    const digits = /^(\d{3})(\d{3})(?:\d{3})?$/.exec(id);
    const letter = /^([A-P])(\d{1,2})$/i.exec(id);
    const row = digits ? Number(digits[1]) : letter ? letter[1].toUpperCase().charCodeAt(0) - 64 : 0;
    const column = Number((digits ?? letter)?.[2] ?? 0);
    if (row < 1 || row > PLATE_ROWS || column < 1 || column > PLATE_COLUMNS)
        throw new UsageError(`${where}: expected a well of a 384-well plate (row 1 to ${PLATE_ROWS} and column 1 to ${PLATE_COLUMNS}), such as "012003000" or "L3", but found ${JSON.stringify(id)}`);
    return { row, column };
}
/** "L3". */
export function wellName({ row, column }) {
    return `${String.fromCharCode(64 + row)}${column}`;
}
/** "012003000": the ID as COOS-7 writes it, with the field of view 0. */
export function wellId({ row, column }) {
    return `${String(row).padStart(3, "0")}${String(column).padStart(3, "0")}000`;
}
/** A well's ID as people write wells: "L3" for "012003000"; others as they are. */
export function wellText(id) {
    const [, row, column] = /^(\d{3})(\d{3})(?:\d{3})?$/.exec(id) ?? [];
    const [r, c] = [Number(row), Number(column)];
    return r >= 1 && r <= PLATE_ROWS && c >= 1 && c <= PLATE_COLUMNS ? wellName({ row: r, column: c }) : id;
}
/** How many rows and columns along the plate's edge count as its border. */
const BORDER = 2;
/** Whether a well lies in the two outermost rows or columns. */
export function isBorderWell({ row, column }) {
    return row <= BORDER || row > PLATE_ROWS - BORDER || column <= BORDER || column > PLATE_COLUMNS - BORDER;
}
/** The columns of the IDs, in the order in which they are written. */
const ID_COLUMNS = { date: "dates", microscope: "microscopes", plate: "plates", well: "wells" };
/** The IDs of a million images have less. */
const MAX_BYTES = 64e6;
/**
 * The file with the IDs of a TIFF tree, beside its folder: `training_ids.csv` for the folder `training` or
 * `train`. Columns: index (the `<i>` of `COOSv1cell_<i>_protein.tif`, or the name in `<name>_protein.tif`),
 * label, and any of date, microscope, plate, well.
 */
export function idsPath(folder) {
    const split = basename(folder) === "train" ? "training" : basename(folder);
    return join(dirname(folder), `${split}_ids.csv`);
}
/**
 * The IDs file beside a TIFF tree, undefined where there is none: as {@link idsPath} calls it, or after the folder, in
 * capitals or not. Throws {@link Coos7Error} where there are several.
 */
export function findIds(folder) {
    const path = resolve(folder);
    const name = basename(path);
    const split = splitOfFolder(name);
    const stems = [name.toLowerCase(), ...(split ? [split] : []), ...(split === "training" ? ["train"] : [])];
    const found = siblings(path).filter((file) => stems.some((stem) => file.toLowerCase() === `${stem}_ids.csv`));
    if (found.length > 1)
        throw new Coos7Error(`${dirname(folder)}: expected one file with the IDs of ${name} but found ${found.join(" and ")}; move one away`);
    return found[0] === undefined ? undefined : join(dirname(folder), found[0]);
}
function siblings(path) {
    try {
        return readdirSync(dirname(path));
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${dirname(path)}: ${describeIoError(error)}`, { cause: error });
    }
}
/** The text of an IDs file (see {@link idsPath}), or undefined where there are no IDs to write. */
export function idsCsv(indices, labels, ids) {
    const columns = Object.entries(ID_COLUMNS).filter(([, field]) => ids[field] !== undefined);
    if (columns.length === 0)
        return undefined;
    const rows = Array.from(labels, (label, i) => [
        indices[i],
        label,
        ...columns.map(([, field]) => ids[field][i]),
    ]);
    return toCsv(["index", "label", ...columns.map(([name]) => name)], rows);
}
/**
 * The IDs of the cells of a TIFF tree, from the file beside its folder; none where there is no such file.
 * `names` are the cells as in the column index. Throws {@link Coos7Error} where columns are not as described, a
 * cell is missing or appears twice, or a label is not that of the cell's folder.
 */
export function readIdsCsv(folder, names, labels) {
    const path = findIds(folder);
    if (path === undefined)
        return {};
    const [header = [], ...records] = readRecords(path);
    const allowed = ["index", "label", ...Object.keys(ID_COLUMNS)];
    if (header[0] !== "index" ||
        header.some((name, i) => !allowed.includes(name) || header.indexOf(name) !== i))
        throw new Coos7Error(`${path}: expected columns index, label and any of date, microscope, plate, well but found ${header.join(", ").slice(0, 120)}`);
    const rows = new Map();
    for (const [i, record] of records.entries()) {
        if (record.length !== header.length)
            throw new Coos7Error(`${path}: expected ${header.length} fields in record ${i + 1} but found ${record.length}`);
        const index = nameKey(plainField(record[0]));
        if (rows.has(index))
            throw new Coos7Error(`${path}: expected each index once but ${record[0]} is there twice`);
        rows.set(index, record);
    }
    const ordered = names.map((name) => {
        const record = rows.get(nameKey(name));
        if (!record)
            throw new Coos7Error(`${path}: expected a record of index ${name}, which ${folder} has, but found none`);
        return record;
    });
    const labelColumn = header.indexOf("label");
    const wrong = labelColumn < 0 ? -1 : ordered.findIndex((record, i) => Number(record[labelColumn]) !== labels[i]);
    if (wrong >= 0)
        throw new Coos7Error(`${path}: expected label ${labels[wrong]} for index ${names[wrong]}, as its folder says, but found ${ordered[wrong][labelColumn]}`);
    const ids = {};
    for (const [column, field] of Object.entries(ID_COLUMNS)) {
        const place = header.indexOf(column);
        if (place >= 0)
            ids[field] = ordered.map((record) => plainField(record[place]));
    }
    return ids;
}
function readRecords(path) {
    try {
        return parseCsv(readText(path, MAX_BYTES));
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}`, { cause: error });
    }
}
//# sourceMappingURL=ids.js.map