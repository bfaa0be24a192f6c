import { escapeMarkdown } from "../../core/escape.js";
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

/** Table 3 as a Markdown table, the best in bold, the paper's values in round brackets. */
export function table3Markdown(table: Table3): string {
  const columns = columnsOf(table);
  const best = bestCells(table);
  const text = (cell: Table3Cell | undefined, paper: string): string => {
    if (!cell) return "";
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
    ...rowsOf(table).map(
      (row) =>
        `| ${escapeMarkdown(featuresTitle(row))} | ${escapeMarkdown(row.model)} | ${columns
          .map((column) => text(row.cells[column], paperText(table, row, column)))
          .join(" | ")} |`,
    ),
    "",
    ...table.notes.map((note) => `- ${escapeMarkdown(note)}`),
  ];
  return `${lines.join("\n")}\n`;
}
