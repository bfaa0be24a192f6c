import type { Figure } from "../figure.js";
import { warnOfMissingGlyphs } from "./missing-glyphs.js";
import { renderSvg } from "./render-svg.js";
import { svgToPng } from "./svg-to-png.js";

/** Sharp on a screen with two dots to the pixel, without making a notebook heavy. */
const SCREEN_DPI = 144;

/**
 * A figure as PNG bytes, e.g. for `display` in a notebook. The same figure gives the same bytes. A line on stderr tells
 * of characters that the figures' font lacks.
 * Throws `Coos7Error` where it cannot be drawn (see `exportFigure`).
 */
export async function renderPng(figure: Figure, dpi: number = SCREEN_DPI): Promise<Uint8Array> {
  const svg = await renderSvg(figure);
  warnOfMissingGlyphs(svg, figure, console.warn);
  return svgToPng(svg, dpi);
}
