import { withResolution } from "../../core/png.js";
import { FONT_FILES, FONT_NAME } from "./fonts.js";

/** CSS pixels per inch, by definition. */
const CSS_DPI = 96;

/**
 * Rasterises an SVG picture of a figure at `dpi` pixels per inch, which the file says, on white; system fonts are not
 * used.
 */
export async function svgToPng(svg: string, dpi: number): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const picture = new Resvg(svg, {
    fitTo: { mode: "zoom", value: dpi / CSS_DPI },
    font: { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FONT_NAME },
    background: "white",
  });
  return withResolution(picture.render().asPng(), dpi);
}
