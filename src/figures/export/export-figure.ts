import { UsageError } from "../../core/errors.js";
import { writeFileAtomic } from "../../core/files.js";
import type { Figure } from "../figure.js";
import { figureCsv } from "./figure-csv.js";
import { renderSvg } from "./render-svg.js";
import { svgToPdf } from "./svg-to-pdf.js";
import { svgToPng } from "./svg-to-png.js";

export const FIGURE_FORMATS = ["svg", "png", "pdf"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export interface ExportOptions {
  /** Default: all. */
  formats?: readonly FigureFormat[];
  /** Resolution of the PNG in pixels per inch, 24 to 1200; default 300. */
  dpi?: number;
}

/**
 * Writes `<basePath>.svg`, `.png` and `.pdf` (those asked for) and the figure's data as `<basePath>.csv`, and
 * resolves to the paths. Needs no browser; the same figure gives the same bytes. Nothing is written unless
 * everything could be drawn. Figures of one process are drawn one after the other, in about 0.3 s each; the
 * first one takes 1 to 2 s more.
 * Throws {@link UsageError} on an unknown format or resolution, `Coos7Error` where the figure cannot be drawn
 * (e.g. WebGL traces) or a file cannot be written.
 */
export async function exportFigure(
  figure: Figure,
  basePath: string,
  options: ExportOptions = {},
): Promise<string[]> {
  const { formats = FIGURE_FORMATS, dpi = 300 } = options;
  for (const format of formats)
    if (!FIGURE_FORMATS.includes(format))
      throw new UsageError(
        `formats: expected some of ${FIGURE_FORMATS.join(", ")} but found ${JSON.stringify(format)}`,
      );
  if (!(dpi >= 24 && dpi <= 1200)) throw new UsageError(`dpi: expected 24 to 1200 but found ${dpi}`);

  const svg = await renderSvg(figure);
  const contents: [string, string | Uint8Array][] = [];
  for (const format of FIGURE_FORMATS) {
    if (!formats.includes(format)) continue;
    if (format === "svg") contents.push([format, svg]);
    else if (format === "png") contents.push([format, await svgToPng(svg, dpi)]);
    else contents.push([format, await svgToPdf(svg, figure.layout.width, figure.layout.height)]);
  }
  contents.push(["csv", figureCsv(figure)]);
  return contents.map(([extension, content]) => {
    const path = `${basePath}.${extension}`;
    writeFileAtomic(path, content);
    return path;
  });
}
