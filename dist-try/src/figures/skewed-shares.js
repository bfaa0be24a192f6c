import { Coos7Error, UsageError } from "../core/errors.js";
import { makeFigure } from "./make-figure.js";
import { axisId, flowPanels, panelGrid } from "./panels.js";
import { escapeText, estimateWidth } from "./text.js";
import { altText, axisTitle, BOTTOM_LEGEND, baseLayout, COLORS, FONT_SIZE, legendHeight, NARROW, namedAxis, PAGE_WIDTH, panelName, SERIES, valueAxis, } from "./theme.js";
const COLUMNS = ["method", "split", "shares", "rows", "change"];
/** Room that a name below an axis leaves to the next one, in pixels. */
const BETWEEN_NAMES = 8;
/**
 * How methods that adapt to a split fare where its classes have other shares than Training's: a panel per split, a line per
 * method through its mean change over the rows of Table 3. Above the line at 0 a method does harm.
 * Throws {@link UsageError} on a change that is not finite, {@link Coos7Error} where there are no rows.
 */
export function skewedSharesFigure(rows, heading) {
    if (rows.length === 0)
        throw new Coos7Error("Expected at least one row of changes to draw but found none");
    rows.forEach(({ change }, i) => {
        if (!Number.isFinite(change))
            throw new UsageError(`rows[${i}].change: expected percentage points but found ${change}`);
    });
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(rows, heading, width),
        alt: altText(heading, "Changes of balanced error by methods, by shares of classes", describe(rows)),
    }));
}
function draw(rows, heading, width) {
    const [methods, splits, shares] = [unique(rows, "method"), unique(rows, "split"), unique(rows, "shares")];
    const columns = Math.min(splits.length, width < NARROW ? 2 : 4);
    const legend = legendHeight(methods, width - 20);
    const longest = Math.max(...shares.map((name) => estimateWidth(name, FONT_SIZE.base)));
    const upright = (longest + BETWEEN_NAMES) * shares.length < (width - 60) / columns - 14;
    const names = upright ? 16 : longest + 10;
    const margin = { l: 48, r: 12, t: 22, b: names + 12 + legend };
    const grid = panelGrid(flowPanels(splits.map(() => 1), columns), { width, columns, panelHeight: 170, gap: { x: 14, y: names + 32 }, margin });
    const points = rows.map(({ method, split, shares: of }) => meanAt(rows, method, split, of) ?? 0);
    const [low, high] = [Math.min(0, ...points), Math.max(0, ...points)];
    const room = Math.max(1, high - low) * 0.06;
    const data = [];
    const axes = {};
    splits.forEach((split, panel) => {
        const [x, y] = [axisId("x", panel), axisId("y", panel)];
        const domain = grid.domain(panel);
        methods.forEach((method, m) => {
            const places = shares.filter((of) => meanAt(rows, method, split, of) !== undefined);
            if (places.length === 0)
                return;
            const { color, symbol } = SERIES[m % SERIES.length];
            data.push({
                type: "scatter",
                mode: "lines+markers",
                name: escapeText(method),
                legendgroup: method,
                showlegend: panel === splits.findIndex((one) => rows.some((row) => row.method === method && row.split === one)),
                cliponaxis: false,
                xaxis: x,
                yaxis: y,
                x: places.map((of) => shares.indexOf(of)),
                y: places.map((of) => meanAt(rows, method, split, of)),
                line: { color, width: 1.5 },
                marker: { color, symbol, size: 6 },
                customdata: places.map((of) => [
                    method,
                    split,
                    of,
                    rows.filter((row) => row.method === method && row.split === split && row.shares === of).length,
                    meanAt(rows, method, split, of),
                ]),
                meta: { columns: COLUMNS },
                hovertemplate: `${escapeText(method)}: %{y:+.1f} points<extra></extra>`,
            });
        });
        axes[axisId("xaxis", panel)] = namedAxis(shares.map((of) => [of]), { domain: domain.x, anchor: y, range: [-0.5, shares.length - 0.5], tickangle: upright ? 0 : -90 });
        axes[axisId("yaxis", panel)] = valueAxis({
            domain: domain.y,
            anchor: x,
            range: [low - room, high + room],
            zeroline: true,
            zerolinecolor: COLORS.text,
            zerolinewidth: 1,
            showticklabels: domain.first,
            ...(domain.first ? { title: axisTitle("Change of error (points)") } : {}),
        });
    });
    return {
        data,
        layout: {
            ...baseLayout(heading, { width, height: grid.height, margin }),
            ...axes,
            annotations: splits.map((split, panel) => panelName(split, axisId("x", panel), axisId("y", panel))),
            showlegend: true,
            legend: BOTTOM_LEGEND,
            hovermode: "closest",
        },
    };
}
function meanAt(rows, method, split, shares) {
    const own = rows.filter((row) => row.method === method && row.split === split && row.shares === shares);
    return own.length === 0 ? undefined : own.reduce((sum, { change }) => sum + change, 0) / own.length;
}
function describe(rows) {
    return unique(rows, "method").map((method) => {
        const parts = unique(rows, "split").map((split) => {
            const values = unique(rows, "shares").flatMap((shares) => {
                const change = meanAt(rows, method, split, shares);
                return change === undefined ? [] : [`${change.toFixed(1)} (${shares})`];
            });
            return `${split} ${values.join(", ")}`;
        });
        return `${method}: ${parts.join("; ")}.`;
    });
}
function unique(rows, column) {
    return [...new Set(rows.map((row) => row[column]))];
}
//# sourceMappingURL=skewed-shares.js.map