import { join } from "node:path";
import { throwIfCancelled } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { splitTitle } from "../dataset/split-title.js";
import { exampleGrid } from "../figures/example-grid.js";
import { exportFigure } from "../figures/export/export-figure.js";
import type { Figure } from "../figures/figure.js";
import { trainingCurves } from "../figures/training-curves.js";
import { exampleImages } from "./example-images.js";
import { resultFigures } from "./figures/catalogue.js";
import type { Results } from "./figures/results.js";
import type { Reproduction } from "./reproduce.js";
import { featuresSlug, type Table3Cell } from "./table3/table.js";
import type { ScoredCell } from "./truth.js";

/**
 * Writes the figures of the results contract into `folder`: example images (Table 1), the main ones of
 * {@link resultFigures}, and how each network was trained.
 */
export async function writeFigures(
  found: Reproduction,
  folder: string,
  {
    signal,
    onProgress,
    onWarning = console.warn,
  }: Pick<RunOptions, "signal" | "onProgress" | "onWarning"> = {},
): Promise<void> {
  const { table, dataset, seed } = found;
  const { simulated } = table;
  const figures: [name: string, figure: Figure][] = [
    ...resultFigures(inMemory(found))
      .filter(({ main }) => main)
      .map(({ name, make }): [string, Figure] => [name, make()]),
    ...found.networks.flatMap(({ features, training }): [string, Figure][] =>
      training ? [[`training-${featuresSlug({ features, layer: "" })}`, trainingCurves(training)]] : [],
    ),
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
    await exportFigure(figure, join(folder, "figures", name), { onWarning });
  }
  onProgress?.({ stage: "Drawing figures", done: figures.length, total: figures.length, unit: "figures" });
}

/** A run's results as the figures' catalogue takes them. */
function inMemory({ table, scored, dataset }: Reproduction): Results {
  const find = (cell: Table3Cell): ScoredCell => scored.find((one) => one.cell === cell)!;
  return {
    cells: table.cells,
    simulated: table.simulated,
    comparable: table.comparable,
    classNames: dataset.classNames,
    has: () => true,
    confusion(cell) {
      const { counts, classes } = find(cell).confusion;
      return Array.from({ length: classes }, (_, i) => [...counts.subarray(i * classes, (i + 1) * classes)]);
    },
    predictions(cell) {
      const { rows, labels, predictions } = find(cell);
      return { rows, labels, predicted: predictions.predicted, probabilities: predictions.probabilities };
    },
  };
}
