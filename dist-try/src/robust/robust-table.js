import { MARKS } from "../adapt/adapter.js";
import { toCsv } from "../core/csv.js";
import { escapeHtml, escapeLatex, escapeMarkdown, plain } from "../core/text.js";
import { COLUMNS, columnTitle, rowKey, rowTitle } from "../reproduce/table3.js";
/** `robust.csv`. */
export function robustCsv({ rows }) {
    const header = ["balanced_error_percent", "ci_low", "ci_high", "change", "change_low", "change_high"];
    return toCsv(["method", "mark", "features", "layer", "model", "split", ...header, "seeds", "seconds"], rows.map((row) => [
        ...identity(row),
        row.error,
        row.low,
        row.high,
        row.change?.difference,
        row.change?.low,
        row.change?.high,
        row.seeds,
        Number.isNaN(row.seconds) ? undefined : Number(row.seconds.toPrecision(3)),
    ]));
}
/** `robust-calibration.csv`: what methods behind a classifier change, which keep its labels or nearly so. */
export function robustCalibrationCsv({ rows }) {
    return toCsv([
        "method",
        "mark",
        "features",
        "layer",
        "model",
        "split",
        "expected_calibration_error",
        "log_loss",
        "seeds",
    ], rows.map((row) => [...identity(row), row.expectedCalibrationError, row.logLoss, row.seeds]));
}
function identity({ method, mark, features, layer, model, split }) {
    return [method, mark, features, layer, model, split];
}
/** The table's rows by row of Table 3. */
export function robustGroups({ rows }) {
    const groups = new Map();
    for (const one of rows) {
        const key = rowKey(one);
        const { features, layer, model } = one;
        const group = groups.get(key) ?? { row: { features, layer, model }, methods: [] };
        groups.set(key, group);
        let line = group.methods.find(({ method }) => method === one.method);
        if (!line)
            group.methods.push((line = { method: one.method, mark: one.mark, cells: {} }));
        line.cells[one.split] = one;
    }
    return [...groups.values()];
}
/** The test sets that occur. */
export function robustColumns({ rows }) {
    return COLUMNS.filter((column) => rows.some(({ split }) => split === column));
}
/** "+3.4", "−0.2", "0.0". */
export function signedText(value) {
    const text = Math.abs(value).toFixed(1);
    if (text === "0.0")
        return text;
    return `${value < 0 ? "−" : "+"}${text}`;
}
/** "−0.2 [−0.6, +0.1]"; nothing without a method. */
export function changeText({ change }) {
    if (!change)
        return "";
    return `${signedText(change.difference)} [${signedText(change.low)}, ${signedText(change.high)}]`;
}
/** Whether the whole interval of the change lies on one side of 0: "better", "worse", or neither. */
export function verdict({ change }) {
    if (!change)
        return undefined;
    if (change.high < 0)
        return "better";
    return change.low > 0 ? "worse" : undefined;
}
/** What the rows took, summed over the test sets. */
export function secondsText(cells) {
    const seconds = Object.values(cells).reduce((sum, { seconds }) => sum + seconds, 0);
    if (Number.isNaN(seconds))
        return "–";
    return seconds < 9.95 ? seconds.toFixed(1) : seconds.toFixed(0);
}
/** What every rendering says above the table. */
export function robustCaption(table) {
    const source = table.simulated ? "simulated data, not the COOS-7 images" : "measured images";
    return `Methods against the shift: balanced error in percent on ${source} (${table.subtitle})`;
}
/** What a cell's numbers are. */
export const ROBUST_LEGEND = "Error, then its change against the same row without the method [95 % interval, paired by well]; in bold where the interval lies below 0, in italics where it lies above.";
const SECONDS_LEGEND = " Seconds: what is done beside the features, over all test sets.";
/** What the marks that occur may look at. */
export function markLegend({ rows }) {
    const used = Object.keys(MARKS).filter((mark) => rows.some((row) => row.mark === mark));
    return used.map((mark) => `${mark}: ${MARKS[mark]}.`);
}
/** The table in Markdown. */
export function robustMarkdown(table) {
    const columns = robustColumns(table);
    const text = (cell) => {
        if (!cell)
            return "";
        const change = changeText(cell);
        const side = verdict(cell);
        const shown = side === "better" ? `**${change}**` : side === "worse" ? `*${change}*` : change;
        return `${cell.error.toFixed(1)}${change === "" ? "" : ` ${shown}`}`;
    };
    const lines = [
        `**${escapeMarkdown(robustCaption(table))}**`,
        "",
        escapeMarkdown(ROBUST_LEGEND + SECONDS_LEGEND),
        "",
        `| Row | Method | Mark | ${columns.map(columnTitle).join(" | ")} | Seconds |`,
        `|---|---|---|${columns.map(() => "---:").join("|")}|---:|`,
        ...robustGroups(table).flatMap(({ row, methods }) => methods.map(({ method, mark, cells }, i) => `| ${i === 0 ? escapeMarkdown(rowTitle(row)) : ""} | ${escapeMarkdown(method)} | ${mark} | ${columns.map((column) => text(cells[column])).join(" | ")} | ${secondsText(cells)} |`)),
        "",
        ...[...markLegend(table), ...table.notes].map((note) => `- ${escapeMarkdown(note)}`),
    ];
    return `${lines.join("\n")}\n`;
}
/** The table in LaTeX (packages booktabs and longtable: it breaks over pages). */
export function robustLatex(table) {
    const columns = robustColumns(table);
    const text = (cell) => {
        if (!cell)
            return "";
        const error = cell.error.toFixed(1);
        if (!cell.change)
            return `$${error}$`;
        const { difference, low, high } = cell.change;
        const [value, from, to] = [difference, low, high].map((number) => signedText(number).replace("−", "-"));
        const side = verdict(cell);
        const shown = side === "better" ? `\\mathbf{${value}}` : side === "worse" ? `\\mathit{${value}}` : value;
        return `$${error}\\;(${shown}_{\\,${from}}^{\\,${to}})$`;
    };
    const head = `Row & Method & Mark & ${columns.map(columnTitle).join(" & ")} & s \\\\`;
    const lines = [
        "% needs \\usepackage{booktabs,longtable}",
        "{\\scriptsize\\setlength{\\tabcolsep}{3pt}\\renewcommand{\\arraystretch}{1.2}",
        `\\begin{longtable}{lll${"r".repeat(columns.length)}r}`,
        `\\caption{${escapeLatex(`${robustCaption(table)}. ${ROBUST_LEGEND}${SECONDS_LEGEND}`)}}\\\\`,
        "\\toprule",
        head,
        "\\midrule",
        "\\endhead",
        ...robustGroups(table).flatMap(({ row, methods }, g) => [
            ...(g > 0 ? ["\\addlinespace"] : []),
            ...methods.map(({ method, mark, cells }, i) => `${[i === 0 ? escapeLatex(rowTitle(row)) : "", escapeLatex(method), mark, ...columns.map((column) => text(cells[column])), secondsText(cells)].join(" & ")} \\\\`),
        ]),
        "\\bottomrule",
        "\\end{longtable}",
        `\\raggedright ${escapeLatex([...markLegend(table), ...table.notes].join(" "))}\\par}`,
    ];
    return `${lines.join("\n")}\n`;
}
const STYLE = `
  body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #1a1a1a }
  div { overflow-x: auto }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
  caption { text-align: left; font-weight: 600; padding-bottom: .6rem }
  th, td { padding: .3rem .6rem; text-align: right; border-bottom: 1px solid #ddd; white-space: nowrap; font-weight: 400 }
  th:nth-child(-n+3), td:nth-child(-n+2) { text-align: left }
  thead th { border-bottom: 2px solid #1a1a1a; font-weight: 600 }
  tbody + tbody tr:first-child > * { border-top: 1px solid #888 }
  tbody th[rowspan] { vertical-align: top; font-weight: 600 }
  td small { display: block; color: #555 }
  .better small { color: #14532d; font-weight: 700 }
  .worse small { color: #8a1c1c; font-style: italic }
  li { color: #444 }`;
/** The table as a page of its own, without scripts or outside resources. */
export function robustHtml(table) {
    const columns = robustColumns(table);
    const cellText = (cell) => {
        if (!cell)
            return "<td></td>";
        const side = verdict(cell);
        const change = changeText(cell);
        return `<td${side ? ` class="${side}"` : ""}>${cell.error.toFixed(1)}${change === "" ? "" : `<small>${change}</small>`}</td>`;
    };
    const bodies = robustGroups(table).map(({ row, methods }) => `<tbody>
${methods
        .map(({ method, mark, cells }, i) => `<tr>${i === 0 ? `<th scope="rowgroup" rowspan="${methods.length}">${escapeHtml(plain(rowTitle(row)))}</th>` : ""}<th scope="row">${escapeHtml(plain(method))}</th><td>${mark}</td>${columns.map((column) => cellText(cells[column])).join("")}<td>${secondsText(cells)}</td></tr>`)
        .join("\n")}
</tbody>`);
    const caption = escapeHtml(plain(robustCaption(table)));
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${caption}</title>
<style>${STYLE}
</style>
</head>
<body>
<div tabindex="0" role="region" aria-label="Methods against the shift">
<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Row</th><th scope="col">Method</th><th scope="col">Mark</th>${columns.map((column) => `<th scope="col">${columnTitle(column)}</th>`).join("")}<th scope="col">Seconds</th></tr></thead>
${bodies.join("\n")}
</table>
</div>
<p>${escapeHtml(ROBUST_LEGEND + SECONDS_LEGEND)}</p>
<ul>
${[...markLegend(table), ...table.notes].map((note) => `<li>${escapeHtml(plain(note))}</li>`).join("\n")}
</ul>
</body>
</html>
`;
}
//# sourceMappingURL=robust-table.js.map