import { plain } from "../../core/escape.js";
import type { Figure } from "../figure.js";
import { figureTitle } from "./figure-title.js";
import { FONT_NAME, lacksGlyph } from "./fonts.js";

/** So many characters are named; a text in a script that the font lacks has many. */
const NAMED = 8;

/**
 * Says, in one line for a figure, which characters of its picture the font has no signs for: PNG and PDF contain no
 * other font, so that boxes stand in their places.
 */
export function warnOfMissingGlyphs(svg: string, figure: Figure, onWarning: (line: string) => void): void {
  const missing = [...new Set(pictureText(svg))].filter(lacksGlyph);
  if (missing.length === 0) return;
  const names = missing.slice(0, NAMED).map((character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return `${character} (U+${code})`;
  });
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : "";
  const title = plain(figureTitle(figure));
  onWarning(
    `Figure${title === "" ? "" : ` ${JSON.stringify(title)}`}: its font, ${FONT_NAME}, lacks ${names.join(", ")}${more}; PNG and PDF show boxes there, so use other names for figures in print`,
  );
}

/** All characters that an SVG picture draws, in their order. */
export function pictureText(svg: string): string {
  return svg
    .replace(/<(style|title|desc)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|amp|quot|nbsp);/g, "");
}
