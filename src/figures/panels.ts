/** Where the panels of a figure lie. */
export interface PanelGrid {
  /** Of the whole figure without its heading, in pixels. */
  height: number;
  margin: { l: number; r: number; t: number; b: number };
  /** Share of the plot area that a panel takes, and whether it is the first of its row. */
  domain(panel: number): { x: [number, number]; y: [number, number]; first: boolean };
}

/**
 * Places panels of a page's width: a single one over the whole of it, more in two columns, row by row. Above
 * each panel there is room for its name, below all of them for a legend.
 */
export function panelGrid(panels: number): PanelGrid {
  const columns = panels === 1 ? 1 : 2;
  const rows = Math.ceil(panels / columns);
  const panelHeight = panels === 1 ? 260 : 118;
  const gap = { x: 0.07, y: 46 };
  const plotHeight = rows * panelHeight + (rows - 1) * gap.y;
  const margin = { l: 52, r: 14, t: 22, b: 62 };
  return {
    height: plotHeight + margin.t + margin.b,
    margin,
    domain(panel) {
      const column = panel % columns;
      const row = Math.floor(panel / columns);
      const width = (1 - (columns - 1) * gap.x) / columns;
      const x0 = column * (width + gap.x);
      const bottomEdge = plotHeight - row * (panelHeight + gap.y) - panelHeight;
      return {
        x: [x0, x0 + width],
        y: [bottomEdge / plotHeight, (bottomEdge + panelHeight) / plotHeight],
        first: column === 0,
      };
    },
  };
}

/** Plotly's name of an axis: no number for the first panel, 2 for the second… */
export function axisId(prefix: string, panel: number): string {
  return panel === 0 ? prefix : `${prefix}${panel + 1}`;
}
