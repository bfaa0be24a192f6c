import { Coos7Error, UsageError } from "../core/errors.js";
import { errorEnds } from "./error-rows.js";
import { makeFigure } from "./make-figure.js";
import { axisId, flowPanels, panelGrid } from "./panels.js";
import { escapeText } from "./text.js";
import { altText, axisTitle, BOTTOM_LEGEND, baseLayout, COLORS, DASHED, intervalBars, LINE_AXIS, legendEntry, legendHeight, NARROW, PAGE_WIDTH, panelName, SERIES, valueAxis, } from "./theme.js";
const COLUMNS = [
    "factor",
    "severity",
    "training_severity",
    "split",
    "model",
    "balanced_error_percent",
    "ci_low",
    "ci_high",
];
const INTERVAL = "95% interval";
const IN_TRAINING = "severity in Training";
const TICK_HEIGHT = 20;
const AXIS_TITLE_HEIGHT = 18;
/**
 * Balanced error against the severity of one factor at a time, one panel per factor, one line per model with
 * intervals at the severities that were computed; a dashed line marks the severity that the models were fitted at.
 * Panels share one scale of errors. Rows may come in any order.
 * Throws {@link UsageError} on a severity that is no number from 0 on, on a value that is not a percentage and on
 * two rows about the same point, {@link Coos7Error} where there are no rows.
 */
export function severityCurvesFigure(rows, heading) {
    checkRows(rows);
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(rows, heading, width),
        alt: altText(heading, "Balanced error in percent against the severity of each factor", describe(rows)),
    }));
}
function draw(rows, heading, width) {
    const factors = unique(rows.map((row) => row.factor));
    const models = unique(rows.map((row) => row.model));
    const columns = width < NARROW ? Math.min(2, factors.length) : Math.min(factors.length > 4 ? 3 : 2, factors.length);
    const margin = {
        l: 52,
        r: 14,
        t: 22,
        b: TICK_HEIGHT + AXIS_TITLE_HEIGHT + 8 + legendHeight([...models, INTERVAL, IN_TRAINING], width - 66),
    };
    const grid = panelGrid(flowPanels([factors.length], columns), {
        width,
        columns,
        panelHeight: factors.length === 1 ? 260 : 130,
        // Where the last row is not full, the row above has titles of axes.
        gap: { x: 16, y: TICK_HEIGHT + 26 + (factors.length % columns === 0 ? 0 : AXIS_TITLE_HEIGHT) },
        margin,
    });
    const highest = Math.max(...rows.map((row) => Math.max(row.balanced_error_percent, row.ci_high)));
    const data = [];
    const axes = {};
    factors.forEach((factor, i) => {
        const own = rows.filter((row) => row.factor === factor);
        const severities = unique(own.flatMap((row) => [row.severity, row.training_severity])).sort((a, b) => a - b);
        const low = severities[0];
        const span = severities.at(-1) - low || 1;
        models.forEach((model, m) => {
            const points = own.filter((row) => row.model === model).sort((a, b) => a.severity - b.severity);
            if (points.length === 0)
                return;
            // Side by side, so that intervals do not hide each other.
            const offset = (m - (models.length - 1) / 2) * 0.015 * span;
            data.push({
                ...curve(points, m, offset),
                xaxis: axisId("x", i),
                yaxis: axisId("y", i),
                legendrank: m,
                showlegend: !data.some((trace) => trace.legendgroup === model),
            });
        });
        const { x, y, first } = grid.domain(i);
        axes[axisId("xaxis", i)] = {
            domain: x,
            anchor: axisId("y", i),
            range: [low - 0.06 * span, low + 1.06 * span],
            ...(severities.length <= 6 ? { tickmode: "array", tickvals: severities } : { nticks: 6 }),
            ...LINE_AXIS,
            ...(i + columns >= factors.length ? { title: axisTitle("Severity", 4) } : {}),
        };
        axes[axisId("yaxis", i)] = valueAxis({
            domain: y,
            anchor: axisId("x", i),
            range: [0, Math.max(1, highest * 1.06)],
            showticklabels: first,
            ...(first ? { title: axisTitle("Balanced error (%)") } : {}),
        });
    });
    data.push(legendEntry(INTERVAL, {
        mode: "markers",
        marker: { color: COLORS.muted, symbol: "line-ns-open", size: 7 },
    }), legendEntry(IN_TRAINING, { mode: "lines", line: DASHED }));
    return {
        data,
        layout: {
            ...baseLayout(heading, { width, height: grid.height, margin }),
            ...axes,
            shapes: factors.map((factor, i) => {
                const severity = rows.find((row) => row.factor === factor).training_severity;
                return {
                    type: "line",
                    layer: "below",
                    xref: axisId("x", i),
                    yref: `${axisId("y", i)} domain`,
                    x0: severity,
                    x1: severity,
                    y0: 0,
                    y1: 1,
                    line: DASHED,
                };
            }),
            annotations: factors.map((factor, i) => panelName(panelTitle(rows, factor), axisId("x", i), axisId("y", i))),
            legend: BOTTOM_LEGEND,
            hovermode: "closest",
        },
    };
}
function curve(points, index, offset) {
    const { color, symbol } = SERIES[index % SERIES.length];
    const { model } = points[0];
    return {
        type: "scatter",
        mode: "lines+markers",
        name: escapeText(model),
        legendgroup: model,
        cliponaxis: false,
        x: points.map(({ severity }) => severity + offset),
        y: points.map((row) => row.balanced_error_percent),
        error_y: intervalBars(points.map(errorEnds), { thickness: 1.2, width: 2.5, color }),
        line: { color, width: 1.5 },
        marker: { color, symbol, size: 5 },
        customdata: points.map((row) => COLUMNS.map((column) => row[column])),
        meta: { columns: COLUMNS },
        hovertemplate: "%{customdata[4]}, severity %{customdata[1]}: %{y:.1f} % (%{customdata[6]:.1f} to %{customdata[7]:.1f})<extra></extra>",
    };
}
function checkRows(rows) {
    if (rows.length === 0)
        throw new Coos7Error("Expected at least one row of errors to draw but found none");
    const seen = new Set();
    rows.forEach((row, i) => {
        for (const column of ["severity", "training_severity"])
            if (!(Number.isFinite(row[column]) && row[column] >= 0))
                throw new UsageError(`rows[${i}].${column}: expected a number from 0 on but found ${row[column]}`);
        for (const column of ["balanced_error_percent", "ci_low", "ci_high"])
            if (!(row[column] >= 0 && row[column] <= 100))
                throw new UsageError(`rows[${i}].${column}: expected a percentage from 0 to 100 but found ${row[column]}`);
        const key = JSON.stringify([row.factor, row.model, row.severity]);
        if (seen.has(key))
            throw new UsageError(`rows[${i}]: expected one row for each factor, model and severity but found a second one for ${row.factor}, ${row.model}, ${row.severity}`);
        seen.add(key);
    });
}
function describe(rows) {
    return unique(rows.map((row) => row.factor)).map((factor) => {
        const texts = unique(rows.map((row) => row.model)).flatMap((model) => {
            const points = rows
                .filter((row) => row.factor === factor && row.model === model)
                .sort((a, b) => a.severity - b.severity);
            const [first, last] = [points[0], points.at(-1)];
            if (!first || !last)
                return [];
            const errors = unique([first, last].map((row) => row.balanced_error_percent.toFixed(1))).join(" to ");
            const severities = unique([first.severity, last.severity]).join(" to ");
            return [`${model} ${errors} at severity ${severities}`];
        });
        return `${panelTitle(rows, factor)}: ${texts.join("; ")}.`;
    });
}
/** A factor and where it was turned, e.g. "microscope (Test4)". */
function panelTitle(rows, factor) {
    return `${factor} (${rows.find((row) => row.factor === factor).split})`;
}
function unique(items) {
    return [...new Set(items)];
}
//# sourceMappingURL=severity-curves.js.map