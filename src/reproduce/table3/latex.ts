import { escapeLatex } from "../../core/escape.js";
import {
  bestCells,
  columnsOf,
  columnTitle,
  featuresTitle,
  rowsOf,
  type Table3,
  type Table3Cell,
} from "./table.js";
import { caption, paperText } from "./wording.js";

/**
 * Table 3 as a LaTeX table (package booktabs), the best in bold, the ends of the intervals as indices, the paper's
 * values in round brackets. All 25 rows fit a page with a text width of 14 cm.
 */
export function table3Latex(table: Table3): string {
  const columns = columnsOf(table);
  const best = bestCells(table);
  const text = (cell: Table3Cell | undefined, paper: string): string => {
    if (!cell) return "";
    const [error, low, high] = [cell.error, cell.low, cell.high].map((value) => value.toFixed(1));
    const value = best.has(cell) ? `\\mathbf{${error}}` : error;
    return `$${value}_{\\,${low}}^{\\,${high}}$${paper === "" ? "" : ` {\\tiny (${paper})}`}`;
  };
  const brackets = table.comparable ? ", the paper's value in round brackets" : "";
  const legend = `Error with the ends of its 95 % interval${brackets}; best of a family on a test set in bold.`;
  let features = "";
  const rows = rowsOf(table).flatMap((row) => {
    const title = featuresTitle(row);
    const gap = features !== "" && title !== features ? ["\\addlinespace"] : [];
    features = title;
    const cells = columns.map((column) => text(row.cells[column], paperText(table, row, column)));
    return [...gap, `${[escapeLatex(title), escapeLatex(row.model), ...cells].join(" & ")} \\\\`];
  });
  const lines = [
    "% needs \\usepackage{booktabs}",
    "\\begin{table}",
    "\\centering",
    `\\caption{${escapeLatex(`${caption(table)}. ${legend}`)}}`,
    "\\scriptsize",
    "\\setlength{\\tabcolsep}{3pt}",
    "\\renewcommand{\\arraystretch}{1.2}",
    `\\begin{tabular}{ll${"r".repeat(columns.length)}}`,
    "\\toprule",
    `Features & Model & ${columns.map(columnTitle).join(" & ")} \\\\`,
    "\\midrule",
    ...rows,
    "\\bottomrule",
    "\\end{tabular}",
    `\\par\\medskip\\raggedright ${escapeLatex(table.notes.join(" "))}`,
    "\\end{table}",
  ];
  return `${lines.join("\n")}\n`;
}
