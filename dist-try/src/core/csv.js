import { Coos7Error } from "./errors.js";
/** What a spreadsheet may take for a formula, the wide forms of its signs included; and the same behind apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;
/**
 * A header and rows as CSV (RFC 4180, lines ending in "\n"). Text that a spreadsheet would run as a formula (it
 * begins with `=`, `+`, `-`, `@`, a tab or a line end, and is no number) gets an apostrophe in front, and so does what
 * begins like a text that got one: {@link plainField} gives every text back as it was.
 */
export function toCsv(header, rows) {
    let csv = `${header.map(field).join(",")}\n`;
    for (const row of rows)
        csv += `${row.map(field).join(",")}\n`;
    return csv;
}
/**
 * The records of a CSV text, header included, each a list of fields; blank lines are skipped. Takes "\n" and
 * "\r\n" line ends and a byte order mark; fields are parted by `separator`. Throws {@link Coos7Error} on a quote that is
 * not closed.
 */
export function parseCsv(text, separator = ",") {
    const source = text.replace(/^\ufeff/, "");
    const records = [];
    let record = [];
    // One field and what ends it: a quoted text, in which quotes are doubled, or characters up to a separator.
    const next = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|((?!")[^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, "y");
    while (next.lastIndex < source.length || record.length > 0) {
        const match = next.exec(source);
        if (!match)
            throw new Coos7Error(`Could not read CSV record ${records.length + 1}: expected a closing quote followed by a comma or line end but found none`);
        const [, quoted, plain = "", end] = match;
        record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === separator)
            continue;
        if (record.length > 1 || record[0] !== "" || quoted !== undefined)
            records.push(record);
        record = [];
    }
    return records;
}
/** The text that {@link toCsv} wrote as this field: without the apostrophe that it puts before formulas. */
export function plainField(text) {
    return GUARDED.test(text) ? text.slice(1) : text;
}
function field(value) {
    if (value === null || value === undefined)
        return "";
    if (typeof value === "number")
        return String(value);
    const isNumber = value.trim() !== "" && Number.isFinite(Number(value));
    const text = FORMULA.test(value) && !isNumber ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
//# sourceMappingURL=csv.js.map