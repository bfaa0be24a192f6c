import { Coos7Error, UsageError } from "../core/errors.js";
import type { Figure, PlotlyObject } from "./figure.js";
import { makeFigure } from "./make-figure.js";
import { axisId, flowPanels, panelGrid } from "./panels.js";
import { escapeText, estimateWidth, wrapText } from "./text.js";
import {
  altText,
  BOTTOM_LEGEND,
  baseLayout,
  COLORS,
  type FigureHeading,
  FONT_SIZE,
  legendHeight,
  NARROW,
  namedAxis,
  note,
  PAGE_WIDTH,
  panelName,
  SERIES,
} from "./theme.js";

/** How a method changes the error of a row of Table 3 on a test set. */
export interface GainRow {
  method: string;
  /** The panel, e.g. "Test4". */
  split: string;
  features: string;
  model: string;
  /** In percentage points, with the method less without it: below 0 it helps. */
  change: number;
  /** Ends of its 95 % interval. */
  change_low: number;
  change_high: number;
}

const COLUMNS = ["method", "split", "features", "model", "change", "change_low", "change_high"] as const;
/** Height in pixels that a marker takes, and between methods. */
const MARKER = 7;
const GAP = 12;

/**
 * Who gains what on which split: a panel per split, in it a row per method and a marker with its interval for each row of
 * Table 3. Markers left of the line have a lower error with the method. Colours tell features, symbols models. A method that
 * harms far more than all others is cut off at the edge, its changes in numbers.
 * Throws {@link UsageError} on a change or an interval that is not finite and on two rows about the same, {@link Coos7Error}
 * where there are none.
 */
export function methodGainsFigure(rows: readonly GainRow[], heading: FigureHeading): Figure {
  checkRows(rows);
  return makeFigure((width = PAGE_WIDTH) => ({
    ...draw(rows, heading, width),
    alt: altText(
      heading,
      "Changes of balanced error by each method on each split, in percentage points",
      describe(rows),
    ),
  }));
}

function draw(rows: readonly GainRow[], heading: FigureHeading, width: number): Figure {
  const methods = unique(rows.map(({ method }) => method));
  const splits = unique(rows.map(({ split }) => split));
  const families = unique(rows.map(({ features }) => features.split(" ")[0]!));
  const models = unique(rows.map(({ model }) => model));
  const series = unique(rows.map(seriesName));
  const names = methods.map((name) => wrapText(name, Math.min(120, width * 0.28), FONT_SIZE.base, 3));
  const left = Math.max(...names.flat().map((line) => estimateWidth(line, FONT_SIZE.base))) + 16;
  const columns = Math.min(splits.length, width < NARROW ? 1 : 4);
  const rowHeight = Math.max(series.length * MARKER + GAP, ...names.map((lines) => lines.length * 14 + 4));
  const legend = legendHeight(series, width - 20);
  const grid = panelGrid(
    flowPanels(
      splits.map(() => 1),
      columns,
    ),
    {
      width,
      columns,
      panelHeight: methods.length * rowHeight,
      gap: { x: 14, y: 44 },
      margin: { l: left, r: 14, t: 22, b: 44 + legend },
    },
  );
  const { low, high } = shownRange(rows);
  const room = Math.max(0.5, high - low) * 0.04;
  const data: PlotlyObject[] = [];
  const axes: PlotlyObject = {};
  const shapes: PlotlyObject[] = [];
  const annotations: PlotlyObject[] = [];
  splits.forEach((split, panel) => {
    const [x, y] = [axisId("x", panel), axisId("y", panel)];
    const domain = grid.domain(panel);
    series.forEach((name, s) => {
      const own = rows.filter((row) => row.split === split && seriesName(row) === name);
      if (own.length === 0) return;
      const { features, model } = own[0]!;
      const { color } = SERIES[families.indexOf(features.split(" ")[0]!) % SERIES.length]!;
      const { symbol } = SERIES[models.indexOf(model) % SERIES.length]!;
      data.push({
        type: "scatter",
        mode: "markers",
        name: escapeText(name),
        legendgroup: name,
        showlegend: rows.find((row) => seriesName(row) === name)!.split === split,
        cliponaxis: false,
        xaxis: x,
        yaxis: y,
        x: own.map(({ change }) => Math.max(low, Math.min(high, change))),
        y: own.map(
          ({ method }) => methods.indexOf(method) + ((s - (series.length - 1) / 2) * MARKER) / rowHeight,
        ),
        error_x: {
          type: "data",
          symmetric: false,
          array: own.map((row) => Math.max(0, Math.min(high, row.change_high) - row.change)),
          arrayminus: own.map((row) => Math.max(0, Math.min(high, row.change) - row.change_low)),
          thickness: 1,
          width: 0,
          color,
        },
        marker: {
          color,
          symbol: own.map(({ change }) => (change > high ? "triangle-right" : symbol)),
          size: own.map(({ change }) => (change > high ? 8 : 5)),
          // Where sizes differ, plotly takes markers for bubbles: pale, with a white edge.
          opacity: 1,
          line: { width: 0 },
        },
        customdata: own.map((row) => COLUMNS.map((column) => row[column])),
        meta: { columns: COLUMNS },
        hovertext: own.map((row) => `${escapeText(row.method)}, ${escapeText(name)}, ${escapeText(split)}`),
        hovertemplate: "%{hovertext}: %{x:+.1f} points<extra></extra>",
      });
    });
    methods.forEach((method, i) => {
      const beyond = rows
        .filter((row) => row.method === method && row.split === split && row.change > high)
        .map(({ change }) => change);
      if (beyond.length > 0)
        annotations.push(
          note(rangeText(beyond), {
            xref: x,
            x: high,
            xshift: -8,
            xanchor: "right",
            yref: y,
            y: i,
            font: { size: FONT_SIZE.small },
          }),
        );
      if (i % 2 === 1)
        shapes.push({
          type: "rect",
          layer: "below",
          xref: `${x} domain`,
          x0: 0,
          x1: 1,
          yref: y,
          y0: i - 0.5,
          y1: i + 0.5,
          fillcolor: COLORS.band,
          line: { width: 0 },
        });
    });
    annotations.push(panelName(split, x, y));
    axes[axisId("xaxis", panel)] = {
      domain: domain.x,
      anchor: y,
      range: [low - room, high + room],
      gridcolor: COLORS.grid,
      zeroline: true,
      zerolinecolor: COLORS.text,
      zerolinewidth: 1,
      nticks: 5,
    };
    axes[axisId("yaxis", panel)] = namedAxis(domain.first ? names : methods.map(() => [""]), {
      domain: domain.y,
      anchor: x,
      range: [methods.length - 0.5, -0.5],
    });
  });
  annotations.push(
    note("Change of error (points); left is better", {
      xref: "paper",
      x: 0.5,
      yref: "paper",
      y: 0,
      yanchor: "top",
      yshift: -22,
      font: { size: FONT_SIZE.base },
    }),
  );
  return {
    data,
    layout: {
      ...baseLayout(heading, {
        width,
        height: grid.height,
        margin: { l: left, r: 14, t: 22, b: 44 + legend },
      }),
      ...axes,
      shapes,
      annotations,
      showlegend: true,
      legend: BOTTOM_LEGEND,
      hovermode: "closest",
    },
  };
}

/** How much larger the changes of a method must be than those of all others to be cut off at the panels' edge. */
const OUTLYING = 3;

/**
 * The ends of the axis: all intervals, but for those of methods that harm so much more than all others that these could not
 * be told apart.
 */
function shownRange(rows: readonly GainRow[]): { low: number; high: number } {
  const methods = unique(rows.map(({ method }) => method));
  const worst = new Map(
    methods.map((method) => [
      method,
      Math.max(...rows.filter((row) => row.method === method).map(({ change_high }) => change_high)),
    ]),
  );
  const falling = [...worst.values()].sort((a, b) => b - a);
  const from = falling.findIndex((value, i) => i > 0 && value * OUTLYING < falling[i - 1]!);
  const limit = from > 0 ? falling[from]! : falling[0]!;
  const shown = rows.filter(({ method }) => worst.get(method)! <= limit);
  const low = Math.min(0, ...shown.map(({ change_low }) => change_low));
  return { low, high: Math.max(0, limit, from > 0 ? -low / 2 : 0) };
}

/** "+48 to +51". */
function rangeText(values: readonly number[]): string {
  const texts = [Math.min(...values), Math.max(...values)].map((value) => `+${value.toFixed(0)}`);
  return unique(texts).join(" to ");
}

function seriesName({ features, model }: GainRow): string {
  return `${features} ${model}`;
}

function checkRows(rows: readonly GainRow[]): void {
  if (rows.length === 0) throw new Coos7Error("Expected at least one row of changes to draw but found none");
  const seen = new Set<string>();
  rows.forEach((row, i) => {
    for (const column of ["change", "change_low", "change_high"] as const)
      if (!Number.isFinite(row[column]))
        throw new UsageError(`rows[${i}].${column}: expected percentage points but found ${row[column]}`);
    const key = JSON.stringify([row.method, row.split, seriesName(row)]);
    if (seen.has(key))
      throw new UsageError(
        `rows[${i}]: expected one row for each method, split and model but found a second one for ${row.method}, ${row.split}, ${seriesName(row)}`,
      );
    seen.add(key);
  });
}

function describe(rows: readonly GainRow[]): string[] {
  return unique(rows.map(({ method }) => method)).map((method) => {
    const parts = unique(rows.map(({ split }) => split)).flatMap((split) => {
      const changes = rows
        .filter((row) => row.method === method && row.split === split)
        .map(({ change }) => change);
      if (changes.length === 0) return [];
      const [low, high] = [Math.min(...changes), Math.max(...changes)].map((value) => value.toFixed(1));
      return [`${split} ${low === high ? low : `${low} to ${high}`}`];
    });
    return `${method}: ${parts.join(", ")}.`;
  });
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
