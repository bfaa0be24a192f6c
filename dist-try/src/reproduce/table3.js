import { readFileSync } from "node:fs";
import { parseCsv, toCsv } from "../core/csv.js";
import { SPLITS } from "../dataset/dataset.js";
/** The columns of Table 3: the error on Training itself, then the four test sets. */
export const COLUMNS = ["train", "test1", "test2", "test3", "test4"];
/** The column of Table 3 that a split belongs to. */
export function columnOf(split) {
    return COLUMNS[SPLITS.indexOf(split)];
}
/** "Train", "Test1" … */
export function columnTitle(column) {
    return column[0].toUpperCase() + column.slice(1);
}
/** "Texture", "DeepLoc (FC2)", "PCI Conv3": the first column as the paper prints it. */
export function featuresTitle({ features, layer }) {
    if (layer === "")
        return features;
    return features === "DeepLoc" ? `${features} (${layer})` : `${features} ${layer}`;
}
/** "Texture kNN", "DeepLoc (FC2) L1 LR": a row in sentences and titles. */
export function rowTitle(row) {
    return `${featuresTitle(row)} ${row.model}`;
}
/** What a row is known by: equal keys, the same row. Names are only told apart as they are written, in Unicode's NFC. */
export function rowKey({ features, layer, model }) {
    return JSON.stringify([features, layer, model].map((part) => part.normalize("NFC")));
}
/**
 * A row's name in file names and addresses: "deeploc-fc2__l1-lr". Rows of one table have different ones, see
 * {@link describeClash}; what a row is, its key says.
 */
export function rowSlug(row) {
    return [featureSetName(row), row.model].map(slug).join("__");
}
/** The files of a row's features alone: "deeploc-fc2". */
export function featuresSlug(row) {
    return slug(featureSetName(row));
}
/** What is wrong where two of these rows are one, or would be in the names of files; undefined where they differ. */
export function describeClash(rows) {
    const bySlug = new Map();
    for (const row of rows) {
        const earlier = bySlug.get(rowSlug(row));
        if (earlier)
            return rowKey(earlier) === rowKey(row)
                ? `expected rows of different names but two are called ${rowText(row)}; give the features or the model of one another name`
                : `expected rows whose names differ in letters from a to z or digits, for the names of files, but found ${rowText(earlier)} and ${rowText(row)}; give one of them another name`;
        bySlug.set(rowSlug(row), row);
    }
    return undefined;
}
function featureSetName({ features, layer }) {
    return [features, layer].filter((part) => part !== "").join("-");
}
/** A row in messages. */
function rowText({ features, layer, model }) {
    return [features, layer, model]
        .filter((part) => part !== "")
        .map((part) => JSON.stringify(part))
        .join(" ");
}
/** File name stem of one cell's files: "deeploc-fc2__l1-lr__test4". */
export function cellSlug(row, column) {
    return `${rowSlug(row)}__${column}`;
}
function slug(text) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-|-$/g, "");
}
/** The columns that occur, in the table's order. */
export function columnsOf(table) {
    return COLUMNS.filter((column) => table.cells.some((cell) => cell.split === column));
}
/** The test sets that occur, in the table's order. */
export function testColumns(table) {
    return columnsOf(table).filter((column) => column !== "train");
}
/** The table's rows in order of first appearance, each with its cells by column. */
export function rowsOf(table) {
    const rows = new Map();
    for (const cell of table.cells) {
        let row = rows.get(rowKey(cell));
        if (!row) {
            row = { features: cell.features, layer: cell.layer, model: cell.model, cells: {} };
            rows.set(rowKey(cell), row);
        }
        row.cells[cell.split] = cell;
    }
    return [...rows.values()];
}
/**
 * The cells printed in bold: the lowest error of each feature family on each test set, as in the paper
 * (not on Train); equal at one decimal counts as equal.
 */
export function bestCells(table) {
    const best = new Map();
    const key = (cell) => `${cell.features}\u001f${cell.split}`;
    const rounded = (cell) => Number(cell.error.toFixed(1));
    const tested = table.cells.filter((cell) => cell.split !== "train");
    for (const cell of tested)
        best.set(key(cell), Math.min(best.get(key(cell)) ?? Number.POSITIVE_INFINITY, rounded(cell)));
    return new Set(tested.filter((cell) => rounded(cell) === best.get(key(cell))));
}
/** The columns of `table3.csv`. */
export const TABLE3_HEADER = [
    "features",
    "layer",
    "model",
    "split",
    "balanced_error_percent",
    "ci_low",
    "ci_high",
    "n",
];
/** The columns of `sensitivity.csv`. */
export const SENSITIVITY_HEADER = [
    "features",
    "layer",
    "model",
    "split",
    "class",
    "sensitivity_percent",
    "ci_low",
    "ci_high",
    "n",
];
/** `table3.csv` of the results contract. */
export function table3Csv(table) {
    const rows = table.cells.map((cell) => [
        cell.features,
        cell.layer,
        cell.model,
        cell.split,
        cell.error,
        cell.low,
        cell.high,
        cell.n,
    ]);
    return toCsv(TABLE3_HEADER, rows);
}
let values;
/**
 * The balanced error in percent that the paper's Table 3 reports for a row and column; undefined where it has
 * none. Read from the package's `data/table3.csv`.
 */
export function paperValue(row, column) {
    values ??= readTable();
    return values.get(key(row.features, row.layer, row.model, column));
}
function readTable() {
    const url = new URL("../../../data/table3.csv", import.meta.url);
    const [header = [], ...records] = parseCsv(readFileSync(url, "utf8"));
    const table = new Map();
    for (const [features = "", layer = "", model = "", ...errors] of records)
        errors.forEach((error, i) => {
            const column = COLUMNS.find((name) => name === header[i + 3]);
            if (column)
                table.set(key(features, layer, model, column), Number(error));
        });
    return table;
}
function key(...parts) {
    return parts.join("\u001f");
}
/** Table 3 as figures take it. */
export function errorRows({ cells, comparable, }) {
    return cells.map((cell) => {
        const paper = comparable ? paperValue(cell, cell.split) : undefined;
        return {
            features: cell.features,
            layer: cell.layer,
            model: cell.model,
            split: cell.split,
            balanced_error_percent: cell.error,
            ci_low: cell.low,
            ci_high: cell.high,
            ...(paper === undefined ? {} : { paper_percent: paper }),
        };
    });
}
//# sourceMappingURL=table3.js.map