import type { Figure } from "../figure.js";
import { type FigureStyle } from "./journal.js";
import { type PdfPage } from "./pictures.js";
/** The formats that figures are written in. */
export declare const FIGURE_FORMATS: readonly ["svg", "png", "pdf", "tiff", "eps"];
/** One of {@link FIGURE_FORMATS}. */
export type FigureFormat = (typeof FIGURE_FORMATS)[number];
/** Those that are written where nothing else is asked for. */
export declare const USUAL_FORMATS: readonly FigureFormat[];
/** How {@link exportFigure} writes a figure. */
export interface ExportOptions extends FigureStyle {
    /**
     * "single" or "double" (a journal's column of 88 mm, its page of 180 mm) or millimetres, 40 to 400. The figure
     * is laid out for this width with text of `sizePt`; where it does not fit, that is an error. Default: as the figure is.
     */
    width?: FigureWidth;
    /** Default: SVG, PNG and PDF. */
    formats?: readonly FigureFormat[];
    /** Resolution of PNG and TIFF in pixels per inch, 24 to 1200; default 300. */
    dpi?: number;
    /** Told, in one line, of characters that the figures' font lacks. Default: a line on stderr. */
    onWarning?: (line: string) => void;
}
/**
 * Saves a figure for a paper: writes `<basePath>.svg`, `.png` … (those asked for) and the figure's data as `<basePath>.csv`, and
 * resolves to the paths. Needs no browser; the same figure gives the same bytes. Nothing is written unless
 * everything could be drawn. Figures of one process are drawn one after the other, in about 0.3 s each; the
 * first one takes 1 to 2 s more.
 * Throws {@link UsageError} on an unknown format, width or resolution, `Coos7Error` where the figure cannot be drawn
 * (e.g. WebGL traces) or a file cannot be written.
 */
export declare function exportFigure(given: Figure, basePath: string, options?: ExportOptions): Promise<string[]>;
/** A figure as it is printed: laid out, drawn, and how large it is on paper in CSS pixels. */
export interface PrintedFigure {
    figure: Figure;
    svg: string;
    page: PdfPage;
}
/**
 * Lays a figure out and draws it at a width and in a style: for text of other sizes than the usual it is laid out larger, or
 * smaller, than it is printed. Throws `Coos7Error` where a width, height or size is given at which its text does not fit.
 */
export declare function printedFigure(given: Figure, options: ExportOptions): Promise<PrintedFigure>;
/** The files of a picture in some formats, by their endings. */
export declare function pictureFiles(svg: string, page: PdfPage, formats: readonly FigureFormat[], dpi: number): Promise<[string, string | Uint8Array][]>;
/** Width of a figure in print: a column or the full text of a journal page, or so many millimetres. */
export type FigureWidth = "single" | "double" | number;
/** A width in CSS pixels, whole ones. Throws {@link UsageError} for an unknown name and beyond 40 to 400 mm. */
export declare function widthInPixels(width: FigureWidth): number;
/** A width in millimetres. Throws as {@link widthInPixels}. */
export declare function inMillimetres(width: FigureWidth): number;
/**
 * The data of a figure as CSV, one line per point. Traces that name their columns (see {@link Figure}) give
 * these; the others give `trace, x, y, z, text` as far as they have them, and the ends of their vertical error
 * bars as `y_low, y_high`. Columns are those of all traces; where a trace has no such column, it is empty.
 */
export declare function figureCsv(figure: Figure): string;
