import { Coos7Error, UsageError } from "../core/errors.js";
import { makeFigure } from "./make-figure.js";
import { escapeText, estimateWidth, wrapText } from "./text.js";
import { altText, axisTitle, BOTTOM_LEGEND, baseLayout, COLORS, FONT_SIZE, intervalBars, legendHeight, namedAxis, PAGE_WIDTH, SERIES, valueAxis, } from "./theme.js";
const COLUMNS = ["class", "split", "sensitivity_percent", "ci_low", "ci_high", "n"];
const LABEL_WIDTH = 130;
/** Height in pixels that a marker takes, and between classes. */
const MARKER = 9;
const GAP = 10;
/**
 * The sensitivity of each class in each split: a row of the figure per class, in order of appearance, and in it
 * one marker per split, from top to bottom in order of appearance, with its interval where one is given. The
 * axis begins where the data need it, not at 0.
 * Throws {@link UsageError} on a value that is not a percentage, on half an interval and on two rows about the
 * same class and split, {@link Coos7Error} where there are no rows.
 */
export function sensitivityFigure(rows, heading) {
    checkRows(rows);
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(rows, heading, width),
        alt: altText(heading, "Sensitivity of each class in each split, in percent", describe(rows)),
    }));
}
function draw(rows, heading, width) {
    const classes = unique(rows.map((row) => row.class));
    const splits = unique(rows.map((row) => row.split));
    const labelWidth = Math.min(LABEL_WIDTH, width * 0.3);
    const names = classes.map((name) => wrapText(name, labelWidth, FONT_SIZE.base, 3));
    const left = Math.max(...names.flat().map((line) => estimateWidth(line, FONT_SIZE.base))) + 20;
    const rowHeight = Math.max(splits.length * MARKER + GAP, ...names.map((lines) => lines.length * 15 + 4));
    const legend = splits.length > 1 ? legendHeight(splits, width - left - 20) : 0;
    const margin = { l: left, r: 20, t: 6, b: 44 + legend };
    const step = MARKER / rowHeight;
    const lowest = Math.min(...rows.map((row) => row.ci_low ?? row.sensitivity_percent));
    const start = lowest < 25 ? 0 : Math.floor((lowest - 2) / 10) * 10;
    const hasIntervals = rows.some((row) => row.ci_low !== undefined);
    const data = splits.map((split, s) => {
        const own = rows.filter((row) => row.split === split);
        const { color, symbol } = SERIES[s % SERIES.length];
        return {
            type: "scatter",
            mode: "markers",
            name: escapeText(split),
            cliponaxis: false,
            x: own.map((row) => row.sensitivity_percent),
            y: own.map((row) => classes.indexOf(row.class) + (s - (splits.length - 1) / 2) * step),
            marker: { color, symbol, size: 7 },
            ...(hasIntervals
                ? {
                    error_x: intervalBars(own.map(({ sensitivity_percent: value, ci_low: low = value, ci_high: high = value }) => ({
                        value,
                        low,
                        high,
                    })), { thickness: 1.2, width: 2.5, color }),
                }
                : {}),
            customdata: own.map((row) => COLUMNS.map((column) => row[column] ?? null)),
            meta: { columns: COLUMNS },
            hovertext: own.map((row) => `${escapeText(row.class)}, ${escapeText(row.split)}`),
            hovertemplate: "%{hovertext}: %{x:.1f} %<extra></extra>",
        };
    });
    return {
        data,
        layout: {
            ...baseLayout(heading, { width, height: margin.t + classes.length * rowHeight + margin.b, margin }),
            xaxis: valueAxis({
                title: axisTitle(`Sensitivity (%)${hasIntervals ? " with 95% interval" : ""}`),
                range: [start, 100],
                nticks: 8,
            }),
            yaxis: namedAxis(names, { range: [classes.length - 0.5, -0.5] }),
            // Grounds under every other class, so that markers are not ascribed to their neighbour.
            shapes: classes.flatMap((_, i) => i % 2 === 0
                ? []
                : [
                    {
                        type: "rect",
                        layer: "below",
                        xref: "paper",
                        x0: 0,
                        x1: 1,
                        y0: i - 0.5,
                        y1: i + 0.5,
                        fillcolor: COLORS.band,
                        line: { width: 0 },
                    },
                ]),
            showlegend: splits.length > 1,
            legend: BOTTOM_LEGEND,
            hovermode: "closest",
        },
    };
}
function checkRows(rows) {
    if (rows.length === 0)
        throw new Coos7Error("Expected at least one row of sensitivities to draw but found none");
    const seen = new Set();
    rows.forEach((row, i) => {
        for (const column of ["sensitivity_percent", "ci_low", "ci_high"]) {
            const value = row[column];
            if (value === undefined && column !== "sensitivity_percent")
                continue;
            if (typeof value !== "number" || !(value >= 0 && value <= 100))
                throw new UsageError(`rows[${i}].${column}: expected a percentage from 0 to 100 but found ${value}`);
        }
        if ((row.ci_low === undefined) !== (row.ci_high === undefined))
            throw new UsageError(`rows[${i}]: expected both ci_low and ci_high or neither but found one of them`);
        const key = JSON.stringify([row.class, row.split]);
        if (seen.has(key))
            throw new UsageError(`rows[${i}]: expected one row for each class and split but found a second one for ${row.class} in ${row.split}`);
        seen.add(key);
    });
}
function describe(rows) {
    return unique(rows.map((row) => row.split)).map((split) => {
        const own = rows
            .filter((row) => row.split === split)
            .sort((a, b) => a.sensitivity_percent - b.sensitivity_percent);
        const text = (row) => `${row.sensitivity_percent.toFixed(1)} (${row.class})`;
        return own.length === 1
            ? `${split}: ${text(own[0])}.`
            : `${split}: ${text(own[0])} to ${text(own.at(-1))}.`;
    });
}
function unique(items) {
    return [...new Set(items)];
}
//# sourceMappingURL=sensitivity.js.map