import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseCsv, plainField } from "../core/csv.js";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { describeIoError, readText as readTextFile } from "../core/files.js";
import { describeJson } from "../core/json.js";
import { plain } from "../core/text.js";
import { balancedErrorPercent } from "../metrics/confusion.js";
import { COLUMNS, cellSlug, describeClash, rowsOf, SENSITIVITY_HEADER, TABLE3_HEADER, } from "./table3.js";
/** Predictions of 100,000 images and 50 classes have less. */
const MAX_BYTES = 64e6;
/** No file has more images. */
const MAX_ROW = 2 ** 31 - 1;
/** Errors in the table and from its confusion matrices differ by rounding at most. */
const TOLERANCE = 1e-6;
/**
 * Reads what `coos7 reproduce` wrote into a directory, confusion matrices and predictions when they are asked for.
 * Throws {@link Coos7Error} naming file and line where something is missing, malformed, or of another run than
 * the table.
 */
export function readResults(folder) {
    const cells = readTable(join(folder, "table3.csv"));
    const { simulated, comparable } = readOrigin(join(folder, "run.json"));
    const path = (what, cell) => join(folder, what, `${cellSlug(cell, cell.split)}.csv`);
    const has = (what, cell) => existsSync(path(what, cell));
    const known = cells.find((cell) => has("confusion", cell));
    const classNames = known ? readConfusion(path("confusion", known), known).classNames : [];
    const sensitivities = readSensitivities(join(folder, "sensitivity.csv"), classNames);
    return {
        cells,
        simulated,
        comparable,
        classNames,
        has,
        sensitivities: (cell) => sensitivities?.get(cellKey(cell)),
        confusion(cell) {
            const file = path("confusion", cell);
            const found = readConfusion(file, cell);
            expectSame(file, found.classNames, classNames);
            return found.counts;
        },
        predictions(cell) {
            const file = path("predictions", cell);
            const found = readPredictions(file, cell);
            expectSame(file, found.classNames, classNames);
            return found;
        },
    };
}
/** The cells of a `table3.csv`. Throws {@link Coos7Error} naming file and line where it is missing or malformed. */
export function readTable(path) {
    const [header = [], ...records] = readRecords(path, "a directory that coos7 reproduce has written");
    if (header.join() !== TABLE3_HEADER.join())
        throw new Coos7Error(`${path}, line 1: expected the columns ${TABLE3_HEADER.join(",")} but found ${plain(header.join()).slice(0, 120)}`);
    if (records.length === 0)
        throw new Coos7Error(`${path}: expected at least one row but found none`);
    const cells = records.map((record, i) => {
        const where = `${path}, line ${i + 2}`;
        expectFields(where, record, TABLE3_HEADER.length);
        const [features = "", layer = "", model = ""] = record.map(plainField);
        const split = COLUMNS.find((name) => name === record[3]);
        if (!split)
            throw new Coos7Error(`${where}: expected split to be one of ${COLUMNS.join(", ")} but found ${JSON.stringify(record[3])}`);
        const percent = (column) => readNumber(where, record, TABLE3_HEADER, column, 100);
        const [error, low, high] = [percent(4), percent(5), percent(6)];
        return { features, layer, model, split, error, low, high, n: readWhole(where, record, TABLE3_HEADER, 7) };
    });
    // What is read by a row's name in files must be that row's.
    for (const column of COLUMNS) {
        const clash = describeClash(cells.filter(({ split }) => split === column));
        if (clash !== undefined)
            throw new Coos7Error(`${path}, split ${column}: ${clash}`);
    }
    const clash = describeClash(rowsOf({ cells }));
    if (clash !== undefined)
        throw new Coos7Error(`${path}: ${clash}`);
    return cells;
}
/** Whether the results are of simulated data, and whether the paper's values may stand beside them. */
function readOrigin(path) {
    const text = readText(path, "the record of the run, which says whether its data are simulated");
    let origin;
    try {
        origin = JSON.parse(text).dataset;
    }
    catch (error) {
        throw new Coos7Error(`${path}: expected JSON (${plain(errorMessage(error))})`, { cause: error });
    }
    // Without either, figures could pass for what they are not.
    for (const key of ["simulated", "comparable"])
        if (typeof origin?.[key] !== "boolean")
            throw new Coos7Error(`${path}: expected dataset.${key} to be true or false but found ${describeJson(origin?.[key])}; were the results written by an older version? Run coos7 reproduce again`);
    return origin;
}
function cellKey({ features, layer, model, split, }) {
    return JSON.stringify([features, layer, model, split]);
}
/** The sensitivities by {@link cellKey}, undefined where there is no such file. */
function readSensitivities(path, classNames) {
    if (!existsSync(path))
        return undefined;
    const [header = [], ...records] = readRecords(path, "sensitivities");
    if (header.join() !== SENSITIVITY_HEADER.join())
        throw new Coos7Error(`${path}, line 1: expected the columns ${SENSITIVITY_HEADER.join(",")} but found ${plain(header.join()).slice(0, 120)}`);
    const found = new Map();
    records.forEach((record, i) => {
        const where = `${path}, line ${i + 2}`;
        expectFields(where, record, header.length);
        const [features = "", layer = "", model = "", split = "", name = ""] = record.map(plainField);
        const label = classNames.indexOf(name);
        // Where no confusion matrix is there, names of classes are not known.
        if (label < 0 && classNames.length > 0)
            throw new Coos7Error(`${where}: expected a class of ${JSON.stringify(classNames)} but found ${JSON.stringify(name)}; the files are of different runs`);
        const percent = (column) => readNumber(where, record, header, column, 100);
        const key = cellKey({ features, layer, model, split: split });
        const one = {
            label,
            percent: percent(5),
            low: percent(6),
            high: percent(7),
            n: readWhole(where, record, header, 8),
        };
        found.set(key, [...(found.get(key) ?? []), one]);
    });
    return found;
}
function readConfusion(path, cell) {
    const [header = [], ...records] = readRecords(path, "a confusion matrix");
    const classNames = header.slice(1).map(plainField);
    if (classNames.length < 2 || records.length !== classNames.length)
        throw new Coos7Error(`${path}: expected a row for each of ${classNames.length} classes, at least 2, but found ${records.length}`);
    const counts = records.map((record, t) => {
        const where = `${path}, line ${t + 2}`;
        expectFields(where, record, header.length);
        if (plainField(record[0]) !== classNames[t])
            throw new Coos7Error(`${where}: expected the row of ${JSON.stringify(classNames[t])}, as in line 1, but found ${JSON.stringify(record[0])}`);
        return classNames.map((_, p) => readWhole(where, record, header, p + 1));
    });
    const error = balancedErrorPercent({ counts: Int32Array.from(counts.flat()), classes: classNames.length });
    if (Math.abs(error - cell.error) > TOLERANCE)
        throw new Coos7Error(`${path}: expected a balanced error of ${cell.error} %, as in table3.csv, but found ${error} %; the files are of different runs`);
    return { classNames, counts };
}
/**
 * Predictions of `n` images as `writeTables` writes them. Throws {@link Coos7Error} naming file and line where something is
 * missing or malformed, and where they are of another number of images.
 */
export function readPredictions(path, { n }) {
    const [header = [], ...records] = readRecords(path, "predictions");
    const names = ["index", "label", "predicted"];
    if (header.slice(0, 3).join() !== names.join() || header.length < 5)
        throw new Coos7Error(`${path}, line 1: expected the columns ${names.join(",")} and one per class but found ${plain(header.join()).slice(0, 120)}`);
    if (records.length !== n)
        throw new Coos7Error(`${path}: expected ${n} images, as in table3.csv, but found ${records.length}; the files are of different runs`);
    const classes = header.length - 3;
    const rows = new Int32Array(records.length);
    const labels = new Int32Array(records.length);
    const predicted = new Int32Array(records.length);
    const data = new Float32Array(records.length * classes);
    records.forEach((record, i) => {
        const where = `${path}, line ${i + 2}`;
        expectFields(where, record, header.length);
        rows[i] = readWhole(where, record, header, 0, MAX_ROW);
        if (i > 0 && rows[i] <= rows[i - 1])
            throw new Coos7Error(`${where}: expected an index above that of the line before, ${rows[i - 1]}, but found ${rows[i]}`);
        labels[i] = readWhole(where, record, header, 1, classes - 1);
        predicted[i] = readWhole(where, record, header, 2, classes - 1);
        for (let c = 0; c < classes; c++)
            data[i * classes + c] = readNumber(where, record, header, c + 3, 1);
    });
    const probabilities = { data, rows: records.length, cols: classes };
    return { rows, labels, predicted, probabilities, classNames: header.slice(3).map(plainField) };
}
function readText(path, what) {
    try {
        return readTextFile(path, MAX_BYTES);
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}; expected ${what}`, {
            cause: error,
        });
    }
}
function readRecords(path, what) {
    const text = readText(path, what);
    try {
        return parseCsv(text);
    }
    catch (error) {
        throw new Coos7Error(`${path}: ${errorMessage(error)}`, { cause: error });
    }
}
function expectFields(where, record, count) {
    if (record.length !== count)
        throw new Coos7Error(`${where}: expected ${count} fields but found ${record.length}`);
}
function readNumber(where, record, header, column, highest) {
    const text = record[column];
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (value >= 0 && value <= highest)
        return value;
    throw new Coos7Error(`${where}: expected ${plain(header[column])} to be a number from 0 to ${highest} but found ${JSON.stringify(text)}`);
}
function readWhole(where, record, header, column, highest = Number.MAX_SAFE_INTEGER) {
    const text = record[column];
    if (/^\d+$/.test(text) && Number(text) <= highest)
        return Number(text);
    throw new Coos7Error(`${where}: expected ${plain(header[column])} to be a whole number${highest === Number.MAX_SAFE_INTEGER ? "" : ` from 0 to ${highest}`} but found ${JSON.stringify(text)}`);
}
function expectSame(path, found, expected) {
    if (found.length !== expected.length || found.some((name, i) => name !== expected[i]))
        throw new Coos7Error(`${path}: expected the classes ${JSON.stringify(expected)} but found ${JSON.stringify(found)}; the files are of different runs`);
}
//# sourceMappingURL=read-results.js.map