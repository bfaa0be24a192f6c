import { plain } from "../../core/escape.js";
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

/** Table 3 for a terminal: three lines a row (error, interval, the paper's value). `bold` marks the best. */
export function table3Terminal(table: Table3, bold: (text: string) => string = (text) => text): string {
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
    const value = (cell: Table3Cell | undefined): string => {
      const text = (cell ? cell.error.toFixed(1) : "-").padStart(width);
      return cell && best.has(cell) ? bold(text) : text;
    };
    if (title !== family) lines.push("─".repeat(first + second + width * columns.length));
    lines.push(
      (title === family ? "" : title).padEnd(first) + row.model.padEnd(second) + cells.map(value).join(""),
    );
    family = title;
    const intervals = cells.map((cell) => (cell ? intervalText(cell) : "").padStart(width)).join("");
    lines.push(" ".repeat(first) + "95 %".padEnd(second) + intervals);
    const paper = columns.map((column) => paperText(table, row, column));
    if (paper.some((text) => text !== ""))
      lines.push(
        " ".repeat(first) + "paper".padEnd(second) + paper.map((text) => text.padStart(width)).join(""),
      );
  }
  lines.push("", ...table.notes.map((note) => `- ${plain(note)}`));
  return lines.map((line) => line.trimEnd()).join("\n");
}
