import { Coos7Error } from "../core/errors.js";
import {
  checkErrorRow,
  ERROR_COLUMNS,
  type ErrorRow,
  featureSet,
  SPLIT_COLUMNS,
  splitIndex,
} from "./error-rows.js";
import type { Figure, PlotlyObject } from "./figure.js";
import { axisId, panelGrid } from "./panels.js";
import { escapeText } from "./text.js";
import {
  BOTTOM_LEGEND,
  baseLayout,
  COLORS,
  type FigureHeading,
  FONT_SIZE,
  namedAxis,
  note,
  PAGE_WIDTH,
  SERIES,
} from "./theme.js";

/** The paper's models come first, in this order, so that each has the same colour in every figure. */
const MODELS = ["kNN", "L1 LR", "RF", "End-to-End"];

/** Share of the width of one split that its models' markers spread over. */
const SPREAD = 0.76;

/**
 * Balanced error in each split with its 95 % interval, one panel per feature set (features and layer), one
 * colour and symbol per model; the paper's value is the hollow marker to the right of ours. All panels share
 * one scale. Rows may come in any order and need not be complete.
 * Throws {@link UsageError} on an unknown split or a value that is not a percentage, {@link Coos7Error} where
 * there are no rows.
 */
export function errorPerSplit(rows: readonly ErrorRow[], heading: FigureHeading): Figure {
  if (rows.length === 0) throw new Coos7Error("Expected at least one row of errors to draw but found none");
  rows.forEach(checkErrorRow);
  const panels = unique(rows.map(featureSet));
  const models = unique([...MODELS, ...rows.map((row) => row.model)]);
  const withPaper = rows.some((row) => row.paper_percent !== undefined);
  const highest = Math.max(
    ...rows.map((row) => Math.max(row.balanced_error_percent, row.ci_high, row.paper_percent ?? 0)),
  );

  const grid = panelGrid(panels.length);
  const data: PlotlyObject[] = [];
  const axes: PlotlyObject = {};
  panels.forEach((panel, i) => {
    const ofPanel = rows.filter((row) => featureSet(row) === panel);
    const present = models.filter((model) => ofPanel.some((row) => row.model === model));
    const slot = SPREAD / present.length;
    const shift = withPaper ? Math.min(0.1, slot * 0.22) : 0;
    const size = panels.length === 1 ? 7 : 5;
    for (const [k, model] of present.entries()) {
      const cells = ofPanel.filter((row) => row.model === model);
      const style = SERIES[models.indexOf(model) % SERIES.length]!;
      const center = (k - (present.length - 1) / 2) * slot;
      const axis = { xaxis: axisId("x", i), yaxis: axisId("y", i) };
      data.push({
        ...ourTrace(cells, { ...style, size }, center - shift),
        ...axis,
        legendrank: models.indexOf(model),
        showlegend: !data.some((trace) => trace.legendgroup === model),
      });
      const published = cells.filter((row) => row.paper_percent !== undefined);
      if (published.length > 0)
        data.push({ ...paperTrace(published, { ...style, size }, center + shift), ...axis });
    }
    const { x, y, first } = grid.domain(i);
    axes[axisId("xaxis", i)] = namedAxis(
      SPLIT_COLUMNS.map(([, name]) => [name]),
      {
        domain: x,
        anchor: axisId("y", i),
        range: [-0.5, SPLIT_COLUMNS.length - 0.5],
        showline: true,
        linecolor: COLORS.muted,
      },
    );
    axes[axisId("yaxis", i)] = {
      domain: y,
      anchor: axisId("x", i),
      range: [0, Math.max(1, highest * 1.06)],
      gridcolor: COLORS.grid,
      zeroline: false,
      nticks: 6,
      ...(first
        ? { title: { text: "Balanced error (%)", standoff: 6, font: { size: FONT_SIZE.base } } }
        : {}),
    };
  });
  data.push(legendEntry("95% interval", "line-ns-open"));
  if (withPaper) data.push(legendEntry("hollow: the paper's value", "circle-open"));

  return {
    data,
    layout: {
      ...baseLayout(heading, { width: PAGE_WIDTH, height: grid.height, margin: grid.margin }),
      ...axes,
      shapes: panels.flatMap((_, i) => bands(i)),
      annotations: panels.map((panel, i) =>
        note(panel, {
          xref: `${axisId("x", i)} domain`,
          yref: `${axisId("y", i)} domain`,
          x: 0,
          y: 1,
          xanchor: "left",
          yanchor: "bottom",
          yshift: 2,
          font: { size: FONT_SIZE.base },
        }),
      ),
      legend: BOTTOM_LEGEND,
      hovermode: "closest",
    },
  };
}

interface MarkerStyle {
  color: string;
  symbol: string;
  size: number;
}

/** Our values with their intervals. */
function ourTrace(rows: readonly ErrorRow[], style: MarkerStyle, offset: number): PlotlyObject {
  return {
    type: "scatter",
    mode: "markers",
    name: escapeText(rows[0]!.model),
    legendgroup: rows[0]!.model,
    // A marker at 0 is drawn whole.
    cliponaxis: false,
    x: rows.map((row) => splitIndex(row) + offset),
    y: rows.map((row) => row.balanced_error_percent),
    // A bootstrap interval may lie beside its estimate: bars have no negative lengths.
    error_y: {
      type: "data",
      symmetric: false,
      array: rows.map((row) => Math.max(0, row.ci_high - row.balanced_error_percent)),
      arrayminus: rows.map((row) => Math.max(0, row.balanced_error_percent - row.ci_low)),
      thickness: 1.2,
      width: 2.5,
      color: style.color,
    },
    marker: style,
    customdata: rows.map((row) => ERROR_COLUMNS.map((column) => row[column] ?? null)),
    meta: { columns: ERROR_COLUMNS },
    hovertemplate:
      "%{customdata[2]}, %{customdata[3]}: %{y} % (%{customdata[5]} to %{customdata[6]})<extra></extra>",
  };
}

/** The paper's values, which {@link ourTrace} has in its data already. */
function paperTrace(rows: readonly ErrorRow[], style: MarkerStyle, offset: number): PlotlyObject {
  return {
    type: "scatter",
    mode: "markers",
    cliponaxis: false,
    legendgroup: rows[0]!.model,
    showlegend: false,
    x: rows.map((row) => splitIndex(row) + offset),
    y: rows.map((row) => row.paper_percent!),
    marker: { ...style, symbol: `${style.symbol}-open`, line: { width: 1.2 } },
    meta: { columns: [] },
    hovertemplate: "paper: %{y} %<extra></extra>",
  };
}

/** An entry of the legend that explains a mark which is not of one model. */
function legendEntry(name: string, symbol: string): PlotlyObject {
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: [null],
    y: [null],
    marker: { color: COLORS.muted, symbol, size: 7, line: { width: 1.2 } },
    meta: { columns: [] },
  };
}

/** Grey grounds under every other split, so that markers are not ascribed to their neighbour. */
function bands(panel: number): PlotlyObject[] {
  return SPLIT_COLUMNS.flatMap((_, i) =>
    i % 2 === 0
      ? []
      : [
          {
            type: "rect",
            layer: "below",
            xref: axisId("x", panel),
            yref: `${axisId("y", panel)} domain`,
            x0: i - 0.5,
            x1: i + 0.5,
            y0: 0,
            y1: 1,
            fillcolor: COLORS.band,
            line: { width: 0 },
          },
        ],
  );
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
