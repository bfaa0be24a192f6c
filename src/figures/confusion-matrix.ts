import { UsageError } from "../core/errors.js";
import type { Figure, PlotlyObject } from "./figure.js";
import { escapeText, estimateWidth, plotlyLines, wrapText } from "./text.js";
import { baseLayout, COLORS, type FigureHeading, FONT_SIZE, namedAxis, SEQUENTIAL_SCALE } from "./theme.js";

/** A confusion matrix to draw. */
export interface ConfusionMatrixInput extends FigureHeading {
  /** K x K whole numbers, `counts[t][p]` images of class t predicted as class p. */
  counts: ArrayLike<ArrayLike<number>>;
  /** Names of the K classes. */
  classNames: readonly string[];
}

const LABEL_WIDTH = 125;
const BORDER = { color: "white", width: 1.5 };

/**
 * A confusion matrix as a heatmap: rows are true classes, columns predicted ones, colour is the percentage of
 * the row. Cells tell the count and the percentage up to 8 classes, the percentage alone up to 14, and nothing
 * beyond (the CSV and hovering tell both). A class without images gets an uncoloured row.
 * Throws {@link UsageError} where `counts` is not K x K whole numbers >= 0.
 */
export function confusionMatrix(input: ConfusionMatrixInput): Figure {
  const { classNames } = input;
  const counts = checkedCounts(input.counts, classNames.length);
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const percents = counts.map((row, t) =>
    row.map((count) => (totals[t]! > 0 ? (100 * count) / totals[t]! : null)),
  );

  const K = classNames.length;
  const cell = K <= 8 ? 66 : K <= 14 ? 36 : Math.max(12, Math.min(24, 480 / K));
  const labelSize = cell < 14 ? 9 : FONT_SIZE.small;
  const columnNames = columnLabels(classNames, cell, labelSize);
  const rowNames = classNames.map((name) => wrapText(name, LABEL_WIDTH, labelSize, cell < 30 ? 1 : 3));
  const side = K * cell;
  const rowWidth = Math.max(...rowNames.flat().map((line) => estimateWidth(line, labelSize)));
  const margin = { l: rowWidth + 44, r: 90, t: 4, b: columnNames.height + 40 };
  const title = (text: string) => ({ text, standoff: 8, font: { size: FONT_SIZE.base } });

  return {
    data: [
      {
        type: "heatmap",
        z: percents,
        zmin: 0,
        zmax: 100,
        colorscale: SEQUENTIAL_SCALE,
        text: counts.map((row, t) => row.map((count, p) => cellText(count, percents[t]![p]!, K))),
        texttemplate: "%{text}",
        textfont: { size: FONT_SIZE.small },
        customdata: counts.map((row, t) =>
          row.map((count, p) => [classNames[t]!, classNames[p]!, count, percents[t]![p]!]),
        ),
        meta: { columns: ["true", "predicted", "count", "percent_of_true"] },
        hovertext: counts.map((row, t) =>
          row.map((count, p) => hoverText(classNames[t]!, classNames[p]!, count, totals[t]!)),
        ),
        hoverinfo: "text",
        colorbar: {
          title: { text: "% of true class", side: "right", font: { size: FONT_SIZE.base } },
          thickness: 10,
          len: Math.max(120, Math.min(side, 300)),
          lenmode: "pixels",
          outlinewidth: 0,
          tickvals: [0, 25, 50, 75, 100],
          tickfont: { size: FONT_SIZE.small },
        },
      },
    ],
    layout: {
      ...baseLayout(input, {
        width: margin.l + side + margin.r,
        height: margin.t + side + margin.b,
        margin,
      }),
      plot_bgcolor: COLORS.missing,
      shapes: cellBorders(K),
      xaxis: namedAxis(columnNames.lines, {
        title: title("Predicted class"),
        tickangle: columnNames.angle,
        tickfont: { size: labelSize },
        range: [-0.5, K - 0.5],
        automargin: true,
      }),
      yaxis: namedAxis(rowNames, {
        title: title("True class"),
        tickfont: { size: labelSize },
        range: [K - 0.5, -0.5],
        automargin: true,
      }),
    },
  };
}

/** Horizontal labels broken at spaces where every word fits below its column, upright ones otherwise. */
function columnLabels(
  names: readonly string[],
  cell: number,
  size: number,
): { lines: string[][]; angle: number; height: number } {
  const words = names.flatMap((name) => name.trim().split(/\s+/u));
  const horizontal = words.every((word) => estimateWidth(word, size) <= cell - 2);
  const lines = names.map((name) =>
    horizontal ? wrapText(name, cell - 2, size, 4) : wrapText(name, LABEL_WIDTH, size, cell < 30 ? 1 : 3),
  );
  const height = horizontal
    ? Math.max(...lines.map((name) => name.length)) * size * 1.3
    : Math.max(...lines.flat().map((line) => estimateWidth(line, size)));
  return { lines, angle: horizontal ? 0 : -90, height };
}

/** White lines between the cells, as vectors: the gaps of plotly's heatmap are pixels, grey in some PDF viewers. */
function cellBorders(classes: number): PlotlyObject[] {
  return Array.from({ length: classes + 1 }, (_, i) => i - 0.5).flatMap((edge) => [
    { type: "line", x0: edge, x1: edge, y0: -0.5, y1: classes - 0.5, line: BORDER },
    { type: "line", x0: -0.5, x1: classes - 0.5, y0: edge, y1: edge, line: BORDER },
  ]);
}

function cellText(count: number, percent: number | null, classes: number): string {
  if (classes > 14) return "";
  if (count === 0 || percent === null) return "0";
  const share = percent < 0.1 ? "<0.1" : percent.toFixed(percent > 99.95 ? 0 : 1);
  return plotlyLines(classes > 8 ? [share] : [count.toLocaleString("en"), `${share}%`]);
}

function hoverText(truth: string, predicted: string, count: number, total: number): string {
  return `true: ${escapeText(truth)}<br>predicted: ${escapeText(predicted)}<br>${count.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}

function checkedCounts(counts: ArrayLike<ArrayLike<number>>, classes: number): number[][] {
  if (classes < 2) throw new UsageError(`classNames: expected at least 2 classes but found ${classes}`);
  if (counts.length !== classes)
    throw new UsageError(`counts: expected ${classes} rows, one per class, but found ${counts.length}`);
  return Array.from(counts, (row, t) => {
    if (row.length !== classes)
      throw new UsageError(`counts: expected ${classes} columns in row ${t} but found ${row.length}`);
    return Array.from(row, (count, p) => {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new UsageError(
          `counts: expected a whole number >= 0 in row ${t}, column ${p} but found ${count}`,
        );
      return count;
    });
  });
}
