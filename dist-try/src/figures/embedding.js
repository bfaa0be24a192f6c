import { Coos7Error, UsageError } from "../core/errors.js";
import { quantile } from "../core/statistics.js";
import { makeFigure } from "./make-figure.js";
import { axisId, flowPanels, panelGrid } from "./panels.js";
import { escapeText, estimateWidth, templateText } from "./text.js";
import { altText, axisTitle, BOTTOM_LEGEND, BOX, baseLayout, FONT_SIZE, legendHeight, NARROW, PAGE_WIDTH, panelName, SERIES, valueAxis, } from "./theme.js";
const COLUMNS = ["panel", "class", "x", "y"];
/** Each point is a shape of the vector formats; more than this make files that viewers cannot handle. */
const MOST_POINTS = 20_000;
const LABELLED_CLASSES = 10;
/**
 * Points in the plane, coloured by class: an embedding of features by PCA or UMAP. Panels (e.g. splits) have the
 * same axes, and both axes the same scale, so that distances can be compared. Colour and symbol tell the class;
 * up to 10 classes are also named at the median of their points, unless `named` is false.
 * Throws {@link UsageError} where the coordinates are not n x 2 finite numbers or more than 20,000, where labels
 * are no classes, and where lists differ in length; {@link Coos7Error} where there are no points.
 */
export function embeddingFigure(input) {
    checkInput(input);
    return makeFigure((width = PAGE_WIDTH) => ({
        ...draw(input, width),
        alt: altText(input, "Scatter plot of points in two dimensions", describe(input)),
    }));
}
function draw(input, width) {
    const { coordinates, labels, classNames, axes: names = ["Dimension 1", "Dimension 2"] } = input;
    const { data: values, rows } = coordinates;
    const panelOf = (i) => input.panels?.[i] ?? "";
    const panels = [...new Set(Array.from({ length: rows }, (_, i) => panelOf(i)))];
    const present = [...new Set(Array.from(labels))].sort((a, b) => a - b);
    const columns = Math.min(width < NARROW ? (panels.length > 1 ? 2 : 1) : 3, panels.length);
    const margin = {
        l: 52,
        r: 14,
        t: panels.length > 1 ? 22 : 8,
        b: 46 +
            legendHeight(present.map((label) => classNames[label]), width - 66),
    };
    const gap = { x: 14, y: 34 };
    const available = (width - margin.l - margin.r - (columns - 1) * gap.x) / columns;
    const extents = [0, 1].map((axis) => extentOf(values, axis));
    // As flat as the points lie, within reason.
    const flatness = Math.max(0.6, Math.min(1, extents[1].length / extents[0].length || 1));
    const panelHeight = Math.min(available * flatness, 400);
    const places = flowPanels(panels.map(() => 1), columns);
    const grid = panelGrid(places, { width, columns, panelHeight, gap, margin });
    const ranges = equalScales(extents, grid.panelWidth, panelHeight);
    const size = rows > 3000 ? 3 : rows > 500 ? 4 : 5;
    const data = [];
    const axes = {};
    const annotations = [];
    const named = new Set();
    panels.forEach((panel, p) => {
        const [x, y] = [axisId("x", p), axisId("y", p)];
        const medians = [];
        for (const label of present) {
            const members = Array.from({ length: rows }, (_, i) => i).filter((i) => labels[i] === label && panelOf(i) === panel);
            if (members.length === 0)
                continue;
            const [xs, ys] = [0, 1].map((axis) => members.map((i) => values[2 * i + axis]));
            medians.push({ name: classNames[label], x: median(xs), y: median(ys) });
            data.push({
                type: "scatter",
                mode: "markers",
                name: escapeText(classNames[label]),
                legendgroup: String(label),
                legendrank: label,
                showlegend: !named.has(label),
                xaxis: x,
                yaxis: y,
                x: xs,
                y: ys,
                marker: { ...styleOf(label), size, opacity: 0.75 },
                customdata: members.map((_, k) => [panel, classNames[label], xs[k], ys[k]]),
                meta: { columns: COLUMNS },
                hovertemplate: `${templateText(classNames[label])}<extra></extra>`,
            });
            named.add(label);
        }
        if (panel !== "")
            annotations.push(panelName(panel, x, y));
        if (input.named !== false && present.length <= LABELLED_CLASSES && grid.panelWidth >= 240)
            annotations.push(...classLabels(medians, ranges, { width: grid.panelWidth, height: panelHeight, xref: x, yref: y }));
        const { x: across, y: up, first } = grid.domain(p);
        const below = places.some(({ row, column }) => row === places[p].row + 1 && column === places[p].column);
        const frame = valueAxis(BOX);
        axes[axisId("xaxis", p)] = {
            ...frame,
            domain: across,
            anchor: y,
            range: ranges.x,
            showticklabels: !below,
            ...(below ? {} : { title: axisTitle(escapeText(names[0])) }),
        };
        axes[axisId("yaxis", p)] = {
            ...frame,
            domain: up,
            anchor: x,
            range: ranges.y,
            showticklabels: first,
            ...(first ? { title: axisTitle(escapeText(names[1])) } : {}),
        };
    });
    return {
        data,
        layout: {
            ...baseLayout(input, { width, height: grid.height, margin }),
            ...axes,
            annotations,
            legend: { ...BOTTOM_LEGEND, itemsizing: "constant" },
            hovermode: "closest",
        },
    };
}
/** Colour and symbol of a class, different for the first 49. */
function styleOf(label) {
    const round = Math.floor(label / SERIES.length);
    return {
        color: SERIES[label % SERIES.length].color,
        symbol: SERIES[(label + round) % SERIES.length].symbol,
    };
}
/** What all points span on an axis, with some room around them. */
function extentOf(values, axis) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = axis; i < values.length; i += 2) {
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
    }
    return { middle: (low + high) / 2, length: (high - low) * 1.08 };
}
/** Ranges around all points such that a unit is as long on both axes of a panel of this size. */
function equalScales([across, up], width, height) {
    const perPixel = Math.max(across.length / width, up.length / height) || 1;
    const range = ({ middle }, pixels) => [
        middle - (perPixel * pixels) / 2,
        middle + (perPixel * pixels) / 2,
    ];
    return { x: range(across, width), y: range(up, height) };
}
function median(values) {
    return quantile(Float64Array.from(values).sort(), 0.5);
}
function checkInput({ coordinates, labels, classNames, panels }) {
    const { data, rows, cols } = coordinates;
    if (rows === 0)
        throw new Coos7Error("Expected at least one point to draw but found none");
    if (cols !== 2 || data.length !== 2 * rows)
        throw new UsageError(`coordinates: expected ${rows} x 2 values but found ${rows} x ${cols}`);
    if (rows > MOST_POINTS)
        throw new UsageError(`coordinates: expected at most ${MOST_POINTS.toLocaleString("en")} points but found ${rows.toLocaleString("en")}; draw a random sample of them`);
    const wrong = data.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0)
        throw new UsageError(`coordinates: expected finite numbers but found ${data[wrong]} in row ${Math.floor(wrong / 2)}`);
    for (const [name, list] of [
        ["labels", labels],
        ["panels", panels],
    ])
        if (list && list.length !== rows)
            throw new UsageError(`${name}: expected ${rows}, one per point, but found ${list.length}`);
    Array.from(labels).forEach((label, i) => {
        if (!Number.isInteger(label) || label < 0 || label >= classNames.length)
            throw new UsageError(`labels[${i}]: expected a class from 0 to ${classNames.length - 1} but found ${label}`);
    });
}
/** Says how well classes hold together: how many points are nearer to their own class's median than to another's. */
function describe({ coordinates, labels, classNames, panels }) {
    const { data, rows } = coordinates;
    const sentences = [`${rows.toLocaleString("en")} points of ${new Set(Array.from(labels)).size} classes.`];
    const names = [...new Set(panels ?? [""])];
    for (const name of names) {
        const members = Array.from({ length: rows }, (_, i) => i).filter((i) => (panels?.[i] ?? "") === name);
        const medians = classNames.map((_, label) => {
            const own = members.filter((i) => labels[i] === label);
            if (own.length === 0)
                return undefined;
            return [0, 1].map((axis) => median(own.map((i) => data[2 * i + axis])));
        });
        const distance = (i, center) => center ? Math.hypot(data[2 * i] - center[0], data[2 * i + 1] - center[1]) : Number.POSITIVE_INFINITY;
        const near = members.filter((i) => {
            const own = distance(i, medians[labels[i]]);
            return medians.every((center, label) => label === labels[i] || distance(i, center) > own);
        });
        const share = ((100 * near.length) / members.length).toFixed(0);
        sentences.push(`${name === "" ? "" : `${name}: `}${share}% of the points lie nearest to the middle of their own class.`);
    }
    return sentences;
}
const LABEL_HEIGHT = 14;
/** Names written into a panel at the given points, moved up or down as little as keeps them off each other. */
function classLabels(points, { x: [left, right], y: [bottom, top] }, { width, height, xref, yref }) {
    const placed = [];
    return points.map(({ name, x, y }) => {
        const own = estimateWidth(name, FONT_SIZE.small) + 4;
        const within = (value, half, length) => Math.max(half, Math.min(length - half, value));
        const center = within(((x - left) / (right - left)) * width, own / 2 + 2, width);
        const wanted = within(((y - bottom) / (top - bottom)) * height, LABEL_HEIGHT / 2, height);
        const isFree = (level) => level >= LABEL_HEIGHT / 2 &&
            level <= height - LABEL_HEIGHT / 2 &&
            placed.every((other) => Math.abs(other.x - center) >= (other.width + own) / 2 || Math.abs(other.y - level) >= LABEL_HEIGHT);
        const levels = Array.from({ length: Math.ceil(height) }, (_, k) => [wanted + k, wanted - k]).flat();
        const level = levels.find(isFree) ?? wanted;
        placed.push({ x: center, y: level, width: own });
        return {
            text: escapeText(name),
            showarrow: false,
            xref,
            yref,
            x: left + (center / width) * (right - left),
            y: bottom + (level / height) * (top - bottom),
            font: { size: FONT_SIZE.small },
            bgcolor: "rgba(255,255,255,0.8)",
            borderpad: 1,
        };
    });
}
//# sourceMappingURL=embedding.js.map