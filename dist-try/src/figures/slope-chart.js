import { Coos7Error } from "../core/errors.js";
import { checkErrorRows, describeErrors, ERROR_COLUMNS, errorEnds, families, modelsOf, splitsOf, } from "./error-rows.js";
import { makeFigure } from "./make-figure.js";
import { axisId, flowPanels, panelGrid } from "./panels.js";
import { escapeText, estimateWidth, templateText, wrapText } from "./text.js";
import { altText, axisTitle, baseLayout, COLORS, cornerNote, FONT_SIZE, intervalBars, NARROW, namedAxis, note, PAGE_WIDTH, panelName, SERIES, valueAxis, } from "./theme.js";
/** How the layers of a family are told apart, next to their names at the lines' ends. */
const DASHES = ["solid", "6px 3px", "2px 2px", "8px 3px 2px 3px"];
const LABEL_LINE = 12;
/** Between the last point and its label, in pixels: room for the line that connects them. */
const LEADER = 16;
/** Lines of a panel in which intervals can still be told apart. */
const MOST_INTERVALS = 4;
/**
 * How the balanced error of each model changes from split to split: one panel per family, one line per layer and
 * model, named at its end; colour and symbol tell the model, the dashes the layer; 95 % intervals where a panel has few lines. Each panel has a scale of its
 * own, which begins at 0. Rows may come in any order and need not be complete.
 * Throws `UsageError` on an unknown split, a value that is not a percentage and on two rows about the same cell,
 * {@link Coos7Error} where there are fewer than two splits.
 */
export function slopeChartFigure(rows, heading) {
    checkErrorRows(rows);
    if (splitsOf(rows).length < 2)
        throw new Coos7Error(`Expected errors in at least two splits to draw slopes between but found ${rows[0].split} only`);
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(rows, heading, width),
        alt: altText(heading, "Slope chart of balanced error in percent over the splits", describeErrors(rows)),
    }));
}
function draw(rows, heading, width) {
    const models = modelsOf(rows);
    const splits = splitsOf(rows);
    const panels = families(rows).map((family) => ({ ...family, lines: linesOf(family, models) }));
    const columns = width < NARROW ? 1 : Math.min(2, panels.length);
    const labelWidth = Math.min(110, Math.max(...panels.flatMap(({ lines }) => lines.map(({ label }) => estimateWidth(label, FONT_SIZE.small)))));
    const labelRoom = LEADER + labelWidth + 8;
    const mostLines = Math.max(...panels.map(({ lines }) => lines.length));
    const last = splits.length - 1;
    const gapBetween = labelRoom + 40;
    const slot = (width - 52 - labelRoom - (columns - 1) * gapBetween) / columns / last;
    const upright = splits.some(([, title]) => estimateWidth(title, FONT_SIZE.base) > slot - 4);
    const tickHeight = upright ? 38 : 20;
    const hasIntervals = (lines) => lines.length <= MOST_INTERVALS;
    const remark = [
        ...(panels.length > 1 ? ["Each panel has its own scale."] : []),
        ...(panels.some(({ lines }) => hasIntervals(lines)) ? ["Bars: 95% intervals."] : []),
    ].join(" ");
    const margin = { l: 52, r: labelRoom, t: 22, b: tickHeight + (remark === "" ? 8 : 26) };
    const panelHeight = Math.max(panels.length === 1 ? 260 : 150, mostLines * LABEL_LINE + 24);
    const grid = panelGrid(flowPanels(panels.map(() => 1), columns), { width, columns, panelHeight, gap: { x: gapBetween, y: tickHeight + 26 }, margin });
    const data = [];
    const axes = {};
    const annotations = [];
    const shapes = [];
    panels.forEach(({ name, lines, rows: ofPanel }, i) => {
        const [x, y] = [axisId("x", i), axisId("y", i)];
        const intervals = hasIntervals(lines);
        const highest = Math.max(1, ...ofPanel.map((row) => (intervals ? row.ci_high : row.balanced_error_percent))) * 1.06;
        const place = (row) => splits.findIndex(([split]) => split === row.split);
        const ends = lines.map((line) => {
            const end = line.rows.reduce((a, b) => (place(b) >= place(a) ? b : a));
            return { place: place(end), y: (end.balanced_error_percent / highest) * panelHeight };
        });
        const labels = spreadOut(ends.map((end) => end.y), LABEL_LINE, panelHeight);
        lines.forEach((line, k) => {
            data.push({ ...lineTrace(name, line, place, intervals), xaxis: x, yaxis: y });
            const [from, to] = [ends[k].y, labels[k]].map((pixels) => (pixels / panelHeight) * highest);
            const { x: domain } = grid.domain(i);
            const share = ends[k].place / last;
            shapes.push({
                type: "line",
                // In shares of the figure: a line in the panel's own coordinates would be cut off at its edge.
                xref: "paper",
                xsizemode: "pixel",
                xanchor: domain[0] + (domain[1] - domain[0]) * share,
                x0: 5,
                x1: LEADER - 2 + (1 - share) * grid.panelWidth,
                yref: y,
                y0: from,
                y1: to,
                line: { color: line.color, width: 0.8 },
            });
            annotations.push(note(wrapText(line.label, labelWidth + 2, FONT_SIZE.small, 1)[0], {
                xref: `${x} domain`,
                x: 1,
                xshift: LEADER,
                xanchor: "left",
                yref: y,
                y: to,
                yanchor: "middle",
                font: { size: FONT_SIZE.small },
            }));
        });
        annotations.push(panelName(name, x, y));
        const domain = grid.domain(i);
        axes[axisId("xaxis", i)] = namedAxis(splits.map(([, title]) => [title]), {
            domain: domain.x,
            anchor: y,
            // The first and last split lie just inside the range.
            range: [-0.001, last + 0.001],
            tickangle: upright ? -90 : 0,
            showgrid: true,
            gridcolor: COLORS.grid,
            showline: true,
            linecolor: COLORS.muted,
        });
        axes[axisId("yaxis", i)] = valueAxis({
            domain: domain.y,
            anchor: x,
            range: [0, highest],
            ticklabelstandoff: 6,
            ...(domain.first ? { title: axisTitle("Balanced error (%)") } : {}),
        });
    });
    if (remark !== "")
        annotations.push({ ...cornerNote(remark, margin.b), xshift: labelRoom - 10 });
    return {
        data,
        layout: {
            ...baseLayout(heading, { width, height: grid.height, margin }),
            ...axes,
            shapes,
            annotations,
            hovermode: "closest",
        },
    };
}
/** A line through its rows' splits, from left to right. */
function lineTrace(family, line, place, intervals) {
    const ordered = [...line.rows].sort((a, b) => place(a) - place(b));
    return {
        type: "scatter",
        mode: "lines+markers",
        name: escapeText(`${family} ${line.label}`),
        showlegend: false,
        cliponaxis: false,
        x: ordered.map(place),
        y: ordered.map((row) => row.balanced_error_percent),
        line: { color: line.color, width: 1.5, dash: line.dash },
        marker: { color: line.color, symbol: line.symbol, size: 6 },
        ...(intervals
            ? {
                error_y: intervalBars(ordered.map(errorEnds), { thickness: 0.8, width: 2, color: line.color }),
            }
            : {}),
        customdata: ordered.map((row) => ERROR_COLUMNS.map((column) => row[column] ?? null)),
        meta: { columns: ERROR_COLUMNS },
        hovertemplate: `${templateText(line.label)}, %{customdata[3]}: %{y:.1f} %<extra></extra>`,
    };
}
/** One line per layer and model, in the order of the rows. */
function linesOf(family, models) {
    const layers = [...new Set(family.rows.map(({ layer }) => layer))].filter((layer) => layer !== "");
    const names = [...new Set(family.rows.map(({ layer, model }) => JSON.stringify([layer, model])))];
    return names.map((name) => {
        const [layer, model] = JSON.parse(name);
        const style = SERIES[models.indexOf(model) % SERIES.length];
        return {
            label: [layer, model].filter((part) => part !== "").join(" "),
            rows: family.rows.filter((row) => row.layer === layer && row.model === model),
            ...style,
            dash: DASHES[Math.max(0, layers.indexOf(layer)) % DASHES.length],
        };
    });
}
/**
 * Places of labels `step` apart or more, in the order of what they label and as near to it as that allows, from
 * 0 to `room` where they fit.
 */
export function spreadOut(wanted, step, room) {
    const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
    // Blocks of labels that touch; each lies where its labels' mean displacement is 0, within the room.
    const blocks = [];
    const settle = (members) => {
        const mean = members.reduce((sum, member, k) => sum + wanted[member] - k * step, 0) / members.length;
        return Math.max(0, Math.min(room - (members.length - 1) * step, mean));
    };
    for (const index of order) {
        let block = { members: [index], start: settle([index]) };
        for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
            if (before.start + before.members.length * step <= block.start)
                break;
            blocks.pop();
            const members = [...before.members, ...block.members];
            block = { members, start: settle(members) };
        }
        blocks.push(block);
    }
    const places = new Array(wanted.length);
    for (const { members, start } of blocks)
        members.forEach((member, k) => {
            places[member] = start + k * step;
        });
    return places;
}
//# sourceMappingURL=slope-chart.js.map