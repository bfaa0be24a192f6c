import { UsageError } from "../../core/errors.js";
import type { Figure } from "../figure.js";

/** Width of a figure in print: a column or the full text of a journal page, or so many millimetres. */
export type FigureWidth = "single" | "double" | number;

/** What "single" and "double" mean in millimetres: the columns of Nature's journals, near those of others. */
export const COLUMN_WIDTHS: Readonly<Record<"single" | "double", number>> = { single: 88, double: 180 };

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
export function figureAtWidth(figure: Figure, width: FigureWidth): Figure {
  const pixels = widthInPixels(width);
  if (figure.atWidth) return figure.atWidth(pixels);
  return { ...figure, layout: { ...figure.layout, width: pixels } };
}
