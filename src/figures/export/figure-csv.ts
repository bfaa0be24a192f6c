import { type CsvValue, toCsv } from "../../core/csv.js";
import type { Figure, PlotlyObject } from "../figure.js";
import { plainFigure } from "./plain-figure.js";

type Row = Record<string, CsvValue>;

/**
 * The data of a figure as CSV, one line per point. Traces that name their columns (see {@link Figure}) give
 * these; the others give `trace, x, y, z, text` as far as they have them, and the ends of their vertical error
 * bars as `y_low, y_high`. Columns are those of all traces; where a trace has no such column, it is empty.
 */
export function figureCsv(figure: Figure): string {
  const rows = plainFigure(figure).data.flatMap((trace, i) => traceRows(trace, i));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return toCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

function traceRows(trace: PlotlyObject, index: number): Row[] {
  const columns = (trace.meta as { columns?: readonly string[] } | undefined)?.columns;
  if (columns?.length === 0) return [];
  if (columns)
    return points(trace.customdata).map((point) =>
      Object.fromEntries(columns.map((name, i) => [name, cell(point[i])])),
    );
  return plainRows(trace, String(trace.name ?? `trace ${index}`));
}

/** `customdata`: one list per point, in one dimension or, for heatmaps, two. */
function points(customdata: unknown): unknown[][] {
  const items = asArray(customdata) as unknown[][];
  return items.flatMap((item) => (Array.isArray(item[0]) ? (item as unknown[][]) : [item]));
}

function plainRows(trace: PlotlyObject, name: string): Row[] {
  const [x, y, text] = [asArray(trace.x), asArray(trace.y), asArray(trace.text)];
  const z = asArray(trace.z);
  if (Array.isArray(z[0]))
    return (z as unknown[][]).flatMap((line, i) =>
      line.map((value, j) => ({
        trace: name,
        x: cell(x[j] ?? j),
        y: cell(y[i] ?? i),
        z: cell(value),
      })),
    );
  return Array.from({ length: Math.max(x.length, y.length, z.length) }, (_, i) => ({
    trace: name,
    x: cell(x[i] ?? i),
    y: cell(y[i]),
    ...(z.length > 0 ? { z: cell(z[i]) } : {}),
    ...errorBar(trace.error_y as PlotlyObject | undefined, y[i], i),
    ...(text.length > 0 ? { text: cell(text[i]) } : {}),
  }));
}

function errorBar(bar: PlotlyObject | undefined, y: unknown, i: number): Row {
  const up = asArray(bar?.array)[i];
  if (typeof up !== "number" || typeof y !== "number") return {};
  const below = asArray(bar?.arrayminus)[i];
  const down = typeof below === "number" ? below : up;
  // 12 digits drop what adding and subtracting binary fractions leaves behind.
  return { y_low: Number((y - down).toPrecision(12)), y_high: Number((y + up).toPrecision(12)) };
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function cell(value: unknown): CsvValue {
  return typeof value === "number" || value === null || value === undefined ? value : String(value);
}
