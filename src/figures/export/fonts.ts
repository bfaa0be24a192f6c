import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The one font of all figures, wherever they are drawn: text is then as wide in the picture as the layout took it to be. */
export const FONT_NAME = "Arimo";

const { resolve } = createRequire(import.meta.url);
const folder = dirname(resolve("@expo-google-fonts/arimo/package.json"));

/** TrueType files of the font's four faces. */
export const FONT_FILES: Readonly<Record<"normal" | "bold" | "italic" | "boldItalic", string>> = {
  normal: join(folder, "400Regular", "Arimo_400Regular.ttf"),
  bold: join(folder, "700Bold", "Arimo_700Bold.ttf"),
  italic: join(folder, "400Regular_Italic", "Arimo_400Regular_Italic.ttf"),
  boldItalic: join(folder, "700Bold_Italic", "Arimo_700Bold_Italic.ttf"),
};

let css: string | undefined;

/**
 * Style rules that give the font, regular and bold, to a page or an SVG picture by itself, for Latin letters,
 * digits and common signs (23 KB): browsers have none of the font's twins on many systems.
 */
export function webFontCss(): string {
  css ??= [400, 700]
    .map((weight) => {
      const font = readFileSync(resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`));
      return `@font-face{font-family:${FONT_NAME};font-weight:${weight};src:url(data:font/woff2;base64,${font.toString("base64")})}`;
    })
    .join("");
  return css;
}
