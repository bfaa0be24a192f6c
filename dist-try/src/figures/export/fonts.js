import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UsageError } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";
import { lazyPackage } from "../../core/lazily.js";
import { plain } from "../../core/text.js";
import { figureTitle } from "./plain-figure.js";
/** The canvas that text is measured and previews are drawn on. */
export const napiCanvas = lazyPackage("@napi-rs/canvas");
const fontkit = lazyPackage("fontkit");
const { resolve } = createRequire(import.meta.url);
const folder = dirname(resolve("@expo-google-fonts/arimo/package.json"));
/** The font that comes with the package, with the metrics of Arial and Helvetica. */
const ARIMO = {
    name: "Arimo",
    files: {
        normal: join(folder, "400Regular", "Arimo_400Regular.ttf"),
        bold: join(folder, "700Bold", "Arimo_700Bold.ttf"),
        italic: join(folder, "400Regular_Italic", "Arimo_400Regular_Italic.ttf"),
        boldItalic: join(folder, "700Bold_Italic", "Arimo_700Bold_Italic.ttf"),
    },
};
let font = ARIMO;
/** The font that figures are drawn in now. */
export function figureFont() {
    return font;
}
/**
 * Draws the figures of this process from now on in the font of a TrueType or OpenType file; in the package's own, Arimo,
 * without one. Its bold and italic faces are looked for beside it, by their names; where there are none, its own stands for
 * them. Throws {@link UsageError} where the file is no such font.
 */
export function useFigureFont(path) {
    faces = undefined;
    measurer = undefined;
    if (path === undefined) {
        font = ARIMO;
        return;
    }
    const normal = openFace(path);
    const name = String(normal.familyName);
    const beside = readdirSync(dirname(path))
        .filter((file) => /\.(?:ttf|otf)$/i.test(file))
        .map((file) => join(dirname(path), file))
        .flatMap((file) => {
        try {
            const face = openFace(file);
            return face.familyName === name ? [{ file, style: String(face.subfamilyName).toLowerCase() }] : [];
        }
        catch {
            return [];
        }
    });
    const face = (...styles) => beside.find(({ style }) => styles.includes(style))?.file ?? path;
    font = {
        name,
        files: {
            normal: path,
            bold: face("bold"),
            italic: face("italic", "oblique"),
            boldItalic: face("bold italic", "bold oblique"),
        },
    };
}
function openFace(path) {
    try {
        const face = fontkit.openSync(path);
        if ("familyName" in face)
            return face;
    }
    catch (error) {
        throw new UsageError(`Could not read the font ${path}: ${describeIoError(error)}; give a TrueType or OpenType file (.ttf, .otf)`, { cause: error });
    }
    throw new UsageError(`${path} is a collection of fonts; give a file of one (.ttf, .otf)`);
}
/** A character of the font's own, not one that is drawn by leaving out: line ends, joiners, marks of direction. */
const NEEDS_NO_GLYPH = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;
let faces;
/** Whether a face that figures use has no sign for a character, as its own map of characters says. */
function lacksGlyph(character) {
    // Printable ASCII, which all have: most figures need no font opened for this.
    if (/^[ -~]$/.test(character) || NEEDS_NO_GLYPH.test(character))
        return false;
    faces ??= [font.files.normal, font.files.bold].map((file) => fontkit.openSync(file));
    return faces.some((face) => !face.hasGlyphForCodePoint(character.codePointAt(0)));
}
/** The parts that the font comes in for the web, Latin first, and the characters that each has. */
let subsets;
function fontSubsets() {
    return (subsets ??= Object.entries(JSON.parse(readFileSync(resolve("@fontsource/arimo/unicode.json"), "utf8")))
        .reverse()
        .map(([name, range]) => {
        const bounds = range.split(",").map((part) => part
            .slice(2)
            .split("-")
            .map((code) => Number.parseInt(code, 16)));
        const has = (character) => {
            const code = character.codePointAt(0);
            return bounds.some(([first, last = first]) => code >= first && code <= last);
        };
        return { name, range, has };
    }));
}
/**
 * Style rules that give the font, regular and bold, to a page or an SVG picture by itself: browsers have none of the
 * font's twins on many systems. For Latin letters, digits and common signs (23 KB), and for the other scripts that
 * `text` is in, as far as the font has them.
 */
export function webFontCss(text = "") {
    if (font !== ARIMO)
        return ownFontCss();
    const [latin, ...others] = fontSubsets();
    const needed = [latin];
    for (const character of new Set(text))
        if (!needed.some(({ has }) => has(character)))
            needed.push(...others.filter(({ has }) => has(character)).slice(0, 1));
    return needed
        .flatMap(({ name, range }) => [400, 700].map((weight) => {
        const font = readFileSync(resolve(`@fontsource/arimo/files/arimo-${name}-${weight}-normal.woff2`));
        const part = needed.length === 1 ? "" : `;unicode-range:${range}`;
        return `@font-face{font-family:${ARIMO.name};font-weight:${weight}${part};src:url(data:font/woff2;base64,${font.toString("base64")})}`;
    }))
        .join("");
}
function ownFontCss() {
    const faces = { normal: 400, bold: 700 };
    return Object.entries(faces)
        .map(([style, weight]) => {
        const file = readFileSync(font.files[style]).toString("base64");
        return `@font-face{font-family:${JSON.stringify(font.name).replaceAll('"', "'")};font-weight:${weight};src:url(data:font/ttf;base64,${file})}`;
    })
        .join("");
}
/** So many characters are named; a text in a script that the font lacks has many. */
const NAMED = 8;
/**
 * Says, in one line for a figure, which characters of its picture the font has no signs for: PNG and PDF contain no
 * other font, so that boxes stand in their places.
 */
export function warnOfMissingGlyphs(svg, figure, onWarning) {
    const missing = [...new Set(pictureText(svg))].filter(lacksGlyph);
    if (missing.length === 0)
        return;
    const names = missing.slice(0, NAMED).map((character) => {
        const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
        return `${character} (U+${code})`;
    });
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : "";
    const title = plain(figureTitle(figure));
    onWarning(`Figure${title === "" ? "" : ` ${JSON.stringify(title)}`}: its font, ${font.name}, lacks ${names.join(", ")}${more}; PNG and PDF show boxes there, so use other names for figures in print`);
}
/** All characters that an SVG picture draws, in their order. */
export function pictureText(svg) {
    return svg
        .replace(/<(style|title|desc)\b[\s\S]*?<\/\1>/g, "")
        .replace(/<[^>]*>/g, "")
        .replace(/&(lt|gt|amp|quot|nbsp);/g, "");
}
let measurer;
/** Measures text as a browser lays it out, always in the figures' font, whichever one is asked for. */
export function measureText(text, style) {
    measurer ??= createMeasurer();
    return measurer(text, style);
}
function createMeasurer() {
    for (const file of Object.values(font.files))
        napiCanvas.GlobalFonts.registerFromPath(file, font.name);
    const context = napiCanvas.createCanvas(1, 1).getContext("2d");
    context.lang = "en";
    const cache = new Map();
    return (text, { size, bold, italic }) => {
        const style = `${italic ? "italic" : "normal"} ${bold ? "bold" : "normal"} ${size}px "${font.name}"`;
        const key = `${style}|${text}`;
        let metrics = cache.get(key);
        if (!metrics) {
            context.font = style;
            // Plotly writes zero-width spaces where a line is empty; they must not count.
            const measured = context.measureText(text.replace(/\u200b/g, ""));
            metrics = {
                width: measured.width,
                ascent: measured.fontBoundingBoxAscent,
                descent: measured.fontBoundingBoxDescent,
            };
            if (cache.size > 10_000)
                cache.clear();
            cache.set(key, metrics);
        }
        return metrics;
    };
}
//# sourceMappingURL=fonts.js.map