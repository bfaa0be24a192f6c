import { UsageError } from "../core/errors.js";
import { IMAGE_SIZE } from "../dataset/dataset.js";
import { makeFigure } from "./make-figure.js";
import { greyPngUri } from "./png.js";
import { escapeText, listText, plotlyLines, wrapText } from "./text.js";
import { altText, baseLayout, COLORS, FONT_SIZE, namedAxis, note } from "./theme.js";
const GAP = 4;
const LARGEST_IMAGE = 120;
/** Side of the pictures that are stored, at least: pixels stay squares where a viewer smooths them. */
const STORED_SIZE = 4 * IMAGE_SIZE;
const LABEL_WIDTH = 120;
/**
 * Table 1 of the paper as a picture: the protein channel of example cells, one row per class, as crops of the
 * same size. The note below the figure says what black and white stand for.
 * Throws {@link UsageError} where images are missing from a row or not square, or pixels are not finite.
 */
export function exampleGridFigure(input) {
    const { images, rows, columns } = input;
    if (rows.length === 0 || columns.length === 0)
        throw new UsageError(`rows, columns: expected at least one of each but found ${rows.length} and ${columns.length}`);
    if (images.length !== rows.length)
        throw new UsageError(`images: expected ${rows.length} rows but found ${images.length}`);
    const shown = images.flatMap((row, r) => {
        if (row.length !== columns.length)
            throw new UsageError(`images: expected ${columns.length} images in row ${r} but found ${row.length}`);
        return row.flatMap((image, c) => (image ? [readExample(image, r, c)] : []));
    });
    return makeFigure((width) => ({
        ...draw(input, shown, width),
        alt: altText(input, "Grid of example images", [
            `${shown.length} images of ${sizesText(shown)} pixels. Rows: ${listText(rows)}. Columns: ${listText([...new Set(columns)])}.`,
            scaleText(input, shown),
        ]),
    }));
}
function draw(input, shown, width) {
    const { images, rows, columns } = input;
    const labelWidth = width === undefined ? LABEL_WIDTH : Math.min(LABEL_WIDTH, 0.3 * width);
    const left = labelWidth + 22;
    const cell = width === undefined
        ? IMAGE_SIZE + GAP
        : Math.min(LARGEST_IMAGE + GAP, (width - left - 12) / columns.length);
    const plot = { width: columns.length * cell, height: rows.length * cell };
    const scaleNote = wrapText(scaleText(input, shown), left + plot.width - 12, FONT_SIZE.small, 5);
    const margin = {
        l: left,
        r: Math.max(12, (width ?? 0) - left - plot.width),
        t: 26,
        b: 16 + scaleNote.length * FONT_SIZE.small * 1.3,
    };
    const labelSize = cell < 50 ? FONT_SIZE.small : FONT_SIZE.base;
    const side = (cell - GAP) / cell;
    const headings = columnHeadings(columns, cell);
    const pixels = greys(input, shown);
    return {
        data: [
            // Invisible markers over the images carry the data and what hovering shows.
            {
                type: "scatter",
                mode: "markers",
                x: shown.map(({ c }) => c),
                y: shown.map(({ r }) => r),
                marker: { symbol: "square", size: cell - GAP, opacity: 0 },
                customdata: shown.map(({ r, c, minimum, maximum }) => [
                    rows[r],
                    columns[c],
                    c + 1,
                    minimum,
                    maximum,
                ]),
                meta: { columns: ["row", "column", "position", "minimum", "maximum"] },
                text: shown.map(({ r, c }) => `${escapeText(rows[r])}<br>${escapeText(columns[c])}`),
                hovertemplate: "%{text}<br>%{customdata[3]} to %{customdata[4]}<extra></extra>",
                showlegend: false,
            },
        ],
        layout: {
            ...baseLayout(input, {
                width: width ?? margin.l + plot.width + margin.r,
                height: margin.t + plot.height + margin.b,
                margin,
            }),
            xaxis: { visible: false, range: [-0.5, columns.length - 0.5], fixedrange: true },
            yaxis: namedAxis(rows.map((name) => wrapText(name, labelWidth, labelSize, Math.max(1, Math.floor(cell / 14)))), { tickfont: { size: labelSize }, range: [rows.length - 0.5, -0.5], fixedrange: true }),
            images: shown.map(({ r, c, size }, i) => ({
                source: greyPngUri(pixels[i], size, size, Math.max(1, Math.ceil(STORED_SIZE / size))),
                xref: "x",
                yref: "y",
                x: c,
                y: r,
                sizex: side,
                sizey: side,
                xanchor: "center",
                yanchor: "middle",
                sizing: "stretch",
                layer: "below",
            })),
            shapes: [...headings.shapes, ...scaleBar(input, shown, side)],
            annotations: [
                ...headings.annotations,
                ...images.flatMap((row, r) => row.flatMap((image, c) => image ? [] : [note("–", { x: c, y: r, font: { color: COLORS.muted } })])),
                {
                    text: plotlyLines(scaleNote),
                    showarrow: false,
                    align: "right",
                    xref: "paper",
                    yref: "paper",
                    x: 1,
                    y: 0,
                    xanchor: "right",
                    yanchor: "top",
                    yshift: -6,
                    font: { size: FONT_SIZE.small, color: COLORS.muted },
                },
            ],
        },
    };
}
/** The images' scale bar in pixels, and what it stands for; undefined where no pixel size is known or the images are no whole crops. */
function scaleBarLength({ data }, shown) {
    const micrometresPerPixel = data.micrometresPerPixel;
    if (micrometresPerPixel === undefined || !(micrometresPerPixel > 0))
        return undefined;
    if (shown.length === 0 || shown.some(({ size }) => size !== IMAGE_SIZE))
        return undefined;
    // The largest of 1, 2 and 5 times a power of ten that takes less than two fifths of an image.
    const most = 0.4 * IMAGE_SIZE * micrometresPerPixel;
    const power = 10 ** Math.floor(Math.log10(most));
    const micrometres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
    return { pixels: micrometres / micrometresPerPixel, micrometres };
}
/** A bar at the lower right of the last image, white with a dark edge: seen on whatever is below. */
function scaleBar(input, shown, side) {
    const bar = scaleBarLength(input, shown);
    const last = shown.at(-1);
    if (!bar || !last)
        return [];
    const right = last.c + side * (0.5 - 1 / 16);
    const y = last.r + side * (0.5 - 1 / 12);
    const line = {
        type: "line",
        xref: "x",
        yref: "y",
        x0: right - (side * bar.pixels) / IMAGE_SIZE,
        x1: right,
        y0: y,
        y1: y,
    };
    return [
        { ...line, line: { color: "#000000", width: 4 } },
        { ...line, line: { color: "#FFFFFF", width: 2 } },
    ];
}
/** A heading over each run of columns of the same name, with a line that spans the run. */
function columnHeadings(columns, cell) {
    const annotations = [];
    const shapes = [];
    for (let start = 0; start < columns.length;) {
        let end = start;
        while (columns[end + 1] === columns[start])
            end++;
        const [name = ""] = wrapText(columns[start], (end - start + 1) * cell - GAP, FONT_SIZE.base, 1);
        annotations.push(note(name, {
            xref: "x",
            yref: "paper",
            x: (start + end) / 2,
            y: 1,
            yanchor: "bottom",
            yshift: 4,
            font: { size: FONT_SIZE.base },
        }));
        const half = (cell - GAP) / cell / 2;
        shapes.push({
            type: "line",
            xref: "x",
            yref: "paper",
            x0: start - half,
            x1: end + half,
            ysizemode: "pixel",
            yanchor: 1,
            y0: 2,
            y1: 2,
            line: { color: COLORS.muted, width: 1 },
        });
        start = end + 1;
    }
    return { annotations, shapes };
}
function readExample(image, r, c) {
    const where = `row ${r}, column ${c}`;
    // No number is both a square and twice a square.
    const size = [1, 2].map((channels) => Math.sqrt(image.length / channels)).find(Number.isInteger);
    if (!size)
        throw new UsageError(`images: expected as many values as a square image has, e.g. 4096 (64 x 64) or 8192 (2 x 64 x 64), in ${where} but found ${image.length}`);
    const channel = image.subarray(0, size * size);
    let minimum = Number.POSITIVE_INFINITY;
    let maximum = Number.NEGATIVE_INFINITY;
    for (const value of channel) {
        if (!Number.isFinite(value))
            throw new UsageError(`images: expected finite pixels in ${where} but found ${value}`);
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }
    return { r, c, size, channel, minimum, maximum };
}
/** What black and white stand for in all images. */
function commonRange(shown) {
    return {
        minimum: Math.min(...shown.map(({ minimum }) => minimum)),
        maximum: Math.max(...shown.map(({ maximum }) => maximum)),
    };
}
/** The images' grey levels, 0 black to 255 white. */
function greys({ scaling }, shown) {
    const common = commonRange(shown);
    return shown.map((example) => {
        const { minimum, maximum } = scaling === "common" ? common : example;
        const scale = maximum > minimum ? 255 / (maximum - minimum) : 0;
        return Uint8Array.from(example.channel, (value) => Math.round((value - minimum) * scale));
    });
}
function scaleText(input, shown) {
    const images = `${sizesText(shown)} px images`;
    const bar = scaleBarLength(input, shown);
    const length = bar ? `; scale bar ${Number(bar.micrometres.toPrecision(1))} µm` : "";
    if (input.scaling !== "common" || shown.length === 0)
        return `${images}, each scaled to its own minimum and maximum${length}`;
    const { minimum, maximum } = commonRange(shown);
    // As many digits as tell a hundredth of the range.
    const digits = Math.max(0, 2 - Math.floor(Math.log10(maximum - minimum || 1)));
    const text = (value) => value.toLocaleString("en", { maximumFractionDigits: Math.min(digits, 20) });
    return `${images}, all on one scale: black is ${text(minimum)}, white is ${text(maximum)}${length}`;
}
/** The sizes of the images, e.g. "64 x 64" or "8 x 8 to 64 x 64". */
function sizesText(shown) {
    const sizes = shown.length > 0 ? shown.map(({ size }) => size) : [IMAGE_SIZE];
    const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)].map((size) => `${size} x ${size}`);
    return smallest === largest ? smallest : `${smallest} to ${largest}`;
}
//# sourceMappingURL=example-grid.js.map