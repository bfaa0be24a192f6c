import { checkedCounts, classHeatmap, rowPercents } from "./class-heatmap.js";
import { type Figure, makeFigure } from "./figure.js";
import { escapeText } from "./text.js";
import { altText, type FigureHeading, SEQUENTIAL_SCALE } from "./theme.js";

/** A confusion matrix to draw. */
export interface ConfusionMatrixInput extends FigureHeading {
  /** K x K whole numbers, `counts[t][p]` images of class t predicted as class p. */
  counts: ArrayLike<ArrayLike<number>>;
  /** Names of the K classes. */
  classNames: readonly string[];
  /** What is written into the cells, as far as there is room; default: both. */
  numbers?: "both" | "counts" | "percentages";
}

/**
 * A confusion matrix as a heatmap: rows are true classes, columns predicted ones, colour is the percentage of
 * the row. Small cells tell the percentage alone, very small ones nothing (the CSV and hovering tell both). A
 * class without images gets an uncoloured row.
 * Throws `UsageError` where `counts` is not K x K whole numbers >= 0.
 */
export function confusionMatrix(input: ConfusionMatrixInput): Figure {
  const { classNames, numbers = "both" } = input;
  const counts = checkedCounts(input.counts, classNames.length, "counts");
  const percents = rowPercents(counts);
  const cells = <T>(make: (count: number, percent: number | null, t: number, p: number) => T): T[][] =>
    counts.map((row, t) => row.map((count, p) => make(count, percents[t]![p]!, t, p)));
  const asCount = (count: number): string[] => [count.toLocaleString("en")];
  const asShare = (count: number, percent: number | null): string[] => [share(count, percent)];
  const asBoth = (count: number, percent: number | null): string[] =>
    count === 0 ? ["0"] : [...asCount(count), `${share(count, percent)}%`];
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return makeFigure((width) => ({
    ...classHeatmap(
      {
        ...input,
        values: percents,
        scale: {
          title: "% of true class",
          colorscale: SEQUENTIAL_SCALE,
          zmin: 0,
          zmax: 100,
          tickvals: [0, 25, 50, 75, 100],
        },
        instead: `${numbers === "counts" ? "Shade" : "Numbers"}: % of true class`,
        texts: {
          full: cells(numbers === "both" ? asBoth : numbers === "counts" ? asCount : asShare),
          short: cells(numbers === "counts" ? asCount : asShare),
        },
        hovertext: cells((count, _, t, p) => hoverText(classNames[t]!, classNames[p]!, count, totals[t]!)),
        columns: ["true", "predicted", "count", "percent_of_true"],
        customdata: cells((count, percent, t, p) => [classNames[t]!, classNames[p]!, count, percent]),
      },
      width,
    ),
    alt: altText(input, "Confusion matrix", describe(counts, percents, classNames)),
  }));
}

function share(count: number, percent: number | null): string {
  if (count === 0 || percent === null) return "0";
  return percent < 0.1 ? "<0.1" : percent.toFixed(percent > 99.95 ? 0 : 1);
}

function hoverText(truth: string, predicted: string, count: number, total: number): string {
  return `true: ${escapeText(truth)}<br>predicted: ${escapeText(predicted)}<br>${count.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}

function describe(
  counts: number[][],
  percents: (number | null)[][],
  classNames: readonly string[],
): string[] {
  const images = counts.flat().reduce((sum, count) => sum + count, 0);
  const sentences = [`${images.toLocaleString("en")} images of ${classNames.length} classes.`];
  const found = percents.flatMap((row, t) =>
    row.flatMap((percent, p) => (percent === null ? [] : [{ percent, t, p }])),
  );
  const least = (cells: typeof found) =>
    cells.reduce<(typeof found)[number] | undefined>(
      (a, b) => (a && a.percent <= b.percent ? a : b),
      undefined,
    );
  const most = (cells: typeof found) =>
    cells.reduce<(typeof found)[number] | undefined>(
      (a, b) => (a && a.percent >= b.percent ? a : b),
      undefined,
    );
  const diagonal = found.filter(({ t, p }) => t === p);
  const [worst, best] = [least(diagonal), most(diagonal)];
  if (worst && best)
    sentences.push(
      `Recognised least: ${classNames[worst.t]!} (${worst.percent.toFixed(1)}%); most: ${classNames[best.t]!} (${best.percent.toFixed(1)}%).`,
    );
  const mistake = most(found.filter(({ t, p, percent }) => t !== p && percent > 0));
  if (mistake)
    sentences.push(
      `The commonest confusion: ${mistake.percent.toFixed(1)}% of ${classNames[mistake.t]!} is taken for ${classNames[mistake.p]!}.`,
    );
  return sentences;
}
