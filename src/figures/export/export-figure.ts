import { UsageError } from "../../core/errors.js";
import { writeFileAtomic } from "../../core/files.js";
import type { Figure } from "../figure.js";
import { figureCsv } from "./figure-csv.js";
import { figureTitle } from "./figure-title.js";
import { type FigureWidth, figureAtWidth } from "./figure-width.js";
import { warnOfMissingGlyphs } from "./missing-glyphs.js";
import { renderSvg, withFont } from "./render-svg.js";
import { svgToPdf } from "./svg-to-pdf.js";
import { svgToPng } from "./svg-to-png.js";

export const FIGURE_FORMATS = ["svg", "png", "pdf"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

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
