import { Coos7Error, UsageError } from "../core/errors.js";
import { quantile } from "../core/statistics.js";
import { makeFigure } from "./make-figure.js";
import { columnLabels, escapeText } from "./text.js";
import { altText, axisTitle, BOTTOM_LEGEND, baseLayout, cornerNote, FONT_SIZE, LINE_AXIS, legendHeight, namedAxis, PAGE_WIDTH, SERIES, valueAxis, } from "./theme.js";
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];
const HEIGHT = 250;
const LABEL_WIDTH = 110;
const TITLE_HEIGHT = 20;
const NOTE = "Median, quartiles, 5th to 95th percentile";
/**
 * Boxes of values side by side, in the groups' order: median, quartiles, and whiskers from the 5th to the 95th
 * percentile. Only these five numbers are in the figure, however many values there are.
 * Throws {@link Coos7Error} where there are no groups, {@link UsageError} where a group has no finite values.
 */
export function distributionsFigure(input) {
    const { groups } = input;
    if (groups.length === 0)
        throw new Coos7Error("Expected at least one group of values to draw but found none");
    const summaries = groups.map(quantilesOf);
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(input, summaries, width),
        alt: altText(input, "Box plots", describe(input, summaries)),
    }));
}
function draw(input, summaries, width) {
    const { groups } = input;
    const series = [...new Set(groups.map((group) => group.series))];
    const labels = columnLabels(groups.map(({ name }) => name), (width - 90) / groups.length - 4, FONT_SIZE.small, { width: LABEL_WIDTH, lines: 1 });
    const withLegend = series.length > 1;
    // The note stands beside the legend where both fit in a line, above it elsewhere.
    const beside = withLegend && legendHeight([...series, NOTE], width - 80) === legendHeight([NOTE], width);
    const legend = withLegend ? legendHeight(series, width - 80) : 0;
    const noteHeight = withLegend && !beside ? legend : 0;
    const title = input.groupAxis === undefined ? 0 : TITLE_HEIGHT;
    const margin = { l: 66, r: 14, t: 8, b: labels.height + title + 14 + (beside ? legend : legend + 20) };
    const lowest = Math.min(...summaries.map((values) => values[0]));
    const highest = Math.max(...summaries.map((values) => values.at(-1)));
    const padding = 0.06 * (highest - lowest) || 1;
    return {
        data: series.map((name, s) => boxes(groups, summaries, name, s)),
        layout: {
            ...baseLayout(input, { width, height: margin.t + HEIGHT + margin.b, margin }),
            xaxis: namedAxis(labels.lines, {
                tickangle: labels.angle,
                tickfont: { size: FONT_SIZE.small },
                range: [-0.6, groups.length - 0.4],
                ...LINE_AXIS,
                ...(input.groupAxis === undefined ? {} : { title: axisTitle(escapeText(input.groupAxis), 4) }),
            }),
            yaxis: valueAxis({
                title: axisTitle(escapeText(input.axis)),
                range: [lowest - padding, highest + padding],
            }),
            annotations: [cornerNote(NOTE, margin.b - noteHeight)],
            showlegend: withLegend,
            legend: BOTTOM_LEGEND,
        },
    };
}
function boxes(groups, summaries, series, index) {
    const { color } = SERIES[index % SERIES.length];
    const own = groups
        .map((group, position) => ({ ...group, position, summary: summaries[position] }))
        .filter((group) => group.series === series);
    const [low, q1, median, q3, high] = QUANTILES.map((_, q) => own.map(({ summary }) => summary[q]));
    return {
        type: "box",
        name: escapeText(series),
        x: own.map(({ position }) => position),
        lowerfence: low,
        q1,
        median,
        q3,
        upperfence: high,
        line: { color, width: 1.5 },
        fillcolor: `${color}33`,
        width: 0.6,
        hoverinfo: "y",
        customdata: own.map(({ name, values, summary }) => [name, series, values.length, ...summary]),
        meta: { columns: ["group", "series", "n", "p5", "p25", "median", "p75", "p95"] },
    };
}
function quantilesOf({ name, values }) {
    const sorted = Float64Array.from(values).sort();
    if (sorted.length === 0 || sorted.some((value) => !Number.isFinite(value)))
        throw new UsageError(`groups: expected finite values in ${JSON.stringify(name)} but found ${sorted.length === 0 ? "none" : "NaN or an infinity"}`);
    return QUANTILES.map((q) => quantile(sorted, q));
}
function describe({ groups, axis }, summaries) {
    const median = (i) => summaries[i][QUANTILES.indexOf(0.5)];
    const order = groups.map((_, i) => i).sort((a, b) => median(a) - median(b));
    const text = (i) => `${Number(median(i).toPrecision(4))} (${groups[i].name})`;
    const [lowest, highest] = [order[0], order.at(-1)];
    if (lowest === highest)
        return [`${axis}: median ${text(lowest)}.`];
    return [`${axis}: medians from ${text(lowest)} to ${text(highest)} over ${groups.length} groups.`];
}
//# sourceMappingURL=distributions.js.map