import { escapeText, estimateWidth, plotlyLines, wrapText } from "./text.js";
/** Arimo has the metrics of Arial and Liberation Sans, so a figure looks the same where only these are there. */
const FONT_FAMILY = "Arimo, Arial, Liberation Sans, Helvetica, sans-serif";
/** Sizes in pixels at 96 per inch: three quarters as many points, so text prints at 7 to 10 pt. */
export const FONT_SIZE = { title: 14, base: 11, small: 10 };
/** Full text width of a journal page (180 mm) in pixels. */
export const PAGE_WIDTH = 680;
export const COLORS = {
    text: "#222222",
    muted: "#666666",
    grid: "#dddddd",
    band: "#f4f4f4",
    missing: "#eeeeee",
    warning: "#b34700",
};
/**
 * How series are told apart: colours of Okabe and Ito (2008), distinct with every common colour blindness,
 * each with its own symbol, so that the figure also reads in grey print.
 */
export const SERIES = [
    { color: "#0072B2", symbol: "circle" },
    { color: "#D55E00", symbol: "square" },
    { color: "#009E73", symbol: "diamond" },
    { color: "#CC79A7", symbol: "triangle-up" },
    { color: "#000000", symbol: "triangle-down" },
    { color: "#56B4E9", symbol: "pentagon" },
    { color: "#E69F00", symbol: "star" },
];
/** Below this width in pixels figures save space: they are as wide as a journal's column, not its page. */
export const NARROW = 450;
/**
 * Sequential scale from near white to near black through blue, in equal steps of OKLab lightness (0.985 to
 * 0.285): equal differences look equal, in colour and in grey print.
 */
export const SEQUENTIAL_SCALE = [
    "#f8fbfc",
    "#c8e8fe",
    "#9dd4fb",
    "#78bef3",
    "#57a7e7",
    "#3e90d6",
    "#2e79bf",
    "#2663a4",
    "#234f84",
    "#213c62",
    "#1e2a3e",
].map((color, i) => [i / 10, color]);
/**
 * Diverging scale from orange through near white to blue, symmetric in OKLab lightness: the hues stay apart
 * with every common colour blindness. In grey print both ends are dark, so figures print the sign beside it.
 */
export const DIVERGING_SCALE = [
    "#783c02",
    "#ad5e1c",
    "#cd9168",
    "#e8c4ac",
    "#fafafa",
    "#b3d0ee",
    "#73a4d7",
    "#3179bd",
    "#01508d",
].map((color, i) => [i / 8, color]);
/**
 * The bars of intervals for a trace's `error_x` or `error_y`. A bootstrap interval may lie beside its estimate: bars have no
 * negative lengths.
 */
export function intervalBars(ends, style) {
    return {
        type: "data",
        symmetric: false,
        array: ends.map(({ value, high }) => Math.max(0, high - value)),
        arrayminus: ends.map(({ value, low }) => Math.max(0, value - low)),
        ...style,
    };
}
const TITLE_LINE = FONT_SIZE.title * 1.3;
/**
 * The layout that all figures share: size, fonts, white ground and the title at the top left, wrapped to the
 * figure's width. `margin` is around the plot area; the heading's height is added to its top.
 */
export function baseLayout(heading, size) {
    const padding = 12;
    const lines = wrapText(heading.title, size.width - 2 * padding, FONT_SIZE.title * 1.06, 3);
    const headingHeight = Math.ceil((lines.length + (heading.data.simulated ? 1 : 0)) * TITLE_LINE + 14);
    const width = Math.ceil(size.width);
    const height = Math.ceil(size.height) + headingHeight;
    return {
        width,
        height,
        margin: { ...size.margin, t: size.margin.t + headingHeight, pad: 0 },
        font: { family: FONT_FAMILY, size: FONT_SIZE.base, color: COLORS.text },
        paper_bgcolor: "white",
        plot_bgcolor: "white",
        hoverlabel: { font: { family: FONT_FAMILY, size: FONT_SIZE.base } },
        title: {
            text: markSimulated(`<b>${plotlyLines(lines)}</b>`, heading.data.simulated),
            font: { size: FONT_SIZE.title, color: COLORS.text },
            x: 0,
            xref: "container",
            xanchor: "left",
            // The baseline of the first line. Anchored at the top, plotly shifts only titles of one line down.
            y: 1 - (10 + 0.8 * FONT_SIZE.title) / height,
            yref: "container",
            yanchor: "bottom",
            pad: { l: padding },
        },
    };
}
/** Says below a figure's title (plotly markup) that the data are simulated, where they are. */
function markSimulated(title, simulated) {
    if (!simulated)
        return title;
    return `${title}<br><span style="font-size:${FONT_SIZE.base}px;color:${COLORS.warning}">Simulated data</span>`;
}
/** The alternative text of a figure: what kind it is, its title, the origin of its data and what it shows. */
export function altText(heading, kind, sentences) {
    const origin = heading.data.simulated ? ["Simulated data."] : [];
    return [`${kind}: ${heading.title}.`, ...origin, ...sentences]
        .join(" ")
        .replace(/\s+/gu, " ")
        .replace(/\.\.(?= |$)/g, ".");
}
/** An axis with named positions 0, 1, 2… without lines or ticks. */
export function namedAxis(names, overrides) {
    return {
        tickmode: "array",
        tickvals: names.map((_, i) => i),
        ticktext: names.map(plotlyLines),
        showgrid: false,
        zeroline: false,
        ticks: "",
        ticklabelstandoff: 4,
        ...overrides,
    };
}
/** The title of an axis, so many pixels from its labels. `text` is plotly's markup. */
export function axisTitle(text, standoff = 6) {
    return { text, standoff, font: { size: FONT_SIZE.base } };
}
/** An axis of numbers, with grid lines and none at 0. */
export function valueAxis(overrides) {
    return { gridcolor: COLORS.grid, zeroline: false, nticks: 6, ...overrides };
}
/** An axis without grid lines, drawn as a line. */
export const LINE_AXIS = {
    showgrid: false,
    zeroline: false,
    showline: true,
    linecolor: COLORS.muted,
};
/** Lines of an axis on all four sides of its panel. */
export const BOX = { showline: true, mirror: true, linecolor: "#bbbbbb" };
/** A line that is not of a series: where two errors are equal, what models were fitted at. */
export const DASHED = { color: COLORS.muted, width: 1, dash: "4px 3px" };
/** An entry of the legend that explains a mark which is not of one series. */
export function legendEntry(name, style) {
    return { type: "scatter", name, x: [null], y: [null], meta: { columns: [] }, ...style };
}
/** A legend at the lower left corner of the figure; {@link legendHeight} is what it needs below the plot area. */
export const BOTTOM_LEGEND = {
    orientation: "h",
    xref: "container",
    x: 0,
    xanchor: "left",
    yref: "container",
    y: 0,
    yanchor: "bottom",
    font: { size: FONT_SIZE.base },
    itemwidth: 30,
    tracegroupgap: 0,
};
/** Height in pixels of a {@link BOTTOM_LEGEND} with these entries over a plot area of `width` pixels. */
export function legendHeight(entries, width) {
    let lines = 1;
    let used = 0;
    for (const entry of entries) {
        const needed = estimateWidth(entry, FONT_SIZE.base) + 46;
        if (used > 0 && used + needed > width) {
            lines++;
            used = 0;
        }
        used += needed;
    }
    return lines * 19 + 8;
}
/** The name of a panel, above its left corner. `x` and `y` are the panel's axes. */
export function panelName(name, x, y) {
    return note(name, {
        xref: `${x} domain`,
        yref: `${y} domain`,
        x: 0,
        y: 1,
        xanchor: "left",
        yanchor: "bottom",
        yshift: 2,
        font: { size: FONT_SIZE.base },
    });
}
/** A small text in the lower right corner of the figure, whose lower margin is `below` pixels. */
export function cornerNote(text, below) {
    return note(text, {
        xref: "paper",
        x: 1,
        xanchor: "right",
        yref: "paper",
        y: 0,
        yanchor: "bottom",
        yshift: 6 - below,
        font: { size: FONT_SIZE.small, color: COLORS.muted },
    });
}
/** A text without an arrow at a place of the figure. `text` is plain text. */
export function note(text, place) {
    return { text: escapeText(text), showarrow: false, ...place };
}
//# sourceMappingURL=theme.js.map