import { axisId } from "../src/figures/panels.js";
import { escapeText } from "../src/figures/text.js";
import { BOTTOM_LEGEND, baseLayout, COLORS, FONT_SIZE, note, PAGE_WIDTH, SERIES, } from "../src/figures/theme.js";
/** What was varied: rows, columns or workers. */
export const SIZES = ["rows", "columns", "workers"];
const MARGIN = { l: 52, r: 14, t: 24, b: 80 };
const GAP = 0.05;
const HEIGHT = 300;
/** Time against size on logarithmic axes, one panel for each size that was varied, one line per work. */
export function costFigure(costs, title) {
    const works = [...new Set(costs.map(({ work }) => work))];
    const data = [];
    const axes = {};
    const width = (1 - (SIZES.length - 1) * GAP) / SIZES.length;
    SIZES.forEach((varied, panel) => {
        works.forEach((work, k) => {
            const points = costs.filter((cost) => cost.work === work && cost.varied === varied);
            data.push({
                type: "scatter",
                mode: "lines+markers",
                name: escapeText(work),
                legendgroup: work,
                showlegend: panel === 0,
                x: points.map(({ size }) => size),
                y: points.map(({ seconds }) => seconds),
                xaxis: axisId("x", panel),
                yaxis: axisId("y", panel),
                line: { width: 1.4, color: SERIES[k].color },
                marker: { ...SERIES[k], size: 6 },
                customdata: points.map(({ size, seconds }) => [work, varied, size, seconds]),
                meta: { columns: ["work", "varied", "size", "seconds"] },
            });
        });
        const sizes = [...new Set(costs.filter((cost) => cost.varied === varied).map(({ size }) => size))];
        const x0 = panel * (width + GAP);
        axes[axisId("xaxis", panel)] = {
            type: "log",
            domain: [x0, x0 + width],
            anchor: axisId("y", panel),
            tickvals: sizes,
            ticktext: sizes.map((size) => size.toLocaleString("en")),
            showgrid: false,
            showline: true,
            linecolor: COLORS.muted,
        };
        axes[axisId("yaxis", panel)] = {
            type: "log",
            anchor: axisId("x", panel),
            dtick: 1,
            gridcolor: COLORS.grid,
            zeroline: false,
            ...(panel === 0
                ? { title: { text: "Time (s)", standoff: 6, font: { size: FONT_SIZE.base } } }
                : { matches: "y", showticklabels: false }),
        };
    });
    return {
        data,
        layout: {
            ...baseLayout({ title, data: { simulated: true } }, { width: PAGE_WIDTH, height: HEIGHT, margin: MARGIN }),
            ...axes,
            annotations: SIZES.map((varied, panel) => note(varied, {
                xref: `${axisId("x", panel)} domain`,
                yref: `${axisId("y", panel)} domain`,
                x: 0,
                y: 1,
                xanchor: "left",
                yanchor: "bottom",
                yshift: 2,
                font: { size: FONT_SIZE.base },
            })),
            legend: BOTTOM_LEGEND,
            hovermode: "closest",
        },
    };
}
//# sourceMappingURL=cost-figure.js.map