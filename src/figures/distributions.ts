import { Coos7Error, UsageError } from "../core/errors.js";
import { quantile } from "../core/quantile.js";
import type { Figure, PlotlyObject } from "./figure.js";
import { estimateWidth, wrapText } from "./text.js";
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

/** The values of one group. */
export interface DistributionGroup {
  /** Below the axis, e.g. a plate or a class. */
  name: string;
  /** What its colour tells, e.g. a split; listed in the legend. */
  series: string;
  /** At least one finite number. */
  values: ArrayLike<number>;
}

export interface DistributionsInput extends FigureHeading {
  groups: readonly DistributionGroup[];
  /** What the values are, with their unit. */
  axis: string;
}

const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const HEIGHT = 250;
const LABEL_WIDTH = 110;

/**
 * Boxes of values side by side, in the groups' order: median, quartiles, and whiskers from the 5th to the 95th
 * percentile. Only these five numbers are in the figure, however many values there are.
 * Throws {@link Coos7Error} where there are no groups, {@link UsageError} where a group has no finite values.
 */
export function distributions(input: DistributionsInput): Figure {
  const { groups } = input;
  if (groups.length === 0)
    throw new Coos7Error("Expected at least one group of values to draw but found none");
  const series = [...new Set(groups.map((group) => group.series))];
  const slot = (PAGE_WIDTH - 90) / groups.length;
  const upright = groups.some(({ name }) => estimateWidth(name, FONT_SIZE.small) > slot - 4);
  const names = groups.map(({ name }) => wrapText(name, LABEL_WIDTH, FONT_SIZE.small, 1));
  const labelHeight = upright
    ? Math.max(...names.map(([line = ""]) => estimateWidth(line, FONT_SIZE.small)))
    : FONT_SIZE.small * 1.3;
  const margin = { l: 66, r: 14, t: 8, b: labelHeight + 62 };
  const summaries = groups.map(quantilesOf);
  const lowest = Math.min(...summaries.map((values) => values[0]!));
  const highest = Math.max(...summaries.map((values) => values.at(-1)!));
  const padding = 0.06 * (highest - lowest) || 1;
  return {
    data: series.map((name, s) => boxes(groups, summaries, name, s)),
    layout: {
      ...baseLayout(input, { width: PAGE_WIDTH, height: margin.t + HEIGHT + margin.b, margin }),
      xaxis: namedAxis(names, {
        tickangle: upright ? -90 : 0,
        tickfont: { size: FONT_SIZE.small },
        range: [-0.6, groups.length - 0.4],
        showline: true,
        linecolor: COLORS.muted,
      }),
      yaxis: {
        title: { text: input.axis, standoff: 6, font: { size: FONT_SIZE.base } },
        range: [lowest - padding, highest + padding],
        gridcolor: COLORS.grid,
        zeroline: false,
        nticks: 6,
      },
      annotations: [
        note("Median, quartiles, 5th to 95th percentile", {
          xref: "paper",
          x: 1,
          xanchor: "right",
          yref: "paper",
          y: 0,
          yanchor: "bottom",
          yshift: 6 - margin.b,
          font: { size: FONT_SIZE.small, color: COLORS.muted },
        }),
      ],
      showlegend: series.length > 1,
      legend: BOTTOM_LEGEND,
    },
  };
}

function boxes(
  groups: readonly DistributionGroup[],
  summaries: readonly number[][],
  series: string,
  index: number,
): PlotlyObject {
  const { color } = SERIES[index % SERIES.length]!;
  const own = groups
    .map((group, position) => ({ ...group, position, summary: summaries[position]! }))
    .filter((group) => group.series === series);
  const [low, q1, median, q3, high] = QUANTILES.map((_, q) => own.map(({ summary }) => summary[q]!));
  return {
    type: "box",
    name: series,
    x: own.map(({ position }) => position),
    lowerfence: low,
    q1,
    median,
    q3,
    upperfence: high,
    line: { color, width: 1.5 },
    fillcolor: `${color}33`,
    width: 0.6,
    hoverinfo: "y",
    customdata: own.map(({ name, values, summary }) => [name, series, values.length, ...summary]),
    meta: { columns: ["group", "series", "n", "p5", "p25", "median", "p75", "p95"] },
  };
}

function quantilesOf({ name, values }: DistributionGroup): number[] {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0 || sorted.some((value) => !Number.isFinite(value)))
    throw new UsageError(
      `groups: expected finite values in ${JSON.stringify(name)} but found ${sorted.length === 0 ? "none" : "NaN or an infinity"}`,
    );
  return QUANTILES.map((q) => quantile(sorted, q));
}
