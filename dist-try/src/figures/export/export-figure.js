import { toCsv } from "../../core/csv.js";
import { UsageError } from "../../core/errors.js";
import { writeFileAtomic } from "../../core/files.js";
import { warnOfMissingGlyphs } from "./fonts.js";
import { PIXELS_PER_MM, printScale, requireLegible, styledFigure, USUAL_PT, } from "./journal.js";
import { svgToEps, svgToPdf, svgToPng, svgToTiff } from "./pictures.js";
import { figureTitle, plainFigure } from "./plain-figure.js";
import { renderSvg, withFont } from "./render-svg.js";
/** The formats that figures are written in. */
export const FIGURE_FORMATS = ["svg", "png", "pdf", "tiff", "eps"];
/** Those that are written where nothing else is asked for. */
export const USUAL_FORMATS = ["svg", "png", "pdf"];
/**
 * Saves a figure for a paper: writes `<basePath>.svg`, `.png` … (those asked for) and the figure's data as `<basePath>.csv`, and
 * resolves to the paths. Needs no browser; the same figure gives the same bytes. Nothing is written unless
 * everything could be drawn. Figures of one process are drawn one after the other, in about 0.3 s each; the
 * first one takes 1 to 2 s more.
 * Throws {@link UsageError} on an unknown format, width or resolution, `Coos7Error` where the figure cannot be drawn
 * (e.g. WebGL traces) or a file cannot be written.
 */
export async function exportFigure(given, basePath, options = {}) {
    const { formats = USUAL_FORMATS, dpi = 300, onWarning = console.warn } = options;
    for (const format of formats)
        if (!FIGURE_FORMATS.includes(format))
            throw new UsageError(`formats: expected some of ${FIGURE_FORMATS.join(", ")} but found ${JSON.stringify(format)}`);
    if (!(dpi >= 24 && dpi <= 1200))
        throw new UsageError(`dpi: expected 24 to 1200 but found ${dpi}`);
    const { figure, svg, page } = await printedFigure(given, options);
    warnOfMissingGlyphs(svg, figure, onWarning);
    const contents = await pictureFiles(svg, page, formats, dpi);
    contents.push(["csv", figureCsv(figure)]);
    return contents.map(([extension, content]) => {
        const path = `${basePath}.${extension}`;
        writeFileAtomic(path, content);
        return path;
    });
}
/**
 * Lays a figure out and draws it at a width and in a style: for text of other sizes than the usual it is laid out larger, or
 * smaller, than it is printed. Throws `Coos7Error` where a width, height or size is given at which its text does not fit.
 */
export async function printedFigure(given, options) {
    const { width, sizePt = USUAL_PT, height } = options;
    const scale = printScale(options);
    const millimetres = width === undefined ? undefined : inMillimetres(width);
    const laidOut = millimetres === undefined
        ? given
        : figureAtWidth(given, Math.floor((millimetres * PIXELS_PER_MM) / scale));
    const figure = styledFigure(laidOut, options);
    const drawn = await renderSvg(figure);
    const { layout } = figure;
    // The layout has whole pixels, the print the width that was asked for.
    const printed = millimetres === undefined || scale === 1 ? scale : (millimetres * PIXELS_PER_MM) / layout.width;
    if (width !== undefined || height !== undefined || options.sizePt !== undefined)
        await requireLegible(drawn, figure, { millimetres: (printed * layout.width) / PIXELS_PER_MM, sizePt });
    const page = {
        width: printed * layout.width,
        height: printed * layout.height,
        title: figureTitle(figure) || figureTitle(given),
        alt: figure.alt,
    };
    return { figure, svg: printed === 1 ? drawn : resized(drawn, page), page };
}
/** The picture as large as the page. */
function resized(svg, { width, height }) {
    return svg.replace(/^<svg[^>]*>/, (tag) => tag.replace(/ width="[^"]*"/, ` width="${width}"`).replace(/ height="[^"]*"/, ` height="${height}"`));
}
/** The files of a picture in some formats, by their endings. */
export async function pictureFiles(svg, page, formats, dpi) {
    const files = [];
    for (const format of FIGURE_FORMATS) {
        if (!formats.includes(format))
            continue;
        if (format === "svg")
            files.push([format, withFont(svg)]);
        else if (format === "png")
            files.push([format, await svgToPng(svg, dpi)]);
        else if (format === "tiff")
            files.push([format, await svgToTiff(svg, dpi)]);
        else if (format === "eps")
            files.push([format, await svgToEps(svg, page)]);
        else
            files.push([format, await svgToPdf(svg, page)]);
    }
    return files;
}
/** What "single" and "double" mean in millimetres: the columns of Nature's journals, near those of others. */
const COLUMN_WIDTHS = { single: 88, double: 180 };
const NARROWEST = 40;
const WIDEST = 400;
/** A width in CSS pixels, whole ones. Throws {@link UsageError} for an unknown name and beyond 40 to 400 mm. */
export function widthInPixels(width) {
    return Math.floor(inMillimetres(width) * PIXELS_PER_MM);
}
/** A width in millimetres. Throws as {@link widthInPixels}. */
export function inMillimetres(width) {
    const millimetres = typeof width === "string" && Object.hasOwn(COLUMN_WIDTHS, width) ? COLUMN_WIDTHS[width] : width;
    if (!(typeof millimetres === "number" && millimetres >= NARROWEST && millimetres <= WIDEST))
        throw new UsageError(`width: expected "single", "double" or ${NARROWEST} to ${WIDEST} millimetres but found ${JSON.stringify(width)}`);
    return millimetres;
}
/**
 * The figure at a width in pixels, its text as large as before. This package's figures are laid out anew; of others the
 * width of the layout is changed and its height kept.
 */
function figureAtWidth(figure, pixels) {
    if (figure.atWidth)
        return figure.atWidth(pixels);
    return { ...figure, layout: { ...figure.layout, width: pixels } };
}
/**
 * The data of a figure as CSV, one line per point. Traces that name their columns (see {@link Figure}) give
 * these; the others give `trace, x, y, z, text` as far as they have them, and the ends of their vertical error
 * bars as `y_low, y_high`. Columns are those of all traces; where a trace has no such column, it is empty.
 */
export function figureCsv(figure) {
    const rows = plainFigure(figure).data.flatMap((trace, i) => traceRows(trace, i));
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return toCsv(columns, rows.map((row) => columns.map((column) => row[column])));
}
function traceRows(trace, index) {
    const columns = trace.meta?.columns;
    if (columns?.length === 0)
        return [];
    if (columns)
        return points(trace.customdata).map((point) => Object.fromEntries(columns.map((name, i) => [name, cell(point[i])])));
    return plainRows(trace, String(trace.name ?? `trace ${index}`));
}
/** `customdata`: one list per point, in one dimension or, for heatmaps, two. */
function points(customdata) {
    const items = asArray(customdata);
    return items.flatMap((item) => (Array.isArray(item[0]) ? item : [item]));
}
function plainRows(trace, name) {
    const [x, y, text] = [asArray(trace.x), asArray(trace.y), asArray(trace.text)];
    const z = asArray(trace.z);
    if (Array.isArray(z[0]))
        return z.flatMap((line, i) => line.map((value, j) => ({
            trace: name,
            x: cell(x[j] ?? j),
            y: cell(y[i] ?? i),
            z: cell(value),
        })));
    return Array.from({ length: Math.max(x.length, y.length, z.length) }, (_, i) => ({
        trace: name,
        x: cell(x[i] ?? i),
        y: cell(y[i]),
        ...(z.length > 0 ? { z: cell(z[i]) } : {}),
        ...errorBar(trace.error_y, y[i], i),
        ...(text.length > 0 ? { text: cell(text[i]) } : {}),
    }));
}
function errorBar(bar, y, i) {
    const up = asArray(bar?.array)[i];
    if (typeof up !== "number" || typeof y !== "number")
        return {};
    const below = asArray(bar?.arrayminus)[i];
    const down = typeof below === "number" ? below : up;
    // 12 digits drop what adding and subtracting binary fractions leaves behind.
    return { y_low: Number((y - down).toPrecision(12)), y_high: Number((y + up).toPrecision(12)) };
}
function asArray(value) {
    return Array.isArray(value) ? value : [];
}
function cell(value) {
    return typeof value === "number" || value === null || value === undefined ? value : String(value);
}
//# sourceMappingURL=export-figure.js.map