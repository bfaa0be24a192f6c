import type { PlotlyObject } from "./figure.js";
import { FONT_SIZE } from "./theme.js";

/** The place of a panel in a grid, counted from the top left. */
export interface PanelPlace {
  row: number;
  column: number;
}

/** Sizes in pixels. */
export interface PanelSizes {
  /** Of the whole figure. */
  width: number;
  /** Of the plot area of one panel. */
  panelHeight: number;
  columns: number;
  /** Between panels; `y` has room for the name of the lower one and the labels of the upper one. */
  gap: { x: number; y: number };
  margin: { l: number; r: number; t: number; b: number };
}

/** Where the panels of a figure lie. */
export interface PanelGrid {
  /** Of the whole figure without its heading, in pixels. */
  height: number;
  /** Of the plot area of one panel, in pixels. */
  panelWidth: number;
  /** Share of the plot area that a panel takes, and whether it is the first of its row. */
  domain(panel: number): { x: [number, number]; y: [number, number]; first: boolean };
}

/** Lays panels out at the given places. */
export function panelGrid(places: readonly PanelPlace[], sizes: PanelSizes): PanelGrid {
  const { width, panelHeight, columns, gap, margin } = sizes;
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  const plotWidth = width - margin.l - margin.r;
  const plotHeight = rows * panelHeight + (rows - 1) * gap.y;
  const panelWidth = (plotWidth - (columns - 1) * gap.x) / columns;
  return {
    height: plotHeight + margin.t + margin.b,
    panelWidth,
    domain(panel) {
      const { row, column } = places[panel]!;
      const left = column * (panelWidth + gap.x);
      const bottom = plotHeight - row * (panelHeight + gap.y) - panelHeight;
      return {
        x: [left / plotWidth, (left + panelWidth) / plotWidth],
        y: [bottom / plotHeight, (bottom + panelHeight) / plotHeight],
        first: column === 0,
      };
    },
  };
}

/**
 * Places of panels row by row in so many columns. Panels come in groups of the given sizes: a group that does
 * not fit into what is left of a row begins a new one.
 */
export function flowPanels(groups: readonly number[], columns: number): PanelPlace[] {
  const places: PanelPlace[] = [];
  let row = 0;
  let column = 0;
  for (const size of groups) {
    if (column > 0 && column + size > columns) {
      row++;
      column = 0;
    }
    for (let i = 0; i < size; i++) {
      if (column === columns) {
        row++;
        column = 0;
      }
      places.push({ row, column: column++ });
    }
  }
  return places;
}

/** Plotly's name of an axis: no number for the first panel, 2 for the second… */
export function axisId(prefix: string, panel: number): string {
  return panel === 0 ? prefix : `${prefix}${panel + 1}`;
}

/** plotly sets the title right beside the longest label; an en space, which drawing keeps, holds it off. */
const LABEL_SPACE = "\u2002";

export interface ColorBarOptions {
  /** Beside the bar, as plotly's markup. */
  title: string;
  /** In pixels, as `xpad`, its distance from what it explains. */
  length: number;
  xpad: number;
  /** Where labels stand and what they say; chosen by plotly where missing. */
  tickvals?: number[];
  ticktext?: string[];
}

/** The bar at a figure's right that explains its colours. */
export function colorBar({ title, length, xpad, tickvals, ticktext }: ColorBarOptions): PlotlyObject {
  return {
    title: { text: title, side: "right", font: { size: FONT_SIZE.base } },
    thickness: 10,
    xpad,
    len: length,
    lenmode: "pixels",
    outlinewidth: 0,
    ticksuffix: LABEL_SPACE,
    tickfont: { size: FONT_SIZE.small },
    ...(tickvals ? { tickvals } : {}),
    ...(ticktext ? { ticktext: ticktext.map((text) => `${text}${LABEL_SPACE}`) } : {}),
  };
}
