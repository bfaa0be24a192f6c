import { UsageError } from "../core/errors.js";
import { checkErrorRows, errorEnds, families, featureSetTitle, SPLIT_COLUMNS, } from "./error-rows.js";
import { makeFigure } from "./make-figure.js";
import { axisId, flowPanels, panelGrid } from "./panels.js";
import { escapeText } from "./text.js";
import { altText, axisTitle, BOTTOM_LEGEND, baseLayout, COLORS, DASHED, intervalBars, legendEntry, legendHeight, NARROW, PAGE_WIDTH, SERIES, valueAxis, } from "./theme.js";
const COLUMNS = [
    "features",
    "layer",
    "model",
    "split_across",
    "percent_across",
    "ci_low_across",
    "ci_high_across",
    "split_up",
    "percent_up",
    "ci_low_up",
    "ci_high_up",
];
const DIAGONAL = "equal errors";
const INTERVAL = "95% interval";
/**
 * The balanced error on one split against that on another, one panel per pair of splits, one point per row of Table 3
 * with its intervals; colour and symbol tell the family. Above the dashed diagonal the error on the split that goes
 * up is the larger one. All panels have the same scale. Rows that are about one split of a pair only are left out of it.
 * Throws {@link UsageError} on an unknown split, a value that is not a percentage, two rows about the same cell and
 * a pair without points, `Coos7Error` where there are no rows.
 */
export function errorScatterFigure(rows, input) {
    checkErrorRows(rows);
    if (input.pairs.length === 0)
        throw new UsageError("pairs: expected at least one pair of splits but found none");
    const panels = input.pairs.map((pair) => pointsOf(rows, pair));
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(rows, panels, input, width),
        alt: altText(input, "Scatter plots of balanced errors in percent", panels.map(describe)),
    }));
}
function draw(rows, panels, input, width) {
    const names = families(rows).map(({ name }) => name);
    const columns = Math.min(width < NARROW ? 2 : 3, panels.length);
    const gap = { x: 52, y: 58 };
    const margin = { l: 52, r: 14, t: 8, b: 46 + legendHeight([...names, INTERVAL, DIAGONAL], width - 66) };
    const side = Math.min(280, (width - margin.l - margin.r - (columns - 1) * gap.x) / columns);
    const grid = panelGrid(flowPanels([panels.length], columns), {
        width: margin.l + margin.r + columns * side + (columns - 1) * gap.x,
        columns,
        panelHeight: side,
        gap,
        margin,
    });
    const highest = Math.max(1, ...panels.flat().flatMap(({ across, up }) => [across, up].map(topOf))) * 1.05;
    const data = [];
    const axes = {};
    panels.forEach((points, i) => {
        names.forEach((name, family) => {
            const own = points.filter(({ up }) => up.features === name);
            if (own.length === 0)
                return;
            data.push({
                ...familyTrace(name, own, SERIES[family % SERIES.length]),
                xaxis: axisId("x", i),
                yaxis: axisId("y", i),
                legendrank: family,
                showlegend: !data.some((trace) => trace.legendgroup === name),
            });
        });
        const { x, y } = grid.domain(i);
        const { across, up } = points[0];
        axes[axisId("xaxis", i)] = axis(titleOf(across.split), highest, { domain: x, anchor: axisId("y", i) });
        axes[axisId("yaxis", i)] = axis(titleOf(up.split), highest, { domain: y, anchor: axisId("x", i) });
    });
    data.push(legendEntry(INTERVAL, {
        mode: "markers",
        marker: { color: COLORS.muted, symbol: "cross-thin-open", size: 9, line: { width: 1 } },
    }), legendEntry(DIAGONAL, { mode: "lines", line: DASHED }));
    return {
        data,
        layout: {
            ...baseLayout(input, {
                width,
                height: grid.height,
                margin: { ...margin, r: width - margin.l - columns * side - (columns - 1) * gap.x },
            }),
            ...axes,
            shapes: panels.map((_, i) => ({
                type: "line",
                layer: "below",
                xref: axisId("x", i),
                yref: axisId("y", i),
                x0: 0,
                y0: 0,
                x1: highest,
                y1: highest,
                line: DASHED,
            })),
            legend: BOTTOM_LEGEND,
            hovermode: "closest",
        },
    };
}
function axis(title, highest, place) {
    return valueAxis({
        ...place,
        title: axisTitle(`Error on ${title} (%)`),
        range: [0, highest],
        showline: true,
        linecolor: COLORS.muted,
        nticks: 5,
    });
}
function familyTrace(name, points, { color, symbol }) {
    return {
        type: "scatter",
        mode: "markers",
        name: escapeText(name),
        legendgroup: name,
        // A marker at 0 is drawn whole.
        cliponaxis: false,
        x: points.map(({ across }) => across.balanced_error_percent),
        y: points.map(({ up }) => up.balanced_error_percent),
        error_x: interval(points.map(({ across }) => across), color),
        error_y: interval(points.map(({ up }) => up), color),
        marker: { color, symbol, size: 7 },
        customdata: points.map(({ across, up }) => [
            up.features,
            up.layer,
            up.model,
            ...[across, up].flatMap((row) => [row.split, row.balanced_error_percent, row.ci_low, row.ci_high]),
        ]),
        meta: { columns: COLUMNS },
        hovertemplate: "%{customdata[0]} %{customdata[1]} %{customdata[2]}: %{x:.1f} %, %{y:.1f} %<extra></extra>",
    };
}
function interval(rows, color) {
    return intervalBars(rows.map(errorEnds), { thickness: 0.8, width: 0, color });
}
/** The rows that are about both splits. */
function pointsOf(rows, [across, up]) {
    for (const split of [across, up])
        if (!SPLIT_COLUMNS.some(([name]) => name === split))
            throw new UsageError(`pairs: expected splits among ${SPLIT_COLUMNS.map(([name]) => name).join(", ")} but found ${JSON.stringify(split)}`);
    const points = rows.flatMap((row) => {
        if (row.split !== across)
            return [];
        const other = rows.find(({ features, layer, model, split }) => split === up && features === row.features && layer === row.layer && model === row.model);
        return other ? [{ across: row, up: other }] : [];
    });
    if (points.length === 0)
        throw new UsageError(`pairs: expected rows about both ${across} and ${up} but found none`);
    return points;
}
function topOf({ balanced_error_percent, ci_high }) {
    return Math.max(balanced_error_percent, ci_high);
}
function titleOf(split) {
    return SPLIT_COLUMNS.find(([name]) => name === split)[1];
}
function describe(points) {
    const worse = points.filter(({ across, up }) => up.balanced_error_percent > across.balanced_error_percent);
    const farthest = points.reduce((a, b) => (riseOf(b) > riseOf(a) ? b : a));
    const [across, up] = [farthest.across, farthest.up];
    return `${titleOf(up.split)} against ${titleOf(across.split)}: ${worse.length} of ${points.length} models err more on ${titleOf(up.split)}; ${featureSetTitle(up)} ${up.model} rises most, from ${across.balanced_error_percent.toFixed(1)}% to ${up.balanced_error_percent.toFixed(1)}%.`;
}
function riseOf({ across, up }) {
    return up.balanced_error_percent - across.balanced_error_percent;
}
//# sourceMappingURL=error-scatter.js.map