import type { PlotlyObject } from "./figure.js";
import { escapeText, plotlyLines, wrapText } from "./text.js";

/** Arimo has the metrics of Arial and Liberation Sans, so a figure looks the same where only these are there. */
export const FONT_FAMILY = "Arimo, Arial, Liberation Sans, Helvetica, sans-serif";

/** Sizes in pixels at 96 per inch: three quarters as many points, so text prints at 7 to 10 pt. */
export const FONT_SIZE = { title: 14, base: 11, small: 10 } as const;

/** Full text width of a journal page (180 mm) in pixels. */
export const PAGE_WIDTH = 680;

export const COLORS = {
  text: "#222222",
  muted: "#666666",
  grid: "#dddddd",
  band: "#f4f4f4",
  missing: "#eeeeee",
  warning: "#b34700",
} as const;

/**
 * How series are told apart: colours of Okabe and Ito (2008), distinct with every common colour blindness,
 * each with its own symbol, so that the figure also reads in grey print.
 */
export const SERIES: readonly { color: string; symbol: string }[] = [
  { color: "#0072B2", symbol: "circle" },
  { color: "#D55E00", symbol: "square" },
  { color: "#009E73", symbol: "diamond" },
  { color: "#CC79A7", symbol: "triangle-up" },
  { color: "#000000", symbol: "triangle-down" },
  { color: "#56B4E9", symbol: "pentagon" },
  { color: "#E69F00", symbol: "star" },
];

/**
 * Sequential scale from near white to near black through blue, in equal steps of OKLab lightness (0.985 to
 * 0.285): equal differences look equal, in colour and in grey print.
 */
export const SEQUENTIAL_SCALE: readonly (readonly [number, string])[] = [
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
].map((color, i) => [i / 10, color] as const);

/** What every figure states about itself. */
export interface FigureHeading {
  /** Plain text, shown literally. */
  title: string;
  /** Whether the data come from the simulator: the figure then says so below its title. */
  simulated: boolean;
}

const TITLE_LINE = FONT_SIZE.title * 1.3;

/**
 * The layout that all figures share: size, fonts, white ground and the title at the top left, wrapped to the
 * figure's width. `margin` is around the plot area; the heading's height is added to its top.
 */
export function baseLayout(
  heading: FigureHeading,
  size: { width: number; height: number; margin: { l: number; r: number; t: number; b: number } },
): PlotlyObject & { width: number; height: number } {
  const padding = 12;
  const lines = wrapText(heading.title, size.width - 2 * padding, FONT_SIZE.title * 1.06, 3);
  const headingHeight = Math.ceil((lines.length + (heading.simulated ? 1 : 0)) * TITLE_LINE + 14);
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
      text: markSimulated(`<b>${plotlyLines(lines)}</b>`, heading.simulated),
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
export function markSimulated(title: string, simulated: boolean): string {
  if (!simulated) return title;
  return `${title}<br><span style="font-size:${FONT_SIZE.base}px;color:${COLORS.warning}">Simulated data</span>`;
}

/** An axis with named positions 0, 1, 2… without lines or ticks. */
export function namedAxis(names: readonly (readonly string[])[], overrides: PlotlyObject): PlotlyObject {
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

/** A legend in one line at the lower left corner of the figure. */
export const BOTTOM_LEGEND: PlotlyObject = {
  orientation: "h",
  xref: "paper",
  x: 0,
  xanchor: "left",
  yref: "container",
  y: 0,
  yanchor: "bottom",
  font: { size: FONT_SIZE.base },
  itemwidth: 30,
};

/** A text without an arrow at a place of the figure. `text` is plain text. */
export function note(text: string, place: PlotlyObject): PlotlyObject {
  return { text: escapeText(text), showarrow: false, ...place };
}
