import { UsageError } from "../core/errors.js";
import { checkedCounts, classHeatmap, rowPercents } from "./class-heatmap.js";
import { type Figure, makeFigure } from "./figure.js";
import { escapeText } from "./text.js";
import { altText, DIVERGING_SCALE, type FigureHeading } from "./theme.js";

/** Two confusion matrices of the same classes to compare. */
export interface ConfusionDifferenceInput extends FigureHeading {
  /** K x K whole numbers each, `counts[t][p]` images of class t predicted as class p. */
  from: { name: string; counts: ArrayLike<ArrayLike<number>> };
  to: { name: string; counts: ArrayLike<ArrayLike<number>> };
  /** Names of the K classes. */
  classNames: readonly string[];
}

/** Ends of the colour scale in percentage points, of which the smallest that holds all differences is taken. */
const ENDS = [5, 10, 20, 50, 100];

/**
 * What changes between two confusion matrices, e.g. of two splits: the difference `to` - `from` of the
 * percentages of each true class, in percentage points. Blue is more, orange less; cells tell the sign. Rows
 * of classes that have no images in either matrix are uncoloured.
 * Throws {@link UsageError} where the counts are not K x K whole numbers >= 0, or the names are the same.
 */
export function confusionDifference(input: ConfusionDifferenceInput): Figure {
  const { from, to, classNames } = input;
  if (from.name === to.name)
    throw new UsageError(
      `from, to: expected two different names but found ${JSON.stringify(from.name)} twice`,
    );
  const percents = [from, to].map(({ counts }, i) =>
    rowPercents(checkedCounts(counts, classNames.length, i === 0 ? "from.counts" : "to.counts")),
  ) as [(number | null)[][], (number | null)[][]];
  const differences = percents[1].map((row, t) =>
    row.map((percent, p) => {
      const before = percents[0][t]![p]!;
      return percent === null || before === null ? null : percent - before;
    }),
  );
  const largest = Math.max(0, ...differences.flat().map((value) => Math.abs(value ?? 0)));
  const end = ENDS.find((candidate) => candidate >= largest)!;
  const texts = differences.map((row) => row.map((value) => [value === null ? "" : signed(value)]));
  const scale = {
    title: `${to.name} minus ${from.name}, percentage points`,
    colorscale: DIVERGING_SCALE,
    zmin: -end,
    zmax: end,
    tickvals: [-end, -end / 2, 0, end / 2, end],
    ticktext: [-end, -end / 2, 0, end / 2, end].map((value) =>
      signed(value, Number.isInteger(end / 2) ? 0 : 1),
    ),
  };
  return makeFigure((width) => ({
    ...classHeatmap(
      {
        ...input,
        values: differences,
        scale,
        instead: `Numbers: ${scale.title}`,
        texts: { full: texts, short: texts },
        hovertext: differences.map((row, t) =>
          row.map((value, p) =>
            [
              `true: ${escapeText(classNames[t]!)}`,
              `predicted: ${escapeText(classNames[p]!)}`,
              ...[from, to].map(({ name }, i) => `${escapeText(name)}: ${percentText(percents[i]![t]![p]!)}`),
              ...(value === null ? [] : [`difference: ${signed(value)}`]),
            ].join("<br>"),
          ),
        ),
        columns: ["true", "predicted", `percent_${from.name}`, `percent_${to.name}`, "difference"],
        customdata: differences.map((row, t) =>
          row.map((value, p) => [
            classNames[t]!,
            classNames[p]!,
            ...percents.map((side) => side[t]![p]!),
            value,
          ]),
        ),
      },
      width,
    ),
    alt: altText(input, "Difference of two confusion matrices", describe(differences, input)),
  }));
}

/** "+3.1", "−0.4", "0". */
function signed(value: number, digits = 1): string {
  const text = value.toFixed(digits);
  if (Number(text) === 0) return "0";
  return value > 0 ? `+${text}` : text.replace("-", "\u2212");
}

function percentText(percent: number | null): string {
  return percent === null ? "no images" : `${percent.toFixed(1)}%`;
}

function describe(differences: (number | null)[][], input: ConfusionDifferenceInput): string[] {
  const { from, to, classNames } = input;
  const sentences = [`Percentages of each true class, ${to.name} minus ${from.name}.`];
  const cells = differences.flatMap((row, t) =>
    row.flatMap((value, p) => (value === null ? [] : [{ value, t, p }])),
  );
  const lost = cells.filter(({ t, p }) => t === p).sort((a, b) => a.value - b.value)[0];
  if (lost && lost.value < 0)
    sentences.push(`${classNames[lost.t]!} loses most: ${signed(lost.value)} points recognised.`);
  const gained = cells.filter(({ t, p }) => t !== p).sort((a, b) => b.value - a.value)[0];
  if (gained && gained.value > 0)
    sentences.push(
      `The confusion that grows most: ${classNames[gained.t]!} taken for ${classNames[gained.p]!}, ${signed(gained.value)} points.`,
    );
  return sentences;
}
