import { escapeHtml, plain } from "../../core/escape.js";
import {
  bestCells,
  columnsOf,
  columnTitle,
  featuresTitle,
  rowsOf,
  type Table3,
  type Table3Cell,
} from "./table.js";
import { caption, intervalText, paperText } from "./wording.js";

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
export function table3Html(table: Table3): string {
  const columns = columnsOf(table);
  const best = bestCells(table);
  const text = (cell: Table3Cell | undefined, paper: string): string => {
    if (!cell) return "<td></td>";
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
