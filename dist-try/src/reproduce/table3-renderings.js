import { escapeHtml, escapeLatex, escapeMarkdown, plain } from "../core/text.js";
import { bestCells, columnsOf, columnTitle, featuresTitle, paperValue, rowsOf, } from "./table3.js";
/** What the table is called: the paper's Table 3 only of the paper's experiment. */
export function tableTitle({ comparable }) {
    return comparable ? "Table 3" : "Balanced errors";
}
/** What every rendering of the table says above it. */
export function caption(table) {
    if (!table.comparable)
        return `Balanced error in percent on ${table.simulated ? "simulated data" : "measured images"} (${table.subtitle})`;
    const source = table.simulated ? "simulated data, not the COOS-7 images" : "measured images";
    return `Table 3: balanced error in percent on ${source} (${table.subtitle})`;
}
/** What a cell's numbers are. */
export function legend(table) {
    const cell = "Error [95 % interval]";
    return table.comparable ? `${cell}, the paper's value in round brackets` : cell;
}
/** The paper's value with one decimal, "" where it has none or is about other data. */
export function paperText(table, row, column) {
    const value = table.comparable ? paperValue(row, column) : undefined;
    return value === undefined ? "" : value.toFixed(1);
}
/** "[3.1, 4.5]". */
export function intervalText(cell) {
    return `[${cell.low.toFixed(1)}, ${cell.high.toFixed(1)}]`;
}
/** Table 3 as a Markdown table, the best in bold, the paper's values in round brackets. */
export function table3Markdown(table) {
    const columns = columnsOf(table);
    const best = bestCells(table);
    const text = (cell, paper) => {
        if (!cell)
            return "";
        const value = best.has(cell) ? `**${cell.error.toFixed(1)}**` : cell.error.toFixed(1);
        return `${value} ${intervalText(cell)}${paper === "" ? "" : ` (${paper})`}`;
    };
    const lines = [
        `**${escapeMarkdown(caption(table))}**`,
        "",
        `${legend(table)}; the best of a family on a test set in bold.`,
        "",
        `| Features | Model | ${columns.map(columnTitle).join(" | ")} |`,
        `|---|---|${columns.map(() => "---:").join("|")}|`,
        ...rowsOf(table).map((row) => `| ${escapeMarkdown(featuresTitle(row))} | ${escapeMarkdown(row.model)} | ${columns
            .map((column) => text(row.cells[column], paperText(table, row, column)))
            .join(" | ")} |`),
        "",
        ...table.notes.map((note) => `- ${escapeMarkdown(note)}`),
    ];
    return `${lines.join("\n")}\n`;
}
const STYLE = `
  body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; color: #1a1a1a }
  div { overflow-x: auto }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
  caption { text-align: left; font-weight: 600; padding-bottom: .6rem }
  th, td { padding: .35rem .7rem; text-align: right; border-bottom: 1px solid #ddd; white-space: nowrap }
  th:nth-child(-n+2), td:nth-child(-n+2) { text-align: left }
  tr.set td { border-top: 1px solid #888 }
  td small { display: block; color: #555 }
  thead th { border-bottom: 2px solid #1a1a1a }
  li { color: #444 }`;
/** Table 3 as a page of its own, without scripts or outside resources. */
export function table3Html(table) {
    const columns = columnsOf(table);
    const best = bestCells(table);
    const text = (cell, paper) => {
        if (!cell)
            return "<td></td>";
        const value = best.has(cell) ? `<strong>${cell.error.toFixed(1)}</strong>` : cell.error.toFixed(1);
        const beside = paper === "" ? "" : `<small>paper ${paper}</small>`;
        return `<td>${value}<small>${intervalText(cell)}</small>${beside}</td>`;
    };
    let features = "";
    const rows = rowsOf(table).map((row) => {
        const title = featuresTitle(row);
        const start = title === features ? "<tr>" : '<tr class="set">';
        features = title;
        return `${start}<td>${escapeHtml(title)}</td><td>${escapeHtml(row.model)}</td>${columns
            .map((column) => text(row.cells[column], paperText(table, row, column)))
            .join("")}</tr>`;
    });
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(plain(caption(table)))}</title>
<style>${STYLE}
</style>
</head>
<body>
<div>
<table>
<caption>${escapeHtml(plain(caption(table)))}</caption>
<thead><tr><th>Features</th><th>Model</th>${columns.map((column) => `<th>${columnTitle(column)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
<p>Error, 95 % interval${table.comparable ? " and the paper's value" : ""}; the best of a family on a test set in bold.</p>
<ul>
${table.notes.map((note) => `<li>${escapeHtml(plain(note))}</li>`).join("\n")}
</ul>
</body>
</html>
`;
}
/**
 * Table 3 as a LaTeX table (packages booktabs and graphicx), with the label `tab:balanced-error`: errors, all with one decimal,
 * aligned at their decimal points, the best in bold. Wide, with the ends of intervals as indices and the paper's values in
 * round brackets, for the text of a page (13.5 cm at full size, scaled down to less); narrow, with the errors of the test sets
 * alone, for a column of 85 mm.
 */
export function table3Latex(table, width = "wide") {
    const isNarrow = width === "narrow";
    const columns = columnsOf(table).filter((column) => !isNarrow || column !== "train" || columnsOf(table).length < 2);
    const best = bestCells(table);
    const text = (cell, paper) => {
        if (!cell)
            return "";
        const [error, low, high] = [cell.error, cell.low, cell.high].map((value) => value.toFixed(1));
        const value = best.has(cell) ? `\\textbf{${error}}` : error;
        if (isNarrow)
            return value;
        return `${value}&$_{\\,${low}}^{\\,${high}}$${paper === "" ? "" : ` {\\tiny (${paper})}`}`;
    };
    const brackets = table.comparable && !isNarrow ? ", the paper's value in round brackets" : "";
    const legend = isNarrow
        ? "Best of a family on a test set in bold."
        : `Error with the ends of its 95 % interval${brackets}; best of a family on a test set in bold.`;
    let features = "";
    const rows = rowsOf(table).flatMap((row) => {
        const title = featuresTitle(row);
        const gap = features !== "" && title !== features ? ["\\addlinespace"] : [];
        features = title;
        const empty = isNarrow ? "" : "&";
        const cells = columns.map((column) => text(row.cells[column], paperText(table, row, column)) || empty);
        return [...gap, `${[escapeLatex(title), escapeLatex(row.model), ...cells].join(" & ")} \\\\`];
    });
    const head = (column) => isNarrow ? columnTitle(column) : `\\multicolumn{2}{c}{${columnTitle(column)}}`;
    // The caption says what the number before it is of: "Table 1: balanced error …".
    const title = caption(table).replace(/^Table 3: b/, "B");
    const lines = [
        "% needs \\usepackage{booktabs,graphicx}",
        "\\begin{table}",
        "\\centering",
        // Between caption and table, where a class leaves no room.
        "\\setlength{\\belowcaptionskip}{4pt}",
        `\\caption{${escapeLatex(`${title}. ${legend}`)}}`,
        "\\label{tab:balanced-error}",
        isNarrow ? "\\footnotesize" : "\\scriptsize",
        `\\setlength{\\tabcolsep}{${isNarrow ? "3pt" : "2pt"}}`,
        ...(isNarrow ? [] : ["\\renewcommand{\\arraystretch}{1.2}"]),
        // No wider than the text, whatever the class: scaled down where it would be.
        "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%",
        `\\begin{tabular}{@{}ll${(isNarrow ? "r" : "r@{}l").repeat(columns.length)}@{}}`,
        "\\toprule",
        `Features & Model & ${columns.map(head).join(" & ")} \\\\`,
        "\\midrule",
        ...rows,
        "\\bottomrule",
        "\\end{tabular}}",
        ...(isNarrow ? [] : [`\\par\\medskip\\raggedright ${escapeLatex(table.notes.join(" "))}`]),
        "\\end{table}",
    ];
    return `${lines.join("\n")}\n`;
}
/** Table 3 for a terminal: three lines a row (error, interval, the paper's value). `bold` marks the best. */
export function table3Terminal(table, bold = (text) => text) {
    const columns = columnsOf(table);
    const best = bestCells(table);
    const rows = rowsOf(table);
    const first = Math.max(8, ...rows.map((row) => featuresTitle(row).length)) + 2;
    const second = Math.max(8, ...rows.map((row) => row.model.length)) + 2;
    const width = 14;
    const lines = [plain(caption(table)), ""];
    const head = columns.map((column) => columnTitle(column).padStart(width)).join("");
    lines.push("Features".padEnd(first) + "Model".padEnd(second) + head);
    let family = "";
    for (const row of rows) {
        const title = plain(featuresTitle(row));
        const cells = columns.map((column) => row.cells[column]);
        const value = (cell) => {
            const text = (cell ? cell.error.toFixed(1) : "-").padStart(width);
            return cell && best.has(cell) ? bold(text) : text;
        };
        if (title !== family)
            lines.push("─".repeat(first + second + width * columns.length));
        lines.push((title === family ? "" : title).padEnd(first) +
            plain(row.model).padEnd(second) +
            cells.map(value).join(""));
        family = title;
        const intervals = cells.map((cell) => (cell ? intervalText(cell) : "").padStart(width)).join("");
        lines.push(" ".repeat(first) + "95 %".padEnd(second) + intervals);
        const paper = columns.map((column) => paperText(table, row, column));
        if (paper.some((text) => text !== ""))
            lines.push(" ".repeat(first) + "paper".padEnd(second) + paper.map((text) => text.padStart(width)).join(""));
    }
    lines.push("", ...table.notes.map((note) => `- ${plain(note)}`));
    return lines.map((line) => line.trimEnd()).join("\n");
}
//# sourceMappingURL=table3-renderings.js.map