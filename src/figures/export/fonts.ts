import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Font, openSync } from "fontkit";

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

/** A character of the font's own, not one that is drawn by leaving out: line ends, joiners, marks of direction. */
const NEEDS_NO_GLYPH = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;

let faces: Font[] | undefined;

/** Whether a face that figures use has no sign for a character, as its own map of characters says. */
export function lacksGlyph(character: string): boolean {
  // Printable ASCII, which all have: most figures need no font opened for this.
  if (/^[ -~]$/.test(character) || NEEDS_NO_GLYPH.test(character)) return false;
  faces ??= [FONT_FILES.normal, FONT_FILES.bold].map((file) => openSync(file));
  return faces.some((face) => !face.hasGlyphForCodePoint(character.codePointAt(0)!));
}

/** The parts that the font comes in for the web, Latin first, and the characters that each has. */
let subsets: { name: string; range: string; has: (character: string) => boolean }[] | undefined;

function fontSubsets(): NonNullable<typeof subsets> {
  return (subsets ??= Object.entries(
    JSON.parse(readFileSync(resolve("@fontsource/arimo/unicode.json"), "utf8")) as Record<string, string>,
  )
    .reverse()
    .map(([name, range]) => {
      const bounds = range.split(",").map((part) =>
        part
          .slice(2)
          .split("-")
          .map((code) => Number.parseInt(code, 16)),
      );
      const has = (character: string): boolean => {
        const code = character.codePointAt(0)!;
        return bounds.some(([first, last = first]) => code >= first! && code <= last!);
      };
      return { name, range, has };
    }));
}

/**
 * Style rules that give the font, regular and bold, to a page or an SVG picture by itself: browsers have none of the
 * font's twins on many systems. For Latin letters, digits and common signs (23 KB), and for the other scripts that
 * `text` is in, as far as the font has them.
 */
export function webFontCss(text = ""): string {
  const [latin, ...others] = fontSubsets();
  const needed = [latin!];
  for (const character of new Set(text))
    if (!needed.some(({ has }) => has(character)))
      needed.push(...others.filter(({ has }) => has(character)).slice(0, 1));
  return needed
    .flatMap(({ name, range }) =>
      [400, 700].map((weight) => {
        const font = readFileSync(resolve(`@fontsource/arimo/files/arimo-${name}-${weight}-normal.woff2`));
        const part = needed.length === 1 ? "" : `;unicode-range:${range}`;
        return `@font-face{font-family:${FONT_NAME};font-weight:${weight}${part};src:url(data:font/woff2;base64,${font.toString("base64")})}`;
      }),
    )
    .join("");
}
