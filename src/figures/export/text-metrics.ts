import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { FONT_FILES, FONT_NAME } from "./fonts.js";

/** Size of a line of text in pixels: `ascent` above and `descent` below its baseline. */
export interface TextMetrics {
  width: number;
  ascent: number;
  descent: number;
}

export interface TextStyle {
  /** Pixels. */
  size: number;
  bold: boolean;
  italic: boolean;
}

let measurer: ((text: string, style: TextStyle) => TextMetrics) | undefined;

/** Measures text as a browser lays it out, always in the figures' font, whichever one is asked for. */
export function measureText(text: string, style: TextStyle): TextMetrics {
  measurer ??= createMeasurer();
  return measurer(text, style);
}

function createMeasurer(): (text: string, style: TextStyle) => TextMetrics {
  for (const file of Object.values(FONT_FILES)) GlobalFonts.registerFromPath(file, FONT_NAME);
  const context = createCanvas(1, 1).getContext("2d");
  context.lang = "en";
  const cache = new Map<string, TextMetrics>();
  return (text, { size, bold, italic }) => {
    const font = `${italic ? "italic" : "normal"} ${bold ? "bold" : "normal"} ${size}px ${FONT_NAME}`;
    const key = `${font}|${text}`;
    let metrics = cache.get(key);
    if (!metrics) {
      context.font = font;
      // Plotly writes zero-width spaces where a line is empty; they must not count.
      const measured = context.measureText(text.replace(/\u200b/g, ""));
      metrics = {
        width: measured.width,
        ascent: measured.fontBoundingBoxAscent,
        descent: measured.fontBoundingBoxDescent,
      };
      if (cache.size > 10_000) cache.clear();
      cache.set(key, metrics);
    }
    return metrics;
  };
}
