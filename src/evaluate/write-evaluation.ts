import { join } from "node:path";
import { type CsvValue, toCsv } from "../core/csv.js";
import { writeFileAtomic } from "../core/files.js";
import type { RunOptions } from "../core/progress.js";
import { writeReport } from "../report/write-report.js";
import { writeRunRecord, writeTables } from "../reproduce/write-results.js";
import type { Evaluation } from "./evaluate-predictions.js";

/**
 * Writes what `coos7 reproduce` writes, of all rows (tables, predictions, confusion matrices, the report `index.html`,
 * `run.json`), and `calibration.csv`: the expected calibration error and the Brier score of each cell.
 */
export async function writeEvaluation(
  { found, run, calibrations }: Evaluation,
  folder: string,
  options: Pick<RunOptions, "signal" | "onProgress"> = {},
): Promise<void> {
  writeTables(found, folder);
  const rows = found.scored.flatMap((one): CsvValue[][] => {
    const known = calibrations.get(one);
    const { features, layer, model, split, n } = one.cell;
    return known
      ? [[features, layer, model, split, known.expectedCalibrationError, known.brierScore, n]]
      : [];
  });
  const header = ["features", "layer", "model", "split", "expected_calibration_error", "brier_score", "n"];
  writeFileAtomic(join(folder, "calibration.csv"), toCsv(header, rows));
  await writeReport(found, run, folder, options);
  writeRunRecord(found, { ...run, dataset: found.dataset, families: [], classifiers: [] }, folder);
}
