import { toCsv } from "../core/csv.js";
import { UsageError } from "../core/errors.js";
import { writeFileAtomic } from "../core/files.js";
import { escapeHtml, escapeLatex, escapeMarkdown, plain } from "../core/text.js";
import { readColumns } from "./table.js";
import { numberText } from "./value-text.js";
/** The formats that tables are saved in. */
export const TABLE_FORMATS = ["csv", "md", "tex", "html"];
/**
 * Saves a table for a paper as `<basePath>.csv`, `.md`, `.tex` (package booktabs) and `.html`, those asked for,
 * and returns the paths.
 * Throws {@link UsageError} if `frame` is no table, on an unknown format and unless `digits` is from 0 to 15,
 * `Coos7Error` where a file cannot be written.
 *
 *     saveTable([{ class: "ER", error: 1.25 }], "paper/errors", { caption: "Errors in percent", digits: 1 });
 */
export function saveTable(frame, basePath, options = {}) {
    const { formats = TABLE_FORMATS, caption = "", digits } = options;
    for (const format of formats)
        if (!TABLE_FORMATS.includes(format))
            throw new UsageError(`formats: expected some of ${TABLE_FORMATS.join(", ")} but found ${JSON.stringify(format)}`);
    if (digits !== undefined && !(Number.isInteger(digits) && digits >= 0 && digits <= 15))
        throw new UsageError(`digits: expected a whole number from 0 to 15 but found ${digits}`);
    const columns = readColumns(frame);
    const texts = textsOf(columns, caption, digits);
    const write = {
        csv: () => csvOf(columns),
        md: () => markdownOf(texts),
        tex: () => latexOf(texts),
        html: () => htmlOf(texts),
    };
    return TABLE_FORMATS.filter((format) => formats.includes(format)).map((format) => {
        const path = `${basePath}.${format}`;
        writeFileAtomic(path, write[format]());
        return path;
    });
}
function textsOf({ names, rows, value }, caption, digits) {
    const indices = Array.from({ length: rows }, (_, row) => row);
    const text = (cell) => {
        if (cell === undefined || cell === null)
            return "";
        if (typeof cell !== "number")
            return plain(String(cell));
        return digits === undefined || Number.isInteger(cell) || !Number.isFinite(cell)
            ? numberText(cell)
            : cell.toFixed(digits);
    };
    return {
        names: names.map(plain),
        rows: indices.map((row) => names.map((name) => text(value(row, name)))),
        numeric: names.map((name) => indices.every((row) => isNumberOrNothing(value(row, name)))),
        caption: plain(caption),
    };
}
function isNumberOrNothing(cell) {
    return cell === undefined || cell === null || typeof cell === "number";
}
function csvOf({ names, rows, value }) {
    const field = (cell) => (isNumberOrNothing(cell) ? cell : String(cell));
    return toCsv(names, Array.from({ length: rows }, (_, row) => names.map((name) => field(value(row, name)))));
}
function markdownOf({ names, rows, numeric, caption }) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return `${[
        ...(caption === "" ? [] : [`**${escapeMarkdown(caption)}**`, ""]),
        line(names.map(escapeMarkdown)),
        line(numeric.map((right) => (right ? "---:" : "---"))),
        ...rows.map((row) => line(row.map(escapeMarkdown))),
    ].join("\n")}\n`;
}
function latexOf({ names, rows, numeric, caption }) {
    const line = (cells) => `${cells.map(escapeLatex).join(" & ")} \\\\`;
    return `${[
        "% needs \\usepackage{booktabs}",
        "\\begin{table}",
        "\\centering",
        ...(caption === "" ? [] : [`\\caption{${escapeLatex(caption)}}`]),
        `\\begin{tabular}{${numeric.map((right) => (right ? "r" : "l")).join("")}}`,
        "\\toprule",
        line(names),
        "\\midrule",
        ...rows.map(line),
        "\\bottomrule",
        "\\end{tabular}",
        "\\end{table}",
    ].join("\n")}\n`;
}
function htmlOf({ names, rows, numeric, caption }) {
    const row = (cells, tag) => `<tr>${cells.map((cell, k) => `<${tag}${numeric[k] ? ' style="text-align: right"' : ""}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
    return `<table>
${caption === "" ? "" : `<caption>${escapeHtml(caption)}</caption>\n`}<thead>
${row(names, "th")}
</thead>
<tbody>
${rows.map((cells) => row(cells, "td")).join("\n")}
</tbody>
</table>
`;
}
//# sourceMappingURL=save-table.js.map