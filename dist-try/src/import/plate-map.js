import { parseCsv, plainField } from "../core/csv.js";
import { Coos7Error, errorMessage, UsageError } from "../core/errors.js";
import { describeIoError, readText } from "../core/files.js";
import { PLATE_COLUMNS, PLATE_ROWS, wellName } from "../dataset/ids.js";
const PARTS = ["class", "split", "date", "microscope"];
/** What headings of columns, and of grids, are called, in small letters without spaces, dots, hyphens and underscores. */
const HEADINGS = {
    ...Object.fromEntries(["class", "label", "classname", "localisation", "localization", "marker", "condition", "treatment"].map((name) => [name, "class"])),
    ...Object.fromEntries(["split", "set", "subset"].map((name) => [name, "split"])),
    ...Object.fromEntries(["date", "day", "dateid"].map((name) => [name, "date"])),
    ...Object.fromEntries(["microscope", "instrument", "microscopeid"].map((name) => [name, "microscope"])),
    ...Object.fromEntries(["plate", "plateid", "barcode", "platename"].map((name) => [name, "plate"])),
    ...Object.fromEntries(["well", "wellid", "wellname", "position"].map((name) => [name, "well"])),
    row: "row",
    wellrow: "row",
    column: "column",
    col: "column",
    wellcolumn: "column",
};
/** A plate map of a thousand plates has less. */
const MAX_BYTES = 64e6;
/**
 * Reads a plate map, one of:
 * - a list, a row for each well: `well` (A1, A01, r01c01, 001001, or `row` and `column`) and `class`, and as far as they
 *   are known `plate`, `split`, `date`, `microscope`, in any order and under their usual other names;
 * - grids of 8 x 12 or 16 x 24 cells with the rows' letters and the columns' numbers, each below or beside a heading that
 *   says what it holds (`class` where there is none; `plate: NAME` begins another plate).
 *
 * Commas, semicolons and tabs part fields. A well without a class is none that is used.
 * Throws {@link Coos7Error} naming file and line where it is neither, a well is no well, or one is there twice.
 */
export function readPlateMap(path) {
    const records = readRecords(path);
    const grid = records.findIndex(isGridHeading);
    const header = records.findIndex((record) => record.some((field) => field.trim() !== ""));
    if (header < 0)
        throw new Coos7Error(`${path}: expected a plate map but found nothing; write a row for each well`);
    const asList = records[header].map(headingOf);
    const isList = asList.includes("well") || (asList.includes("row") && asList.includes("column"));
    if (!isList && grid < 0)
        throw new Coos7Error(`${path}: expected a column well (or row and column), or a grid with the columns' numbers above and the rows' letters beside it, but found ${JSON.stringify(records[header].join(",").slice(0, 80))}`);
    const map = isList ? readList(path, records, header) : readGrids(path, records);
    if (!map.wells.some((well) => well.class !== undefined))
        throw new Coos7Error(`${path}: expected the classes of wells, in a column class, but found none; what was in a well decides what its cells are`);
    return map;
}
/** The place of a well that is written as in a plate map or in a file's name; undefined for what is no well. */
export function wellPlace(text) {
    const name = text.trim();
    const letter = /^([A-P])[\s_-]?(\d{1,2})$/i.exec(name);
    const digits = /^r(\d{1,2})[\s_-]?c(\d{1,2})$/i.exec(name) ?? /^(\d{3})(\d{3})(?:\d{3})?$/.exec(name);
    const row = letter ? letter[1].toUpperCase().charCodeAt(0) - 64 : Number(digits?.[1] ?? 0);
    const column = Number((letter ?? digits)?.[2] ?? 0);
    const isThere = row >= 1 && row <= PLATE_ROWS && column >= 1 && column <= PLATE_COLUMNS;
    return isThere ? { row, column } : undefined;
}
function readRecords(path) {
    let text;
    try {
        text = readText(path, MAX_BYTES);
    }
    catch (error) {
        throw new UsageError(`Could not read ${path}: ${describeIoError(error)}; expected --layout to be a plate map as CSV`, { cause: error });
    }
    const line = text.split(/\r?\n/).find((one) => /[,;\t]/.test(one)) ?? "";
    const separator = [",", ";", "\t"].reduce((best, one) => line.split(one).length > line.split(best).length ? one : best);
    try {
        // Blank lines count, so that messages have the file's own numbers.
        return parseCsv(text.replaceAll("\r\n", "\n").replaceAll(/^[ ]*$/gm, '""'), separator).map((record) => record.map(plainField));
    }
    catch (error) {
        throw new Coos7Error(`${path}: ${errorMessage(error)}`, { cause: error });
    }
}
function headingOf(text) {
    const name = text.toLowerCase().replaceAll(/[\s._-]/g, "");
    return Object.hasOwn(HEADINGS, name) ? HEADINGS[name] : undefined;
}
function readList(path, records, header) {
    const columns = records[header].map(headingOf);
    const ignored = records[header].filter((name, i) => columns[i] === undefined && name.trim() !== "");
    const repeated = columns.findIndex((name, i) => name !== undefined && columns.indexOf(name) !== i);
    if (repeated >= 0)
        throw new Coos7Error(`${path}, line ${header + 1}: expected one column for the ${columns[repeated]} but found ${records[header][columns.indexOf(columns[repeated])]} and ${records[header][repeated]}; rename one`);
    const wells = [];
    records.slice(header + 1).forEach((record, i) => {
        const line = header + i + 2;
        if (record.every((field) => field.trim() === ""))
            return;
        if (record.length > columns.length && record.slice(columns.length).some((field) => field.trim() !== ""))
            throw new Coos7Error(`${path}, line ${line}: expected ${columns.length} fields but found ${record.length}`);
        const part = (name) => {
            const text = record[columns.indexOf(name)]?.trim() ?? "";
            return columns.includes(name) && text !== "" ? text : undefined;
        };
        const written = part("well") ?? `${rowLetter(part("row") ?? "")}${(part("column") ?? "").replace(/^0+/, "")}`;
        wells.push({
            line,
            well: requireWell(path, line, written),
            ...given({
                plate: part("plate"),
                ...Object.fromEntries(PARTS.map((name) => [name, part(name)])),
            }),
        });
    });
    return { path, wells: onePerWell(path, wells), ignored };
}
/** A row that is written as a letter or a number. */
function rowLetter(text) {
    return /^\d{1,2}$/.test(text) ? String.fromCharCode(64 + Number(text)) : text;
}
function requireWell(path, line, text) {
    const place = wellPlace(text);
    if (place)
        return place;
    throw new Coos7Error(`${path}, line ${line}: expected a well from A1 to P24 but found ${JSON.stringify(text)}`);
}
/** A row whose fields behind the first are 1, 2, 3 … */
function isGridHeading(record) {
    const numbers = trimmed(record.slice(1));
    return numbers.length >= 2 && numbers.every((text, i) => Number(text) === i + 1);
}
function trimmed(fields) {
    const texts = fields.map((field) => field.trim());
    while (texts.length > 0 && texts.at(-1) === "")
        texts.pop();
    return texts;
}
function readGrids(path, records) {
    const wells = new Map();
    let plate;
    let part = "class";
    let columns = 0;
    records.forEach((record, i) => {
        const line = i + 1;
        const [first = "", ...rest] = trimmed(record);
        if (first === "" && rest.length === 0)
            return;
        if (isGridHeading(record)) {
            columns = rest.length;
            if (columns !== 12 && columns !== 24)
                throw new Coos7Error(`${path}, line ${line}: expected the columns of a plate, 1 to 12 or 1 to 24, but found 1 to ${columns}`);
            part = first === "" ? part : partNamed(path, line, first);
            return;
        }
        const [, named] = /^plate\s*[:=]?\s*(.*)$/i.exec(rest.length > 0 ? `${first} ${rest[0]}` : first) ?? [];
        if (named !== undefined && (rest.length <= 1 || columns === 0)) {
            plate = named.trim() || undefined;
            part = "class";
            columns = 0;
            return;
        }
        if (/^[A-P]$/i.test(first) && columns > 0) {
            if (rest.length > columns)
                throw new Coos7Error(`${path}, line ${line}: expected ${columns} wells but found ${rest.length} fields`);
            rest.forEach((text, c) => {
                if (text === "")
                    return;
                const well = requireWell(path, line, `${first}${c + 1}`);
                const key = wellKey(plate, well);
                const known = wells.get(key) ?? { line, well, ...given({ plate }) };
                if (known[part] !== undefined)
                    throw new Coos7Error(`${path}, line ${line}: expected the ${part} of ${wellName(well)} once but found ${JSON.stringify(known[part])} and ${JSON.stringify(text)}`);
                wells.set(key, { ...known, [part]: text });
            });
            return;
        }
        if (rest.length === 0)
            part = partNamed(path, line, first);
        else
            throw new Coos7Error(`${path}, line ${line}: expected a row of a grid, which begins with its letter, but found ${JSON.stringify(first)}`);
    });
    return { path, wells: [...wells.values()], ignored: [] };
}
function partNamed(path, line, text) {
    const part = headingOf(text);
    const found = PARTS.find((one) => one === part);
    if (found)
        return found;
    throw new Coos7Error(`${path}, line ${line}: expected a grid to be called ${PARTS.join(", ")} but found ${JSON.stringify(text)}`);
}
/** Plates' names as they are compared. */
export function plateKey(plate) {
    return plate.normalize("NFC").trim().toLowerCase();
}
function wellKey(plate, well) {
    return JSON.stringify([plate === undefined ? null : plateKey(plate), wellName(well)]);
}
/** Lines that say the same of a well count once. */
function onePerWell(path, wells) {
    const found = new Map();
    for (const one of wells) {
        const key = wellKey(one.plate, one.well);
        const known = found.get(key);
        if (!known)
            found.set(key, one);
        else if (PARTS.some((part) => known[part] !== one[part]))
            throw new Coos7Error(`${path}, line ${one.line}: expected each well once but ${wellName(one.well)}${one.plate === undefined ? "" : ` of plate ${one.plate}`} is on line ${known.line} too, with something else`);
    }
    return [...found.values()];
}
/** What the map says of a well of a plate: of that plate, else of every plate. */
export function wellLookup({ wells }) {
    const byKey = new Map(wells.map((one) => [wellKey(one.plate, one.well), one]));
    return (plate, well) => byKey.get(wellKey(plate, well)) ?? byKey.get(wellKey(undefined, well));
}
function given(parts) {
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
//# sourceMappingURL=plate-map.js.map