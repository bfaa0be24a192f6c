import { checkErrorRows, describeErrors, ERROR_COLUMNS, errorEnds, families, layersOf, modelsOf, splitsOf, } from "./error-rows.js";
import { makeFigure } from "./make-figure.js";
import { axisId, flowPanels, panelGrid } from "./panels.js";
import { escapeText, estimateWidth, templateText } from "./text.js";
import { altText, axisTitle, BOTTOM_LEGEND, baseLayout, COLORS, FONT_SIZE, intervalBars, LINE_AXIS, legendEntry, legendHeight, NARROW, namedAxis, PAGE_WIDTH, panelName, SERIES, valueAxis, } from "./theme.js";
/** Share of the width of one split that its models' markers spread over. */
const SPREAD = 0.8;
const INTERVAL = "95% interval";
const PAPER = "hollow: the paper's value";
/**
 * Balanced error in each split with its 95 % interval, one panel per feature set (features and layer), one
 * colour and symbol per model; the paper's value is the hollow marker to the right of ours. All panels share
 * one scale; the layers of a family stand side by side. Rows may come in any order and need not be complete;
 * splits that no row is about are left out.
 * Throws `UsageError` on an unknown split, a value that is not a percentage and on two rows about the same cell,
 * `Coos7Error` where there are no rows.
 */
export function errorPerSplitFigure(rows, heading) {
    checkErrorRows(rows);
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(rows, heading, width),
        alt: altText(heading, "Balanced error in percent with 95% intervals", describeErrors(rows)),
    }));
}
function draw(rows, heading, width) {
    const layers = families(rows).map(layersOf);
    const panels = layers.flat();
    const models = modelsOf(rows);
    const splits = splitsOf(rows);
    const withPaper = rows.some((row) => row.paper_percent !== undefined);
    const columns = width < NARROW ? (panels.length > 3 ? 2 : 1) : panels.length > 4 ? 3 : Math.min(2, panels.length);
    const entries = [
        ...models.filter((model) => rows.some((row) => row.model === model)),
        INTERVAL,
        ...(withPaper ? [PAPER] : []),
    ];
    const plotWidth = width - 66;
    const slot = plotWidth / columns / splits.length;
    const upright = splits.some(([, title]) => estimateWidth(title, FONT_SIZE.base) > slot - 4);
    const tickHeight = upright ? 36 : 20;
    const margin = { l: 52, r: 14, t: 22, b: tickHeight + 8 + legendHeight(entries, plotWidth) };
    const grid = panelGrid(flowPanels(layers.map((group) => group.length), columns), {
        width,
        columns,
        panelHeight: panels.length === 1 ? 260 : columns === 3 ? 130 : 118,
        gap: { x: 16, y: tickHeight + 26 },
        margin,
    });
    const highest = Math.max(...rows.map((row) => Math.max(row.balanced_error_percent, row.ci_high, row.paper_percent ?? 0)));
    const data = [];
    const axes = {};
    panels.forEach((panel, i) => {
        const present = models.filter((model) => panel.rows.some((row) => row.model === model));
        const step = SPREAD / present.length;
        const shift = withPaper ? Math.min(0.1, step * 0.25) : 0;
        const size = panels.length === 1 ? 7 : columns === 3 ? 4.5 : 5;
        for (const [k, model] of present.entries()) {
            const cells = panel.rows.filter((row) => row.model === model);
            const style = SERIES[models.indexOf(model) % SERIES.length];
            const axis = { xaxis: axisId("x", i), yaxis: axisId("y", i) };
            const position = (row) => splits.findIndex(([name]) => name === row.split) + (k - (present.length - 1) / 2) * step;
            data.push({
                ...ourTrace(cells, { ...style, size }, (row) => position(row) - shift),
                ...axis,
                legendrank: models.indexOf(model),
                showlegend: !data.some((trace) => trace.legendgroup === model),
            });
            const published = cells.filter((row) => row.paper_percent !== undefined);
            if (published.length > 0)
                data.push({
                    ...paperTrace(published, { ...style, size }, (row) => position(row) + shift),
                    ...axis,
                });
        }
        const { x, y, first } = grid.domain(i);
        axes[axisId("xaxis", i)] = namedAxis(splits.map(([, title]) => [title]), {
            domain: x,
            anchor: axisId("y", i),
            range: [-0.5, splits.length - 0.5],
            tickangle: upright ? -90 : 0,
            ...LINE_AXIS,
        });
        axes[axisId("yaxis", i)] = valueAxis({
            domain: y,
            anchor: axisId("x", i),
            range: [0, Math.max(1, highest * 1.06)],
            showticklabels: first,
            ...(first ? { title: axisTitle("Balanced error (%)") } : {}),
        });
    });
    const mark = { color: COLORS.muted, size: 7, line: { width: 1.2 } };
    data.push(legendEntry(INTERVAL, { mode: "markers", marker: { ...mark, symbol: "line-ns-open" } }));
    if (withPaper)
        data.push(legendEntry(PAPER, { mode: "markers", marker: { ...mark, symbol: "circle-open" } }));
    return {
        data,
        layout: {
            ...baseLayout(heading, { width, height: grid.height, margin }),
            ...axes,
            shapes: panels.flatMap((_, i) => bands(splits.length, i)),
            annotations: panels.map(({ name }, i) => panelName(name, axisId("x", i), axisId("y", i))),
            legend: BOTTOM_LEGEND,
            hovermode: "closest",
        },
    };
}
/** Our values with their intervals. */
function ourTrace(rows, style, position) {
    return {
        type: "scatter",
        mode: "markers",
        name: escapeText(rows[0].model),
        legendgroup: rows[0].model,
        // A marker at 0 is drawn whole.
        cliponaxis: false,
        x: rows.map(position),
        y: rows.map((row) => row.balanced_error_percent),
        error_y: intervalBars(rows.map(errorEnds), { thickness: 1.2, width: 2.5, color: style.color }),
        marker: style,
        customdata: rows.map((row) => ERROR_COLUMNS.map((column) => row[column] ?? null)),
        meta: { columns: ERROR_COLUMNS },
        hovertemplate: `${templateText(rows[0].model)}, %{customdata[3]}: %{y:.1f} % (%{customdata[5]:.1f} to %{customdata[6]:.1f})<extra></extra>`,
    };
}
/** The paper's values, which {@link ourTrace} has in its data already. */
function paperTrace(rows, style, position) {
    return {
        type: "scatter",
        mode: "markers",
        cliponaxis: false,
        legendgroup: rows[0].model,
        showlegend: false,
        x: rows.map(position),
        y: rows.map((row) => row.paper_percent),
        marker: { ...style, symbol: `${style.symbol}-open`, line: { width: 1.2 } },
        meta: { columns: [] },
        hovertemplate: "paper: %{y} %<extra></extra>",
    };
}
/** Grey grounds under every other split, so that markers are not ascribed to their neighbour. */
function bands(splits, panel) {
    return Array.from({ length: Math.floor(splits / 2) }, (_, k) => ({
        type: "rect",
        layer: "below",
        xref: axisId("x", panel),
        yref: `${axisId("y", panel)} domain`,
        x0: 2 * k + 0.5,
        x1: 2 * k + 1.5,
        y0: 0,
        y1: 1,
        fillcolor: COLORS.band,
        line: { width: 0 },
    }));
}
//# sourceMappingURL=error-per-split.js.map