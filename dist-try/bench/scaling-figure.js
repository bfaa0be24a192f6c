import { axisId } from "../src/figures/panels.js";
import { BOTTOM_LEGEND, baseLayout, COLORS, FONT_SIZE, PAGE_WIDTH, SERIES } from "../src/figures/theme.js";
const WIDTH = 0.46;
/** Ticks of a logarithmic axis that say the whole number, where Plotly's own say only its first digit. */
const HOURS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Time against nodes, and what the shared file system has to give on average, nodes and time on logarithmic axes. */
export function scalingFigure(points, title) {
    const x = points.map(({ nodes }) => nodes);
    const rate = points.map(({ gigabytes, hours }) => (gigabytes * 1000) / (hours * 3600));
    const line = (name, y, k, dash, panel = 0) => ({
        type: "scatter",
        mode: dash === "solid" ? "lines+markers" : "lines",
        name,
        x,
        y,
        xaxis: axisId("x", panel),
        yaxis: axisId("y", panel),
        line: { width: 1.4, color: SERIES[k].color, dash },
        marker: { ...SERIES[k], size: 6 },
        customdata: points.map((_, i) => [name, x[i], y[i]]),
        meta: { columns: ["what", "nodes", "value"] },
    });
    const data = [
        line("hours to the table", points.map(({ hours }) => hours), 0, "solid"),
        line("if divided at will", points.map(({ linear }) => linear), 2, "dot"),
        line("critical path", points.map(({ critical }) => critical), 1, "dash"),
        line("MB/s on the shared file system", rate, 3, "solid", 1),
    ];
    const axes = {};
    const yaxes = [
        { title: "Hours", axis: { type: "log", tickvals: HOURS, ticktext: HOURS.map(String) } },
        { title: "MB/s, mean", axis: { type: "linear", rangemode: "tozero" } },
    ];
    yaxes.forEach(({ title: text, axis }, panel) => {
        const x0 = panel * (1 - WIDTH);
        axes[axisId("xaxis", panel)] = {
            type: "log",
            domain: [x0, x0 + WIDTH],
            anchor: axisId("y", panel),
            tickvals: [1, 3, 10, 30, 100],
            ticktext: ["1", "3", "10", "30", "100"],
            title: { text: "Nodes", standoff: 4, font: { size: FONT_SIZE.base } },
            showgrid: false,
            showline: true,
            linecolor: COLORS.muted,
        };
        axes[axisId("yaxis", panel)] = {
            ...axis,
            anchor: axisId("x", panel),
            gridcolor: COLORS.grid,
            zeroline: false,
            title: { text, standoff: 6, font: { size: FONT_SIZE.base } },
        };
    });
    const margin = { l: 56, r: 14, t: 16, b: 84 };
    return {
        data,
        layout: {
            ...baseLayout({ title, data: { simulated: false } }, { width: PAGE_WIDTH, height: 300 + margin.t + margin.b, margin }),
            ...axes,
            legend: BOTTOM_LEGEND,
        },
    };
}
//# sourceMappingURL=scaling-figure.js.map