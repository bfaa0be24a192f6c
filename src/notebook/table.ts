import { randomUUID } from "node:crypto";
import { UsageError } from "../core/errors.js";
import { escapeHtml } from "../core/escape.js";
import type { MimeBundle } from "./bundle.js";
import { publish } from "./display.js";
import { type Frame, readColumns } from "./frame.js";
import { ends, numberText } from "./value-text.js";

/**
 * Shows a table below the cell. Long tables are cut in the middle to `rows` rows (default 20, `Infinity` for
 * all). Throws {@link UsageError} if `frame` is no table or its columns differ in length.
 *
 *     table([{ class: "ER", cells: 1200 }, { class: "Golgi", cells: 900 }]);
 */
export function table(frame: Frame, options: { rows?: number } = {}): void {
  const { rows = 20 } = options;
  if (!(rows >= 2)) throw new UsageError(`table: expected rows to be a number >= 2 but found ${rows}`);
  publish(tableBundle(frame, rows), randomUUID(), false);
}

/** The forms of a table. */
export function tableBundle(frame: Frame, shownRows: number): MimeBundle {
  const columns = readColumns(frame);
  const indices = ends(columns.rows, Math.floor(Math.min(shownRows, columns.rows) / 2) || 1);
  const shown = columns.rows <= shownRows ? ends(columns.rows, columns.rows) : indices;
  const cells = shown.map((row) =>
    columns.names.map((name) => (row < 0 ? "…" : cellText(columns.value(row, name)))),
  );
  const numeric = columns.names.map((name) =>
    shown.every((row) => row < 0 || typeof columns.value(row, name) === "number"),
  );
  const size = columns.rows > shown.length ? `${columns.rows} rows x ${columns.names.length} columns` : "";
  return {
    "text/html": tableHtml(columns.names, cells, numeric, size),
    "text/plain": tableText(columns.names, cells, numeric, size),
  };
}

function cellText(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  if (value === undefined || value === null) return "";
  return String(value);
}

function tableText(names: string[], cells: string[][], numeric: boolean[], size: string): string {
  const widths = names.map((name, k) => Math.max(name.length, ...cells.map((row) => row[k]!.length)));
  const line = (row: string[]): string =>
    row
      .map((cell, k) => (numeric[k] ? cell.padStart(widths[k]!) : cell.padEnd(widths[k]!)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [line(names), rule, ...cells.map(line), ...(size === "" ? [] : [size])].join("\n");
}

function tableHtml(names: string[], cells: string[][], numeric: boolean[], size: string): string {
  const align = (k: number): string => ` style="text-align: ${numeric[k] ? "right" : "left"}"`;
  const row = (texts: string[], tag: string): string =>
    `<tr>${texts.map((text, k) => `<${tag}${align(k)}>${escapeHtml(text)}</${tag}>`).join("")}</tr>`;
  const body = cells.map((texts) => row(texts, "td")).join("\n");
  const note = size === "" ? "" : `\n<p>${size}</p>`;
  return `<table>\n<thead>${row(names, "th")}</thead>\n<tbody>\n${body}\n</tbody>\n</table>${note}`;
}
