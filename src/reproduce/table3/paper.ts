import { readFileSync } from "node:fs";
import { parseCsv } from "../../core/csv.js";
import { COLUMNS, type Column, type RowName } from "./table.js";

let values: Map<string, number> | undefined;

/**
 * The balanced error in percent that the paper's Table 3 reports for a row and column; undefined where it has
 * none. Read from the package's `data/table3.csv`.
 */
export function paperValue(row: RowName, column: Column): number | undefined {
  values ??= readTable();
  return values.get(key(row.features, row.layer, row.model, column));
}

function readTable(): Map<string, number> {
  const url = new URL("../../../../data/table3.csv", import.meta.url);
  const [header = [], ...records] = parseCsv(readFileSync(url, "utf8"));
  const table = new Map<string, number>();
  for (const [features = "", layer = "", model = "", ...errors] of records)
    errors.forEach((error, i) => {
      const column = COLUMNS.find((name) => name === header[i + 3]);
      if (column) table.set(key(features, layer, model, column), Number(error));
    });
  return table;
}

function key(...parts: string[]): string {
  return parts.join("\u001f");
}
