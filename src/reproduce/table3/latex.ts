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
import { caption, intervalText, legend, paperText } from "./wording.js";

/** Table 3 as a LaTeX table (package booktabs), the best in bold, the paper's values in round brackets. */
export function table3Latex(table: Table3): string {
  const columns = columnsOf(table);
  const best = bestCells(table);
  const text = (cell: Table3Cell | undefined, paper: string): string => {
    if (!cell) return "";
    const value = best.has(cell) ? `\\textbf{${cell.error.toFixed(1)}}` : cell.error.toFixed(1);
    return `${value} {\\scriptsize ${intervalText(cell)}}${paper === "" ? "" : ` (${paper})`}`;
  };
  const lines = [
    "% needs \\usepackage{booktabs}",
    "\\begin{table}",
    "\\centering",
    "\\small",
    `\\caption{${escapeLatex(`${caption(table)}. ${legend(table)}; best of a family on a test set in bold. ${table.notes.join(" ")}`)}}`,
    `\\begin{tabular}{ll${"r".repeat(columns.length)}}`,
    "\\toprule",
    `Features & Model & ${columns.map(columnTitle).join(" & ")} \\\\`,
    "\\midrule",
    ...rowsOf(table).map(
      (row) =>
        `${escapeLatex(featuresTitle(row))} & ${escapeLatex(row.model)} & ${columns
          .map((column) => text(row.cells[column], paperText(table, row, column)))
          .join(" & ")} \\\\`,
    ),
    "\\bottomrule",
    "\\end{tabular}",
    "\\end{table}",
  ];
  return `${lines.join("\n")}\n`;
}
