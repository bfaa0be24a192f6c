import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { FONT_FILES, FONT_NAME } from "../figures/export/fonts.js";

let registered = false;

/** A picture to draw on, black, with text in the font of the figures at `size` pixels. */
export function blackCanvas(
  width: number,
  height: number,
  size: number,
): { canvas: Canvas; context: SKRSContext2D } {
  if (!registered) GlobalFonts.registerFromPath(FONT_FILES.normal, FONT_NAME);
  registered = true;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillRect(0, 0, width, height);
  context.font = `${size}px ${FONT_NAME}`;
  return { canvas, context };
}

/** Values from `low` (black) to `high` (white) as greys, 0 to 255. */
export function greys(values: ArrayLike<number>, low: number, high: number): Uint8Array {
  const factor = high > low ? 255 / (high - low) : 0;
  return Uint8Array.from(values, (value) => Math.round(Math.min(255, Math.max(0, (value - low) * factor))));
}

/** Draws greys of `width` columns with their upper left corner at (x, y). */
export function drawGreys(
  context: SKRSContext2D,
  pixels: Uint8Array,
  width: number,
  x: number,
  y: number,
): void {
  const image = context.createImageData(width, pixels.length / width);
  for (let at = 0; at < pixels.length; at++)
    image.data.set([pixels[at]!, pixels[at]!, pixels[at]!, 255], 4 * at);
  context.putImageData(image, x, y);
}
