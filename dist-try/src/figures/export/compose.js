import { toCsv } from "../../core/csv.js";
import { Coos7Error, UsageError } from "../../core/errors.js";
import { writeFileAtomic } from "../../core/files.js";
import { escapeHtml } from "../../core/text.js";
import { pictureFiles, printedFigure, USUAL_FORMATS, } from "./export-figure.js";
import { figureFont, warnOfMissingGlyphs } from "./fonts.js";
import { PIXELS_PER_MM } from "./journal.js";
import { figureTitle } from "./plain-figure.js";
/** Between panels, in millimetres. */
const GAP = 4;
/** Points per CSS pixel. */
const POINTS = 0.75;
/**
 * Draws several figures as the panels of one, row by row, with bold letters at their upper left corners: each at its share
 * of the width with text of one size. Writes `<basePath>.<format>` and a CSV that says which panel is which figure, and
 * resolves to the paths. Throws {@link UsageError} where there are no figures, or more than letters, `Coos7Error` where one
 * does not fit its panel or all of them the page.
 */
export async function composeFigures(panels, basePath, options) {
    const { width, columns = 2, letters = "a", letterPt = 8, tallest, formats = USUAL_FORMATS, dpi = 300, onWarning = console.warn, } = options;
    if (panels.length === 0 || panels.length > 26)
        throw new UsageError(`Expected 1 to 26 figures to compose but found ${panels.length}`);
    if (!Number.isInteger(columns) || columns < 1 || columns > 6)
        throw new UsageError(`columns: expected 1 to 6 but found ${columns}`);
    const across = Math.min(columns, panels.length);
    const panelWidth = (width - (across - 1) * GAP) / across;
    const { title = false, ...others } = options;
    const drawn = [];
    for (const { figure } of panels) {
        const one = await printedFigure(figure, { ...others, title, width: panelWidth });
        warnOfMissingGlyphs(one.svg, one.figure, onWarning);
        drawn.push(one);
    }
    const letterPx = letterPt / POINTS;
    // The letter stands above its panel, at whose corner an axis' title may be.
    const head = 1.3 * letterPx;
    const gap = GAP * PIXELS_PER_MM;
    const parts = [];
    let y = 0;
    for (let start = 0; start < drawn.length; start += across) {
        const row = drawn.slice(start, start + across);
        row.forEach(({ svg }, column) => {
            const x = column * (panelWidth + GAP) * PIXELS_PER_MM;
            const letter = letterOf(start + column, letters);
            parts.push(`<g transform="translate(${x} ${y + head})">${nested(svg, `p${start + column}`)}</g>`, `<text x="${x}" y="${y + letterPx}" style="font-family: '${figureFont().name}', Arial, Helvetica, sans-serif; font-size: ${letterPx}px; font-weight: bold; fill: rgb(0, 0, 0);">${letter}</text>`);
        });
        y += head + Math.max(...row.map(({ page }) => page.height)) + gap;
    }
    const page = { width: width * PIXELS_PER_MM, height: y - gap };
    const millimetres = page.height / PIXELS_PER_MM;
    if (tallest !== undefined && millimetres > tallest)
        throw new Coos7Error(`The composed figure would be ${millimetres.toFixed(0)} mm tall, more than the ${tallest} mm that the page has; give more --columns, fewer panels, or a smaller --size-pt`);
    const alt = drawn
        .map(({ figure }, i) => `${letterOf(i, letters)}: ${figure.alt ?? figureTitle(figure)}`)
        .join(" ");
    const heading = panels.map(({ figure }, i) => `${letterOf(i, letters)} ${figureTitle(figure)}`).join("; ");
    const svg = `<svg role="img" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${page.width}" height="${page.height}" viewBox="0 0 ${page.width} ${page.height}"><title>${escapeHtml(heading)}</title><desc>${escapeHtml(alt)}</desc><defs></defs><rect x="0" y="0" width="${page.width}" height="${page.height}" style="fill: rgb(255, 255, 255);"/>${parts.join("")}</svg>`;
    const files = await pictureFiles(svg, { ...page, title: heading, alt }, formats, dpi);
    files.push([
        "csv",
        toCsv(["panel", "figure", "title"], panels.map(({ name, figure }, i) => [letterOf(i, letters), name, figureTitle(figure)])),
    ]);
    return files.map(([extension, content]) => {
        const path = `${basePath}.${extension}`;
        writeFileAtomic(path, content);
        return path;
    });
}
function letterOf(panel, letters) {
    const letter = String.fromCharCode(97 + panel);
    return letters === "A" ? letter.toUpperCase() : letters === "(a)" ? `(${letter})` : letter;
}
/** A picture inside another one: names of its parts that no other panel has, without its own title and description. */
function nested(svg, prefix) {
    return svg
        .replace(/<title>[\s\S]*?<\/title>|<desc>[\s\S]*?<\/desc>/g, "")
        .replaceAll(/ id="([^"]*)"/g, ` id="${prefix}-$1"`)
        .replaceAll(/url\((&quot;|'|")?#/g, (_, quote = "") => `url(${quote}#${prefix}-`)
        .replaceAll(/(href)="#/g, `$1="#${prefix}-`);
}
//# sourceMappingURL=compose.js.map