import { join } from "node:path";
import { type CsvValue, toCsv } from "../core/csv.js";
import { writeFileAtomic } from "../core/files.js";
import { jsonText } from "../core/json-text.js";
import { packageVersion } from "../core/package-version.js";
import { shortestDecimal } from "../core/shortest-decimal.js";
import { SPLITS } from "../dataset/types.js";
import type { FamilyNetwork } from "./families/family.js";
import type { ReproduceOptions, Reproduction } from "./reproduce.js";
import { table3Html } from "./table3/html.js";
import { table3Latex } from "./table3/latex.js";
import { table3Markdown } from "./table3/markdown.js";
import { cellSlug, table3Csv } from "./table3/table.js";
import type { ScoredCell } from "./truth.js";

/**
 * Writes the tables, predictions and confusion matrices of the results contract into `folder`, and `images.csv`: which
 * images they are about.
 */
export function writeTables({ table, scored, dataset }: Reproduction, folder: string): void {
  writeFileAtomic(join(folder, "images.csv"), imagesCsv(scored));
  writeFileAtomic(join(folder, "table3.csv"), table3Csv(table));
  writeFileAtomic(join(folder, "table3.md"), table3Markdown(table));
  writeFileAtomic(join(folder, "table3.tex"), table3Latex(table));
  writeFileAtomic(join(folder, "table3.html"), table3Html(table));
  for (const one of scored) {
    const name = cellSlug(one.cell, one.cell.split);
    writeFileAtomic(join(folder, `predictions/${name}.csv`), predictionsCsv(one, dataset.classNames));
    writeFileAtomic(join(folder, `confusion/${name}.csv`), confusionCsv(one, dataset.classNames));
  }
}

/** split, index (the row of the source) and label of every image that the run used. */
function imagesCsv(scored: readonly ScoredCell[]): string {
  const splits = new Map(scored.map((one) => [one.predictions.split, one]));
  const records = SPLITS.flatMap((split): CsvValue[][] => {
    const one = splits.get(split);
    return one ? Array.from(one.rows, (row, i) => [split, row, one.labels[i]]) : [];
  });
  return toCsv(["split", "index", "label"], records);
}

/** index (the row of the source), label, predicted and one probability column per class. */
function predictionsCsv({ rows, labels, predictions }: ScoredCell, classNames: readonly string[]): string {
  const { predicted, probabilities } = predictions;
  const records = Array.from(labels, (label, i): CsvValue[] => [
    rows[i],
    label,
    predicted[i],
    ...Array.from(
      probabilities.data.subarray(i * probabilities.cols, (i + 1) * probabilities.cols),
      shortestDecimal,
    ),
  ]);
  return toCsv(["index", "label", "predicted", ...classNames], records);
}

/** True classes in rows, predicted ones in columns, counts. */
function confusionCsv({ confusion: { counts, classes } }: ScoredCell, classNames: readonly string[]): string {
  const rows = classNames.map((name, i): CsvValue[] => [
    name,
    ...counts.subarray(i * classes, (i + 1) * classes),
  ]);
  return toCsv(["true \\ predicted", ...classNames], rows);
}

/**
 * Writes `run.json`: what the results were made with, the networks and how their training went, what was left out, the
 * table's notes, and how long each stage took.
 */
export function writeRunRecord(
  { table, backend, networks, leftOut, fingerprints, fits, stages, dataset }: Reproduction,
  { datasetTitle, profile, seed }: ReproduceOptions,
  folder: string,
): void {
  const record = {
    package: { name: "coos7", version: packageVersion() },
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    backend,
    networks: networks.map(({ features, ...network }) => ({ features, ...networkRecord(network) })),
    leftOut,
    profile: profile.name,
    seed,
    dataset: {
      title: datasetTitle,
      simulated: dataset.simulated,
      comparable: dataset.comparable,
      location: dataset.location,
      fingerprints,
    },
    notes: table.notes,
    fits,
    stages,
  };
  writeFileAtomic(join(folder, "run.json"), `${jsonText(record, 2)}\n`);
}

/** What is told of a network; the loss of each step stands beside the figure of its training. */
function networkRecord({ weights, backend, training }: FamilyNetwork): Record<string, unknown> {
  if (!training) return { weights, backend };
  const { curve, ...others } = training;
  return { weights, backend, training: { ...others, checks: curve.checks } };
}
