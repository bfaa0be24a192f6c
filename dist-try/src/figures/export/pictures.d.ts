import type { Figure } from "../figure.js";
/**
 * A figure as PNG bytes, e.g. for `display` in a notebook. The same figure gives the same bytes. A line on stderr tells
 * of characters that the figures' font lacks.
 * Throws `Coos7Error` where it cannot be drawn (see `exportFigure`).
 */
export declare function renderPng(figure: Figure, dpi?: number): Promise<Uint8Array>;
/**
 * Rasterises an SVG picture of a figure at `dpi` pixels per inch, which the file says, on white and without transparency;
 * system fonts are not used.
 */
export declare function svgToPng(svg: string, dpi: number): Promise<Uint8Array>;
/** The same as TIFF, compressed by LZW. */
export declare function svgToTiff(svg: string, dpi: number): Promise<Uint8Array>;
/** The same as Encapsulated PostScript, its text as outlines. */
export declare function svgToEps(svg: string, page: PdfPage): Promise<Uint8Array>;
/** What the PDF of a picture says about it. */
export interface PdfPage {
    /** In CSS pixels. */
    width: number;
    height: number;
    title: string;
    /** The text that screen readers read for the picture. */
    alt: string | undefined;
}
/**
 * Converts an SVG picture of a figure to a vector PDF of one page, with its fonts embedded, its text selectable
 * and its alternative text attached. No date is recorded: equal pictures give equal bytes.
 */
export declare function svgToPdf(svg: string, { width, height, title, alt }: PdfPage): Promise<Uint8Array>;
