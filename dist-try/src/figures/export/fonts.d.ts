import type { Figure } from "../figure.js";
/** The canvas that text is measured and previews are drawn on. */
export declare const napiCanvas: typeof import("@napi-rs/canvas");
/** The font that figures are in: the same wherever they are drawn, so that text is as wide as the layout took it to be. */
export interface FigureFont {
    name: string;
    files: Readonly<Record<"normal" | "bold" | "italic" | "boldItalic", string>>;
}
/** The font that figures are drawn in now. */
export declare function figureFont(): FigureFont;
/**
 * Draws the figures of this process from now on in the font of a TrueType or OpenType file; in the package's own, Arimo,
 * without one. Its bold and italic faces are looked for beside it, by their names; where there are none, its own stands for
 * them. Throws {@link UsageError} where the file is no such font.
 */
export declare function useFigureFont(path?: string): void;
/**
 * Style rules that give the font, regular and bold, to a page or an SVG picture by itself: browsers have none of the
 * font's twins on many systems. For Latin letters, digits and common signs (23 KB), and for the other scripts that
 * `text` is in, as far as the font has them.
 */
export declare function webFontCss(text?: string): string;
/**
 * Says, in one line for a figure, which characters of its picture the font has no signs for: PNG and PDF contain no
 * other font, so that boxes stand in their places.
 */
export declare function warnOfMissingGlyphs(svg: string, figure: Figure, onWarning: (line: string) => void): void;
/** All characters that an SVG picture draws, in their order. */
export declare function pictureText(svg: string): string;
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
/** Measures text as a browser lays it out, always in the figures' font, whichever one is asked for. */
export declare function measureText(text: string, style: TextStyle): TextMetrics;
