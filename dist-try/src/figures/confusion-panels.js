import { Coos7Error } from "../core/errors.js";
import { cellBorders, checkedCounts, rowPercents } from "./class-heatmap.js";
import { makeFigure } from "./make-figure.js";
import { axisId, colorBar, flowPanels, panelGrid } from "./panels.js";
import { columnLabels, escapeText, estimateWidth, wrapText } from "./text.js";
import { altText, axisTitle, baseLayout, COLORS, FONT_SIZE, NARROW, namedAxis, PAGE_WIDTH, panelName, SEQUENTIAL_SCALE, } from "./theme.js";
/** The least side of a cell in pixels in which a percentage can be read. */
const ROOM = 19;
const TEXT_SIZE = 8;
/** Panels go on in a line of their own where they would be smaller than this. */
const LEAST_CELL = 13;
const LEAST_PANEL = 90;
const LABEL_WIDTH = 100;
const GAP = 12;
/** Of a row's name and that of its panels. */
const NAMES = 36;
/**
 * Confusion matrices side by side, on one scale: colour is the percentage of the true class, which is written into cells
 * that have room, rounded, from 1 % on. Class names stand once for all, at the left and below.
 * Throws `UsageError` where `counts` is not K x K whole numbers >= 0, {@link Coos7Error} where there is no panel.
 */
export function confusionMatricesFigure(input) {
    const { rows, classNames } = input;
    const panels = rows.flatMap(({ name, panels }, r) => panels.map((panel, c) => {
        const counts = checkedCounts(panel.counts, classNames.length, `rows[${r}].panels[${c}].counts`);
        return { row: name, column: panel.name, isFirst: c === 0, counts, percents: rowPercents(counts) };
    }));
    if (panels.length === 0)
        throw new Coos7Error("Expected at least one confusion matrix to draw but found none");
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(input, panels, width),
        alt: altText(input, "Confusion matrices side by side", panels.map(({ row, column, percents }) => {
            const least = percents
                .map((of, label) => ({ percent: of[label] ?? Number.POSITIVE_INFINITY, label }))
                .reduce((a, b) => (b.percent < a.percent ? b : a));
            return `${row}, ${column}: recognised least is ${classNames[least.label]} (${least.percent.toFixed(1)}%).`;
        })),
    }));
}
function draw(input, panels, width) {
    const { classNames, rows } = input;
    const K = classNames.length;
    const labelWidth = Math.min(LABEL_WIDTH, 0.16 * width);
    const widest = Math.max(...classNames
        .flatMap((name) => wrapText(name, labelWidth, FONT_SIZE.small))
        .map((line) => estimateWidth(line, FONT_SIZE.small)));
    const margin = { l: widest + 36, r: width < NARROW ? 56 : 76, t: NAMES, b: 0 };
    const room = width - margin.l - margin.r + GAP;
    const least = Math.max(LEAST_PANEL, K * LEAST_CELL) + GAP;
    const columns = Math.max(1, Math.min(Math.floor(room / least), Math.max(...rows.map((row) => row.panels.length))));
    const panelWidth = room / columns - GAP;
    const cell = panelWidth / K;
    const columnNames = columnLabels(classNames, cell - 2, FONT_SIZE.small, { width: labelWidth, lines: 1 });
    margin.b = columnNames.height + 34;
    const rowLines = Math.max(1, Math.min(2, Math.floor(cell / 13)));
    const rowNames = classNames.map((name) => wrapText(name, labelWidth, FONT_SIZE.small, rowLines));
    const places = flowPanels(rows.map((row) => row.panels.length), columns);
    const gap = { x: GAP, y: NAMES + 6 };
    const grid = panelGrid(places, { width, columns, panelHeight: panelWidth, gap, margin });
    const axes = {};
    const annotations = [];
    const data = panels.map(({ row, column, isFirst, counts, percents }, i) => {
        const [x, y] = [axisId("x", i), axisId("y", i)];
        const domain = grid.domain(i);
        const place = places[i];
        const isLowest = !places.some((other) => other.column === place.column && other.row > place.row);
        axes[axisId("xaxis", i)] = namedAxis(isLowest ? columnNames.lines : classNames.map(() => [""]), {
            domain: domain.x,
            anchor: y,
            tickangle: columnNames.angle,
            tickfont: { size: FONT_SIZE.small },
            range: [-0.5, K - 0.5],
            ...(isLowest ? { title: axisTitle("Predicted class") } : {}),
        });
        axes[axisId("yaxis", i)] = namedAxis(domain.first ? rowNames : classNames.map(() => [""]), {
            domain: domain.y,
            anchor: x,
            tickfont: { size: FONT_SIZE.small },
            range: [K - 0.5, -0.5],
            ...(domain.first ? { title: axisTitle("True class") } : {}),
        });
        annotations.push(panelName(column, x, y));
        if (isFirst)
            annotations.push({
                ...panelName(wrapText(row, width - margin.l - margin.r, FONT_SIZE.base, 1)[0], x, y),
                yshift: 18,
            });
        return {
            type: "heatmap",
            z: percents,
            xaxis: x,
            yaxis: y,
            coloraxis: "coloraxis",
            ...(cell < ROOM
                ? {}
                : {
                    text: percents.map((of) => of.map((percent) => (percent === null || percent < 1 ? "" : percent.toFixed(0)))),
                    texttemplate: "%{text}",
                    textfont: { size: TEXT_SIZE },
                }),
            customdata: counts.map((of, t) => of.map((count, p) => [row, column, classNames[t], classNames[p], count, percents[t][p]])),
            meta: { columns: ["row", "column", "true", "predicted", "count", "percent_of_true"] },
            hovertext: counts.map((of, t) => of.map((count, p) => `${escapeText(`${row}, ${column}`)}<br>true: ${escapeText(classNames[t])}<br>predicted: ${escapeText(classNames[p])}<br>${count.toLocaleString("en")} of ${of.reduce((a, b) => a + b, 0).toLocaleString("en")}`)),
            hoverinfo: "text",
        };
    });
    return {
        data,
        layout: {
            ...baseLayout(input, { width, height: grid.height, margin }),
            ...axes,
            plot_bgcolor: COLORS.missing,
            coloraxis: {
                colorscale: SEQUENTIAL_SCALE,
                cmin: 0,
                cmax: 100,
                colorbar: {
                    ...colorBar({
                        title: "% of true class",
                        length: Math.max(120, Math.min(panelWidth, 300)),
                        xpad: 8,
                        tickvals: [0, 25, 50, 75, 100],
                    }),
                    x: 1,
                },
            },
            annotations,
            shapes: panels.flatMap((_, i) => cellBorders(K).map((border) => ({ ...border, xref: axisId("x", i), yref: axisId("y", i) }))),
        },
    };
}
//# sourceMappingURL=confusion-panels.js.map