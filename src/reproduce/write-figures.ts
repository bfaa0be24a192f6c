import { join } from "node:path";
import { throwIfCancelled } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { shortClassName } from "../dataset/class-names.js";
import { splitTitle } from "../dataset/split-title.js";
import { confusionMatrix } from "../figures/confusion-matrix.js";
import { errorPerSplit } from "../figures/error-per-split.js";
import { exampleGrid } from "../figures/example-grid.js";
import { exportFigure } from "../figures/export/export-figure.js";
import type { Figure } from "../figures/figure.js";
import { exampleImages } from "./example-images.js";
import type { Reproduction, ScoredCell } from "./reproduce.js";
import { paperValue } from "./table3/paper.js";
import { cellSlug, columnTitle, featuresTitle, type Table3 } from "./table3/table.js";

/**
 * Writes the figures of the results contract: example images (Table 1), the errors of Table 3, and the
 * confusion matrices of each family's best model on every test split, into `folder`.
 */
export async function writeFigures(
  found: Reproduction,
  folder: string,
  { signal, onProgress }: Pick<RunOptions, "signal" | "onProgress"> = {},
): Promise<void> {
  const { table, dataset, seed } = found;
  const { simulated } = table;
  const figures: [name: string, figure: Figure][] = [
    ["table3-errors", errorFigure(table)],
    ...bestOfEachFamily(found.scored).map((one): [string, Figure] => [
      `confusion-${cellSlug(one.cell, one.cell.split)}`,
      confusionFigure(one, dataset.classNames, simulated),
    ]),
  ];
  const { columns, images } = await exampleImages(dataset, seed);
  figures.push([
    "table1-examples",
    exampleGrid({
      images,
      rows: dataset.classNames,
      columns: columns.map(splitTitle),
      title: "Example images of each class, protein channel",
      simulated,
    }),
  ]);
  for (const [done, [name, figure]] of figures.entries()) {
    throwIfCancelled(signal);
    onProgress?.({ stage: "Drawing figures", done, total: figures.length, unit: "figures" });
    await exportFigure(figure, join(folder, "figures", name));
  }
  onProgress?.({ stage: "Drawing figures", done: figures.length, total: figures.length, unit: "figures" });
}

function errorFigure(table: Table3): Figure {
  const rows = table.cells.map((cell) => {
    const paper = table.comparable ? paperValue(cell, cell.split) : undefined;
    return {
      features: cell.features,
      layer: cell.layer,
      model: cell.model,
      split: cell.split,
      balanced_error_percent: cell.error,
      ci_low: cell.low,
      ci_high: cell.high,
      ...(paper === undefined ? {} : { paper_percent: paper }),
    };
  });
  return errorPerSplit(rows, { title: "Balanced error in each split", simulated: table.simulated });
}

function confusionFigure(
  { cell, confusion: { counts, classes } }: ScoredCell,
  classNames: readonly string[],
  simulated: boolean,
): Figure {
  return confusionMatrix({
    counts: Array.from({ length: classes }, (_, i) => counts.subarray(i * classes, (i + 1) * classes)),
    classNames: classNames.map(shortClassName),
    title: `${featuresTitle(cell)} ${cell.model}, ${columnTitle(cell.split)}`,
    simulated,
  });
}

/** The test cells of the row with the lowest mean error over the test splits, for each feature family. */
function bestOfEachFamily(scored: readonly ScoredCell[]): ScoredCell[] {
  const families = new Map<string, Map<string, ScoredCell[]>>();
  for (const one of scored) {
    if (one.cell.split === "train") continue;
    const { features, layer, model } = one.cell;
    const rows = families.get(features) ?? new Map<string, ScoredCell[]>();
    families.set(features, rows);
    const key = JSON.stringify([layer, model]);
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  const mean = (cells: ScoredCell[]): number =>
    cells.reduce((sum, { cell }) => sum + cell.error, 0) / cells.length;
  return [...families.values()].flatMap((rows) =>
    [...rows.values()].reduce((best, cells) => (mean(cells) < mean(best) ? cells : best)),
  );
}
