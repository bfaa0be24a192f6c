import { randomUUID } from "node:crypto";
import { UsageError } from "../core/errors.js";
import { lazyPackage } from "../core/lazily.js";
import { escapeHtml } from "../core/text.js";
import { handleOf, publish } from "./display.js";
import { ends, isMatrix, numberText } from "./value-text.js";
/**
 * Shows a table below the cell. Long tables are cut in the middle to `rows` rows (default 20, `Infinity` for
 * all). Columns of numbers that are not all whole have `digits` digits after the point (default: five that count).
 * Throws {@link UsageError} if `frame` is no table, its columns differ in length or an option is out of range.
 *
 *     table([{ class: "ER", cells: 1200 }, { class: "Golgi", cells: 900 }]);
 */
export function table(frame, options = {}) {
    const { rows = 20, digits } = options;
    if (!(rows >= 2))
        throw new UsageError(`table: expected rows to be a number >= 2 but found ${rows}`);
    if (digits !== undefined && !(Number.isInteger(digits) && digits >= 0 && digits <= 20))
        throw new UsageError(`table: expected digits to be a whole number from 0 to 20 but found ${digits}`);
    const id = randomUUID();
    publish(tableBundle(frame, rows, digits), id, false);
    return handleOf(id);
}
/** The forms of a table. */
export function tableBundle(frame, shownRows, digits) {
    const columns = readColumns(frame);
    const indices = ends(columns.rows, Math.floor(Math.min(shownRows, columns.rows) / 2) || 1);
    const shown = columns.rows <= shownRows ? ends(columns.rows, columns.rows) : indices;
    const fractional = columns.names.map((name) => shown.some((row) => row >= 0 && isFraction(columns.value(row, name))));
    const cells = shown.map((row) => columns.names.map((name, k) => row < 0 ? "…" : cellText(columns.value(row, name), fractional[k] ? digits : undefined)));
    const numeric = columns.names.map((name) => shown.every((row) => row < 0 || typeof columns.value(row, name) === "number"));
    const size = columns.rows > shown.length ? `${columns.rows} rows x ${columns.names.length} columns` : "";
    return {
        "text/html": tableHtml(columns.names, cells, numeric, size),
        "text/plain": tableText(columns.names, cells, numeric, size),
    };
}
function isFraction(value) {
    return typeof value === "number" && Number.isFinite(value) && !Number.isInteger(value);
}
function cellText(value, digits) {
    if (typeof value === "number")
        return digits === undefined || !Number.isFinite(value) ? numberText(value) : value.toFixed(digits);
    if (value === undefined || value === null)
        return "";
    return String(value);
}
function tableText(names, cells, numeric, size) {
    const widths = names.map((name, k) => Math.max(name.length, ...cells.map((row) => row[k].length)));
    const line = (row) => row
        .map((cell, k) => (numeric[k] ? cell.padStart(widths[k]) : cell.padEnd(widths[k])))
        .join("  ")
        .trimEnd();
    const rule = widths.map((width) => "-".repeat(width)).join("  ");
    return [line(names), rule, ...cells.map(line), ...(size === "" ? [] : [size])].join("\n");
}
function tableHtml(names, cells, numeric, size) {
    const align = (k) => ` style="text-align: ${numeric[k] ? "right" : "left"}"`;
    const row = (texts, tag) => `<tr>${texts.map((text, k) => `<${tag}${align(k)}>${escapeHtml(text)}</${tag}>`).join("")}</tr>`;
    const body = cells.map((texts) => row(texts, "td")).join("\n");
    const note = size === "" ? "" : `\n<p>${size}</p>`;
    return `<table>\n<thead>${row(names, "th")}</thead>\n<tbody>\n${body}\n</tbody>\n</table>${note}`;
}
/**
 * Data frames: the package arquero (https://idl.uw.edu/arquero), loaded when something of it is first used.
 *
 *     table(aq.from(rows).groupby("layer").pivot("split", "errorPercent"));
 */
export const aq = lazyPackage("arquero");
function isDataFrame(frame) {
    const { columnNames, numRows, get } = (frame ?? {});
    return [columnNames, numRows, get].every((method) => typeof method === "function");
}
/** Throws {@link UsageError} if `frame` is no table or its columns differ in length. */
export function readColumns(frame) {
    if (isMatrix(frame)) {
        const { data, rows, cols } = frame;
        const names = Array.from({ length: cols }, (_, col) => String(col));
        return { names, rows, value: (row, name) => data[row * cols + Number(name)] };
    }
    if (isDataFrame(frame))
        return { names: frame.columnNames(), rows: frame.numRows(), value: (row, name) => frame.get(name, row) };
    if (Array.isArray(frame)) {
        const wrong = frame.findIndex((row) => typeof row !== "object" || row === null);
        if (wrong >= 0)
            throw new UsageError(`table: expected row ${wrong} to be an object but found ${String(frame[wrong])}`);
        const rows = frame;
        const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
        return { names, rows: rows.length, value: (row, name) => rows[row][name] };
    }
    if (typeof frame !== "object" || frame === null)
        throw new UsageError(`table: expected rows, columns or a matrix but found ${String(frame)}`);
    const columns = frame;
    const names = Object.keys(columns);
    const rows = columns[names[0] ?? ""]?.length ?? 0;
    for (const name of names)
        if (typeof columns[name] !== "object" || columns[name].length !== rows)
            throw new UsageError(`table: expected column ${JSON.stringify(name)} to be an array of ${rows} values, as long as the first, but found ${columns[name]?.length ?? "no array"}`);
    return { names, rows, value: (row, name) => columns[name][row] };
}
//# sourceMappingURL=table.js.map