import { shortClassName } from "../../dataset/class-names.js";
import { confusionDifference } from "../../figures/confusion-difference.js";
import { confusionMatrix } from "../../figures/confusion-matrix.js";
import { errorPerSplit } from "../../figures/error-per-split.js";
import type { Figure } from "../../figures/figure.js";
import { reliability } from "../../figures/reliability.js";
import { sensitivity } from "../../figures/sensitivity.js";
import { slopeChart } from "../../figures/slope-chart.js";
import { calibration } from "../../metrics/calibration.js";
import { errorRows } from "../table3/error-rows.js";
import { cellSlug, columnTitle, featuresTitle, rowKey, rowSlug, type Table3Cell } from "../table3/table.js";
import { comparedCells, discussedRows } from "./discussed-cells.js";
import type { Results } from "./results.js";

/** A figure that can be made from results. */
export interface ResultFigure {
  /** Stem of its files, e.g. "confusion-deeploc-fc2__l1-lr__test4". */
  name: string;
  /** Whether it is one of those that are made where nothing else is asked for. */
  main: boolean;
  make(): Figure;
}

/**
 * Every figure that results give: the errors of Table 3 and their slopes, and for each of its rows confusion
 * matrices, what changes in them from the first to the last split that the paper compares, sensitivities of the
 * classes and reliability diagrams. The main ones are the first two and those of one row of each family.
 */
export function resultFigures(results: Results): ResultFigure[] {
  const { cells, simulated } = results;
  const rows = new Map<string, Table3Cell[]>();
  for (const cell of cells) rows.set(rowKey(cell), [...(rows.get(rowKey(cell)) ?? []), cell]);
  const discussed = new Map(discussedRows(cells).map((row) => [rowKey(row[0]!), row]));
  const errors = errorRows(results);
  return [
    {
      name: "table3-errors",
      main: true,
      make: () => errorPerSplit(errors, { title: "Balanced error in each split", simulated }),
    },
    ...(new Set(cells.map(({ split }) => split)).size < 2
      ? []
      : [
          {
            name: "table3-slopes",
            main: true,
            make: () => slopeChart(errors, { title: "Balanced error from split to split", simulated }),
          },
        ]),
    ...[...rows].flatMap(([key, row]) => [
      ...confusionFigures(results, row, discussed.get(key)),
      ...rowFigures(results, rowSlug(row[0]!), row, discussed.has(key)),
    ]),
  ];
}

function confusionFigures(
  results: Results,
  row: readonly Table3Cell[],
  main?: readonly Table3Cell[],
): ResultFigure[] {
  const shown = main ? comparedCells(main) : [];
  return row
    .filter((cell) => results.has("confusion", cell))
    .map((cell) => ({
      name: `confusion-${cellSlug(cell, cell.split)}`,
      main: shown.includes(cell),
      make: () =>
        confusionMatrix({
          counts: results.confusion(cell),
          classNames: results.classNames.map(shortClassName),
          title: `${rowTitle(cell)}, ${columnTitle(cell.split)}`,
          simulated: results.simulated,
        }),
    }));
}

/** The figures about all splits of a row of the table. */
function rowFigures(
  results: Results,
  name: string,
  row: readonly Table3Cell[],
  main: boolean,
): ResultFigure[] {
  const { simulated, classNames } = results;
  const figures: ResultFigure[] = [];
  const title = rowTitle(row[0]!);
  const counted = row.filter((cell) => results.has("confusion", cell));
  const tests = comparedCells(counted.filter(({ split }) => split !== "train"));
  const [first, last] = [tests[0], tests.at(-1)];
  if (first && last && first !== last)
    figures.push({
      name: `difference-${name}__${first.split}-${last.split}`,
      main,
      make: () =>
        confusionDifference({
          from: { name: columnTitle(first.split), counts: results.confusion(first) },
          to: { name: columnTitle(last.split), counts: results.confusion(last) },
          classNames: classNames.map(shortClassName),
          title: `${title}: what changes from ${columnTitle(first.split)} to ${columnTitle(last.split)}`,
          simulated,
        }),
    });
  if (counted.length > 0)
    figures.push({
      name: `sensitivity-${name}`,
      main,
      make: () =>
        sensitivity(
          counted.flatMap((cell) => sensitivities(results, cell)),
          { title: `${title}: sensitivity of each class`, simulated },
        ),
    });
  const predicted = row.filter((cell) => cell.split !== "train" && results.has("predictions", cell));
  if (predicted.length > 0)
    figures.push({
      name: `reliability-${name}`,
      main,
      make: () =>
        reliability({
          series: predicted.map((cell) => {
            const { labels, probabilities } = results.predictions(cell);
            return { name: columnTitle(cell.split), calibration: calibration(probabilities, labels) };
          }),
          title: `${title}: reliability`,
          simulated,
        }),
    });
  return figures;
}

/** The share of each class's images on the diagonal; classes without images have none. */
function sensitivities(results: Results, cell: Table3Cell) {
  return results.confusion(cell).flatMap((counts, label) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    if (n === 0) return [];
    return [
      {
        class: results.classNames[label]!,
        split: columnTitle(cell.split),
        sensitivity_percent: (100 * counts[label]!) / n,
        n,
      },
    ];
  });
}

function rowTitle(cell: Table3Cell): string {
  return `${featuresTitle(cell)} ${cell.model}`;
}
