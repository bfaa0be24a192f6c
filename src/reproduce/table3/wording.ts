import { paperValue } from "./paper.js";
import type { Column, RowName, Table3, Table3Cell } from "./table.js";

/** What every rendering of the table says above it. */
export function caption(table: Table3): string {
  const source = table.simulated ? "simulated data, not the COOS-7 images" : "measured images";
  return `Table 3: balanced error in percent on ${source} (${table.subtitle})`;
}

/** What a cell's numbers are. */
export function legend(table: Table3): string {
  const cell = "Error [95 % interval]";
  return table.comparable ? `${cell}, the paper's value in round brackets` : cell;
}

/** The paper's value with one decimal, "" where it has none or is about other data. */
export function paperText(table: Table3, row: RowName, column: Column): string {
  const value = table.comparable ? paperValue(row, column) : undefined;
  return value === undefined ? "" : value.toFixed(1);
}

/** "[3.1, 4.5]". */
export function intervalText(cell: Table3Cell): string {
  return `[${cell.low.toFixed(1)}, ${cell.high.toFixed(1)}]`;
}
