import { type CsvValue, toCsv } from "../../core/csv.js";
import { UsageError } from "../../core/errors.js";
import { writeFileAtomic } from "../../core/files.js";
import type { Figure, PlotlyObject } from "../figure.js";
import { warnOfMissingGlyphs } from "./fonts.js";
import { svgToPdf, svgToPng } from "./pictures.js";
import { figureTitle, plainFigure } from "./plain-figure.js";
import { renderSvg, withFont } from "./render-svg.js";

/** The formats that figures are written in. */
export const FIGURE_FORMATS = ["svg", "png", "pdf"] as const;
/** One of {@link FIGURE_FORMATS}. */
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** How {@link exportFigure} writes a figure. */
export interface ExportOptions {
  /**
   * "single" or "double" (a journal's column of 88 mm, its page of 180 mm) or millimetres, 80 to 400. The figure
   * is laid out for this width, its text stays at 7.5 to 10.5 points. Default: as the figure is.
   */
  width?: FigureWidth;
  /** Default: all. */
  formats?: readonly FigureFormat[];
  /** Resolution of the PNG in pixels per inch, 24 to 1200; default 300. */
  dpi?: number;
  /** Told, in one line, of characters that the figures' font lacks. Default: a line on stderr. */
  onWarning?: (line: string) => void;
}

/**
 * Saves a figure for a paper: writes `<basePath>.svg`, `.png` and `.pdf` (those asked for) and the figure's data as `<basePath>.csv`, and
 * resolves to the paths. Needs no browser; the same figure gives the same bytes. Nothing is written unless
 * everything could be drawn. Figures of one process are drawn one after the other, in about 0.3 s each; the
 * first one takes 1 to 2 s more.
 * Throws {@link UsageError} on an unknown format, width or resolution, `Coos7Error` where the figure cannot be drawn
 * (e.g. WebGL traces) or a file cannot be written.
 */
export async function exportFigure(
  given: Figure,
  basePath: string,
  options: ExportOptions = {},
): Promise<string[]> {
  const { formats = FIGURE_FORMATS, dpi = 300, onWarning = console.warn } = options;
  for (const format of formats)
    if (!FIGURE_FORMATS.includes(format))
      throw new UsageError(
        `formats: expected some of ${FIGURE_FORMATS.join(", ")} but found ${JSON.stringify(format)}`,
      );
  if (!(dpi >= 24 && dpi <= 1200)) throw new UsageError(`dpi: expected 24 to 1200 but found ${dpi}`);

  const figure = options.width === undefined ? given : figureAtWidth(given, options.width);
  const svg = await renderSvg(figure);
  warnOfMissingGlyphs(svg, figure, onWarning);
  const contents: [string, string | Uint8Array][] = [];
  for (const format of FIGURE_FORMATS) {
    if (!formats.includes(format)) continue;
    if (format === "svg") contents.push([format, withFont(svg)]);
    else if (format === "png") contents.push([format, await svgToPng(svg, dpi)]);
    else
      contents.push([
        format,
        await svgToPdf(svg, { ...figure.layout, title: figureTitle(figure), alt: figure.alt }),
      ]);
  }
  contents.push(["csv", figureCsv(figure)]);
  return contents.map(([extension, content]) => {
    const path = `${basePath}.${extension}`;
    writeFileAtomic(path, content);
    return path;
  });
}

/** Width of a figure in print: a column or the full text of a journal page, or so many millimetres. */
export type FigureWidth = "single" | "double" | number;

/** What "single" and "double" mean in millimetres: the columns of Nature's journals, near those of others. */
const COLUMN_WIDTHS: Readonly<Record<"single" | "double", number>> = { single: 88, double: 180 };

const NARROWEST = 80;
const WIDEST = 400;
const PIXELS_PER_MM = 96 / 25.4;

/** A width in CSS pixels, whole ones. Throws {@link UsageError} for an unknown name and beyond 80 to 400 mm. */
export function widthInPixels(width: FigureWidth): number {
  const millimetres =
    typeof width === "string" && Object.hasOwn(COLUMN_WIDTHS, width) ? COLUMN_WIDTHS[width] : width;
  if (!(typeof millimetres === "number" && millimetres >= NARROWEST && millimetres <= WIDEST))
    throw new UsageError(
      `width: expected "single", "double" or ${NARROWEST} to ${WIDEST} millimetres but found ${JSON.stringify(width)}`,
    );
  return Math.floor(millimetres * PIXELS_PER_MM);
}

/**
 * The figure at a width in print, its text as large as before. This package's figures are laid out anew; of
 * others the width of the layout is changed and its height kept.
 */
function figureAtWidth(figure: Figure, width: FigureWidth): Figure {
  const pixels = widthInPixels(width);
  if (figure.atWidth) return figure.atWidth(pixels);
  return { ...figure, layout: { ...figure.layout, width: pixels } };
}

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
