import { encodeRgbPng, withResolution } from "../png.js";
import { simplifiedSvgToEps } from "./eps.js";
import { figureFont, warnOfMissingGlyphs } from "./fonts.js";
import { renderSvg } from "./render-svg.js";
import { encodeRgbTiff } from "./tiff-lzw.js";
/** Sharp on a screen with two dots to the pixel, without making a notebook heavy. */
const SCREEN_DPI = 144;
/**
 * A figure as PNG bytes, e.g. for `display` in a notebook. The same figure gives the same bytes. A line on stderr tells
 * of characters that the figures' font lacks.
 * Throws `Coos7Error` where it cannot be drawn (see `exportFigure`).
 */
export async function renderPng(figure, dpi = SCREEN_DPI) {
    const svg = await renderSvg(figure);
    warnOfMissingGlyphs(svg, figure, console.warn);
    return svgToPng(svg, dpi);
}
/** CSS pixels per inch, by definition. */
const CSS_DPI = 96;
/**
 * Rasterises an SVG picture of a figure at `dpi` pixels per inch, which the file says, on white and without transparency;
 * system fonts are not used.
 */
export async function svgToPng(svg, dpi) {
    const { rgb, width, height } = await svgToRgb(svg, dpi);
    return withResolution(encodeRgbPng(rgb, width, height), dpi);
}
/** The same as TIFF, compressed by LZW. */
export async function svgToTiff(svg, dpi) {
    const { rgb, width, height } = await svgToRgb(svg, dpi);
    return encodeRgbTiff(rgb, width, height, dpi);
}
/** The same as Encapsulated PostScript, its text as outlines. */
export async function svgToEps(svg, page) {
    const picture = await resvg(svg, CSS_DPI);
    return simplifiedSvgToEps(picture.toString(), page);
}
async function resvg(svg, dpi) {
    const { Resvg } = await import("@resvg/resvg-js");
    const { name, files } = figureFont();
    return new Resvg(svg, {
        fitTo: { mode: "zoom", value: dpi / CSS_DPI },
        font: { loadSystemFonts: false, fontFiles: Object.values(files), defaultFontFamily: name },
        background: "white",
    });
}
async function svgToRgb(svg, dpi) {
    const { pixels, width, height } = (await resvg(svg, dpi)).render();
    const rgb = new Uint8Array(3 * width * height);
    for (let i = 0, at = 0; i < pixels.length; i += 4) {
        rgb[at++] = pixels[i];
        rgb[at++] = pixels[i + 1];
        rgb[at++] = pixels[i + 2];
    }
    return { rgb, width, height };
}
/** Points per CSS pixel. */
const POINTS = 0.75;
/**
 * Converts an SVG picture of a figure to a vector PDF of one page, with its fonts embedded, its text selectable
 * and its alternative text attached. No date is recorded: equal pictures give equal bytes.
 */
export async function svgToPdf(svg, { width, height, title, alt }) {
    const [{ default: PDFDocument }, { default: drawSvg }] = await Promise.all([
        import("pdfkit"),
        import("svg-to-pdfkit"),
    ]);
    const page = { width: width * POINTS, height: height * POINTS };
    const document = new PDFDocument({
        size: [page.width, page.height],
        margin: 0,
        pdfVersion: "1.7",
        lang: "en",
        tagged: true,
        info: { CreationDate: new Date(0), Producer: "coos7", Creator: "coos7", Title: title },
    });
    for (const [name, file] of Object.entries(figureFont().files))
        document.registerFont(name, file);
    // Plotly writes dashes of length 0 for dots, which pdfkit rejects.
    const dash = document.dash.bind(document);
    document.dash = (length, options) => dash(Array.isArray(length) ? length.map(atLeastHair) : atLeastHair(length), options);
    const chunks = [];
    const done = new Promise((resolve, reject) => {
        document
            .on("data", (chunk) => chunks.push(chunk))
            .on("end", resolve)
            .on("error", reject);
    });
    const draw = () => drawSvg(document, svg, 0, 0, {
        ...page,
        assumePt: false,
        fontCallback: (_family, bold, italic) => bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "normal",
    });
    document.addStructure(document.struct("Document", {}, [document.struct("Figure", { alt: alt ?? title }, draw)]));
    document.end();
    await done;
    return new Uint8Array(Buffer.concat(chunks));
}
function atLeastHair(length) {
    return Math.max(length, 1e-3);
}
//# sourceMappingURL=pictures.js.map