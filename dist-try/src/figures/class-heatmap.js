import { UsageError } from "../core/errors.js";
import { colorBar } from "./panels.js";
import { columnLabels, escapeText, estimateWidth, plotlyLines, wrapText } from "./text.js";
import { axisTitle, baseLayout, COLORS, cornerNote, FONT_SIZE, NARROW, namedAxis, } from "./theme.js";
const LABEL_WIDTH = 125;
const BORDER = { color: "white", width: 1.5 };
/** Sides of a cell in pixels that its texts need. */
const ROOM = { full: 48, short: 26 };
const LARGEST_CELL = 80;
/**
 * Lays out a heatmap of classes: square cells as large as `width` allows (66 pixels without one, fewer for many
 * classes), with as much text as fits them. Narrow figures with text in the cells go without a colour bar.
 */
export function classHeatmap(input, width) {
    const { classNames, scale } = input;
    const K = classNames.length;
    const narrow = width !== undefined && width < NARROW;
    const labelWidth = width === undefined ? LABEL_WIDTH : Math.min(LABEL_WIDTH, 0.2 * width);
    const widest = (size) => Math.max(...classNames
        .flatMap((name) => wrapText(name, labelWidth, size))
        .map((line) => estimateWidth(line, size)));
    const cellFor = (right) => width === undefined
        ? naturalCell(K)
        : Math.min(LARGEST_CELL, (width - widest(FONT_SIZE.small) - 44 - right) / K);
    const withBar = !(narrow && cellFor(12) >= ROOM.short);
    const right = withBar ? (narrow ? 64 : 90) : 12;
    const cell = cellFor(right);
    const texts = cell >= ROOM.full ? input.texts.full : cell >= ROOM.short ? input.texts.short : undefined;
    const size = cell < 14 ? 9 : FONT_SIZE.small;
    const lines = Math.max(1, Math.min(3, Math.floor(cell / 14)));
    const columnNames = columnLabels(classNames, cell - 2, size, {
        width: labelWidth,
        lines,
    });
    const rowNames = classNames.map((name) => wrapText(name, labelWidth, size, lines));
    const side = K * cell;
    const left = widest(size) + 44;
    const margin = {
        l: left,
        r: Math.max(right, (width ?? 0) - left - side),
        t: 4,
        b: columnNames.height + 40 + (withBar ? 0 : 16),
    };
    const { title: barTitle, tickvals, ticktext, ...colors } = scale;
    return {
        data: [
            {
                type: "heatmap",
                z: input.values,
                ...colors,
                ...(texts
                    ? {
                        text: texts.map((row) => row.map(plotlyLines)),
                        texttemplate: "%{text}",
                        textfont: { size: cell < 30 ? 8 : FONT_SIZE.small },
                    }
                    : {}),
                customdata: input.customdata,
                meta: { columns: input.columns },
                hovertext: input.hovertext,
                hoverinfo: "text",
                showscale: withBar,
                colorbar: {
                    ...colorBar({
                        title: escapeText(barTitle),
                        length: Math.max(120, Math.min(side, 300)),
                        xpad: narrow ? 6 : 10,
                        tickvals,
                        ...(ticktext ? { ticktext } : {}),
                    }),
                    x: 1,
                },
            },
        ],
        layout: {
            ...baseLayout(input, {
                width: width ?? margin.l + side + margin.r,
                height: margin.t + side + margin.b,
                margin,
            }),
            plot_bgcolor: COLORS.missing,
            shapes: cellBorders(K),
            annotations: withBar ? [] : [cornerNote(input.instead, margin.b)],
            xaxis: namedAxis(columnNames.lines, {
                title: axisTitle("Predicted class", 8),
                tickangle: columnNames.angle,
                tickfont: { size },
                range: [-0.5, K - 0.5],
                automargin: true,
            }),
            yaxis: namedAxis(rowNames, {
                title: axisTitle("True class", 8),
                tickfont: { size },
                range: [K - 0.5, -0.5],
                automargin: true,
            }),
        },
    };
}
/** Side of a cell in pixels where no width is asked for. */
function naturalCell(classes) {
    if (classes <= 8)
        return 66;
    return classes <= 14 ? 36 : Math.max(12, Math.min(24, 480 / classes));
}
/** White lines between the cells, as vectors: the gaps of plotly's heatmap are pixels, grey in some PDF viewers. */
export function cellBorders(classes) {
    return Array.from({ length: classes + 1 }, (_, i) => i - 0.5).flatMap((edge) => [
        { type: "line", x0: edge, x1: edge, y0: -0.5, y1: classes - 0.5, line: BORDER },
        { type: "line", x0: -0.5, x1: classes - 0.5, y0: edge, y1: edge, line: BORDER },
    ]);
}
/**
 * The counts as nested arrays. Throws {@link UsageError} where they are not `classes` x `classes` whole numbers
 * >= 0; `name` is what the message calls them.
 */
export function checkedCounts(matrix, classes, name) {
    const counts = "counts" in matrix ? rowsOfMatrix(matrix) : matrix;
    if (classes < 2)
        throw new UsageError(`classNames: expected at least 2 classes but found ${classes}`);
    if (counts.length !== classes)
        throw new UsageError(`${name}: expected ${classes} rows, one per class, but found ${counts.length}`);
    return Array.from(counts, (row, t) => {
        if (row.length !== classes)
            throw new UsageError(`${name}: expected ${classes} columns in row ${t} but found ${row.length}`);
        return Array.from(row, (count, p) => {
            if (!Number.isSafeInteger(count) || count < 0)
                throw new UsageError(`${name}: expected a whole number >= 0 in row ${t}, column ${p} but found ${count}`);
            return count;
        });
    });
}
function rowsOfMatrix({ counts, classes }) {
    return Array.from({ length: classes }, (_, row) => counts.subarray(row * classes, (row + 1) * classes));
}
/** Percentages of each row's sum; null in rows without images. */
export function rowPercents(counts) {
    return counts.map((row) => {
        const total = row.reduce((sum, count) => sum + count, 0);
        return row.map((count) => (total > 0 ? (100 * count) / total : null));
    });
}
//# sourceMappingURL=class-heatmap.js.map