import { basename, join } from "node:path";
import type { CacheOptions } from "../core/cache.js";
import { type CsvValue, toCsv } from "../core/csv.js";
import { Coos7Error, throwIfCancelled, UsageError } from "../core/errors.js";
import { describeIoError, readText, writeFileAtomic } from "../core/files.js";
import { sha256 } from "../core/hash.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { Dataset, SplitName } from "../dataset/dataset.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { limitedRows, limitImages } from "../dataset/subset.js";
import { type CalibrationCurve, calibrationCurve } from "../metrics/calibration.js";
import { writeReport } from "../report/write-report.js";
import type { Predictions } from "../reproduce/evaluate.js";
import { tableNotes } from "../reproduce/notes.js";
import { PROFILES, type Profile } from "../reproduce/profile.js";
import type { Reproduction } from "../reproduce/reproduce.js";
import { StageLog } from "../reproduce/stages.js";
import type { RowName } from "../reproduce/table3.js";
import { readTruth, type ScoredCell, score } from "../reproduce/truth.js";
import { writeRunRecord, writeTables } from "../reproduce/write-results.js";
import { type RunRecord, readBaselines, readRunRecord, runData } from "./baselines.js";
import { type GivenPredictions, parsePredictions, type TargetSplit } from "./parse-predictions.js";
import { checkNewRow, rowPart } from "./row-name.js";

/** Predictions of 132,209 images and some hundred classes have less. */
const MAX_BYTES = 512e6;

/** What predictions are about, and what they are called. */
export interface EvaluationOptions {
  /** The whole dataset that the predictions are about. May be left out with `results`: then it is theirs. */
  dataset?: Dataset;
  /** The dataset in words, for captions. Default: that of the results, else "the dataset". */
  datasetTitle?: string;
  /** A folder that `coos7 reproduce` has written, to set the predictions beside its rows. */
  results?: string;
  /** What the row is called in the table's first column. Default: the file's name. */
  name?: string;
  /** And in its second. Default: "External". */
  model?: string;
  /** The split of all predictions, where the file does not say. */
  split?: SplitName;
  /** Seed of the resamples, without `results`. Default: 1, as in `coos7 reproduce`. */
  seed?: number;
}

/** Predictions scored as in Table 3, beside the rows of a run where there is one. */
export interface Evaluation {
  /** All rows, in the form of a run: for tables, figures and the report. The predictions' own row is the last. */
  found: Reproduction;
  /** What of the run is said in the report. */
  run: { datasetTitle: string; profile: Profile; seed: number };
  row: RowName;
  /** The cells of the own row, which are among `found.scored`. */
  own: ScoredCell[];
  /** By cell; those of rows without probabilities are missing. */
  calibrations: Map<ScoredCell, CalibrationCurve>;
}

/**
 * Scores a file of predictions, of whatever tool, as the rows of Table 3: balanced error with intervals over wells,
 * confusion matrices, calibration error. With `results` it stands beside the rows of that run, scored on the same images:
 * predictions of the whole splits are then cut down to those that the run used.
 *
 * Throws `Coos7Error` naming line and column of what is not as expected, and where results are about other
 * data; `UsageError` where a name or the dataset is missing.
 */
export async function evaluatePredictions(
  path: string,
  options: EvaluationOptions,
  run: Pick<RunOptions, "signal" | "onWarning"> & CacheOptions = {},
): Promise<Evaluation> {
  const { results } = options;
  const text = readPredictionsFile(path);
  const row: RowName = {
    features: rowPart("the name of the row (--name)", options.name ?? basename(path).replace(/\.csv$/i, "")),
    layer: "",
    model: rowPart("the name of its model (--model)", options.model ?? "External"),
  };
  const record = results === undefined ? undefined : readRunRecord(results);
  const { whole, limited } = await data(options, record);
  const { classNames } = whole;
  throwIfCancelled(run.signal);

  const given = parsePredictions(text, {
    source: path,
    targets: await targets(whole, record),
    classNames,
    split: options.split,
    onWarning: run.onWarning,
  });
  warnOfContradictions(given, run);
  const log = new StageLog();
  const scoring = await log.measure("Scoring", async () => {
    const scoredSplits = record
      ? Object.keys(record.dataset.fingerprints)
      : given.map(({ split }): string => split);
    const truth = (await readTruth(limited)).filter(({ split }) => scoredSplits.includes(split));
    const seed = record?.seed ?? options.seed ?? 1;
    const baselines = record ? readBaselines(results!, truth, classNames.length, seed) : [];
    checkNewRow(
      row,
      baselines.map(({ cell }) => cell),
    );
    const own = given.map((one) =>
      score(
        row,
        withCertainty(one, classNames.length),
        truth.find(({ split }) => split === one.split)!,
        classNames.length,
        seed,
      ),
    );
    return { truth, seed, own, scored: [...baselines, ...own] };
  });
  const { truth, seed, own, scored } = scoring;

  const profile: Profile = { ...PROFILES.paper!, name: record?.profile ?? "full-data" };
  const datasetTitle = record?.dataset.title ?? options.datasetTitle ?? "the dataset";
  const splits = truth.map(({ split }) => split);
  const dataset: Dataset = { ...limited, splits };
  const about = ownNotes(row, path, text, given);
  const uncertain = given.some(({ probabilities }) => probabilities === undefined);
  return {
    found: {
      table: {
        cells: scored.map(({ cell }) => cell),
        simulated: dataset.simulated,
        comparable: dataset.comparable,
        subtitle: `${datasetTitle}, ${profile.name} profile, seed ${seed}`,
        notes: [
          ...(record?.notes ?? tableNotes({ dataset, profile, truth, drawn: [], results: [] })),
          ...about,
        ],
      },
      scored,
      dataset,
      seed,
      backend: record?.backend ?? "none",
      networks: [],
      leftOut: record?.leftOut ?? [],
      fingerprints: await fingerprints(dataset),
      fits: record?.fits ?? [],
      stages: log.records,
    },
    run: { datasetTitle, profile, seed },
    row,
    own,
    calibrations: new Map(
      scored
        .filter((one) => !(uncertain && own.includes(one)))
        .map((one) => [one, calibrationCurve(one.predictions.probabilities, one.labels)]),
    ),
  };
}

function readPredictionsFile(path: string): string {
  try {
    return readText(path, MAX_BYTES);
  } catch (error) {
    throw new Coos7Error(
      `Could not read ${path}: ${describeIoError(error)}; expected predictions as a CSV file`,
      { cause: error },
    );
  }
}

async function data(
  { dataset, results }: EvaluationOptions,
  record: RunRecord | undefined,
): Promise<{ whole: Dataset; limited: Dataset }> {
  if (record) return runData(record, results!, dataset);
  if (!dataset) throw new UsageError("Expected the dataset that the predictions are about, or results");
  return { whole: dataset, limited: limitImages(dataset, {}, 0) };
}

/** The images of each split, and which of them are scored. */
async function targets(whole: Dataset, record: RunRecord | undefined): Promise<TargetSplit[]> {
  const found: TargetSplit[] = [];
  for (const split of whole.splits) {
    const reader = await whole.open(split);
    const { rows, labels } = reader;
    reader.close();
    if (!record) found.push({ split, rows, labels });
    else if (split in record.dataset.fingerprints) {
      const { limits, seed } = record.dataset.location;
      found.push({ split, rows, labels, scored: limitedRows(labels, limits[split], seed, split) });
    }
  }
  return found;
}

/**
 * Writes what `coos7 reproduce` writes, of all rows (tables, predictions, confusion matrices, the report `index.html`,
 * `run.json`), and `calibration.csv`: expected calibration error, Brier score and log loss of each cell.
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
    if (!known) return [];
    const { expectedCalibrationError, brierScore, logLoss } = known;
    return [[features, layer, model, split, expectedCalibrationError, brierScore, logLoss, n]];
  });
  const measures = ["expected_calibration_error", "brier_score", "log_loss"];
  const header = ["features", "layer", "model", "split", ...measures, "n"];
  writeFileAtomic(join(folder, "calibration.csv"), toCsv(header, rows));
  await writeReport(found, run, folder, options);
  writeRunRecord(found, run, folder);
}

/** Says where predicted classes are not the most probable ones: the columns may be in a wrong order. */
function warnOfContradictions(
  given: readonly GivenPredictions[],
  { onWarning = console.warn }: Pick<RunOptions, "onWarning">,
): void {
  for (const { split, contradictions, predicted } of given)
    if (contradictions > 0)
      onWarning(
        `The predicted class is not the most probable one in ${contradictions} of ${predicted.length} images of ${split}: are the columns of probabilities in the right order?`,
      );
}

/** Predictions of a tool that gives classes only count as certain: probability 1. */
function withCertainty({ split, predicted, probabilities }: GivenPredictions, classes: number): Predictions {
  return { split, predicted, probabilities: probabilities ?? oneHot(predicted, classes) };
}

function oneHot(predicted: Int32Array, classes: number): Matrix {
  const data = new Float32Array(predicted.length * classes);
  predicted.forEach((label, i) => {
    data[i * classes + label] = 1;
  });
  return { data, rows: predicted.length, cols: classes };
}

/** What has to be said of the row below the table. */
function ownNotes(row: RowName, path: string, text: string, given: readonly GivenPredictions[]): string[] {
  const origin = `${row.features} ${row.model}: predictions of another tool (${basename(path)}, SHA-256 ${sha256(text).slice(0, 12)}…), scored like the others; what it was fitted on is not known here.`;
  return given.every(({ probabilities }) => probabilities)
    ? [origin]
    : [origin, `${row.features} ${row.model} gives classes without probabilities: each counts as certain.`];
}
