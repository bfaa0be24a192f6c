import { basename, join } from "node:path";
import { toCsv } from "../core/csv.js";
import { Coos7Error, throwIfCancelled, UsageError } from "../core/errors.js";
import { describeIoError, readText, writeFileAtomic } from "../core/files.js";
import { sha256 } from "../core/hash.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { limitedRows, limitImages } from "../dataset/subset.js";
import { calibrationCurve } from "../metrics/calibration.js";
import { writeReport } from "../report/write-report.js";
import { tableNotes } from "../reproduce/notes.js";
import { PROFILES } from "../reproduce/profile.js";
import { StageLog } from "../reproduce/stages.js";
import { readTruth, score } from "../reproduce/truth.js";
import { writeRunRecord, writeTables } from "../reproduce/write-results.js";
import { readBaselines, readRunRecord, runData } from "./baselines.js";
import { parsePredictions } from "./parse-predictions.js";
import { checkNewRow, rowPart } from "./row-name.js";
/** Predictions of 132,209 images and some hundred classes have less. */
const MAX_BYTES = 512e6;
/**
 * Scores a file of predictions, of whatever tool, as the rows of Table 3: balanced error with intervals over wells,
 * confusion matrices, calibration error. With `results` it stands beside the rows of that run, scored on the same images:
 * predictions of the whole splits are then cut down to those that the run used.
 *
 * Throws `Coos7Error` naming line and column of what is not as expected, and where results are about other
 * data; `UsageError` where a name or the dataset is missing.
 */
export async function evaluatePredictions(path, options, run = {}) {
    const { results } = options;
    const text = readPredictionsFile(path);
    const row = {
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
            : given.map(({ split }) => split);
        const truth = (await readTruth(limited)).filter(({ split }) => scoredSplits.includes(split));
        const seed = record?.seed ?? options.seed ?? 1;
        const baselines = record ? readBaselines(results, truth, classNames.length, seed) : [];
        checkNewRow(row, baselines.map(({ cell }) => cell));
        const own = given.map((one) => score(row, withCertainty(one, classNames.length), truth.find(({ split }) => split === one.split), classNames.length, seed));
        return { truth, seed, own, scored: [...baselines, ...own] };
    });
    const { truth, seed, own, scored } = scoring;
    const profile = { ...PROFILES.paper, name: record?.profile ?? "full-data" };
    const datasetTitle = record?.dataset.title ?? options.datasetTitle ?? "the dataset";
    const splits = truth.map(({ split }) => split);
    const dataset = { ...limited, splits };
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
        calibrations: new Map(scored
            .filter((one) => !(uncertain && own.includes(one)))
            .map((one) => [one, calibrationCurve(one.predictions.probabilities, one.labels)])),
    };
}
function readPredictionsFile(path) {
    try {
        return readText(path, MAX_BYTES);
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${path}: ${describeIoError(error)}; expected predictions as a CSV file`, { cause: error });
    }
}
async function data({ dataset, results }, record) {
    if (record)
        return runData(record, results, dataset);
    if (!dataset)
        throw new UsageError("Expected the dataset that the predictions are about, or results");
    return { whole: dataset, limited: limitImages(dataset, {}, 0) };
}
/** The images of each split, and which of them are scored. */
async function targets(whole, record) {
    const found = [];
    for (const split of whole.splits) {
        const reader = await whole.open(split);
        const { rows, labels } = reader;
        reader.close();
        if (!record)
            found.push({ split, rows, labels });
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
export async function writeEvaluation({ found, run, calibrations }, folder, options = {}) {
    writeTables(found, folder);
    const rows = found.scored.flatMap((one) => {
        const known = calibrations.get(one);
        const { features, layer, model, split, n } = one.cell;
        if (!known)
            return [];
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
function warnOfContradictions(given, { onWarning = console.warn }) {
    for (const { split, contradictions, predicted } of given)
        if (contradictions > 0)
            onWarning(`The predicted class is not the most probable one in ${contradictions} of ${predicted.length} images of ${split}: are the columns of probabilities in the right order?`);
}
/** Predictions of a tool that gives classes only count as certain: probability 1. */
function withCertainty({ split, predicted, probabilities }, classes) {
    return { split, predicted, probabilities: probabilities ?? oneHot(predicted, classes) };
}
function oneHot(predicted, classes) {
    const data = new Float32Array(predicted.length * classes);
    predicted.forEach((label, i) => {
        data[i * classes + label] = 1;
    });
    return { data, rows: predicted.length, cols: classes };
}
/** What has to be said of the row below the table. */
function ownNotes(row, path, text, given) {
    const origin = `${row.features} ${row.model}: predictions of another tool (${basename(path)}, SHA-256 ${sha256(text).slice(0, 12)}…), scored like the others; what it was fitted on is not known here.`;
    return given.every(({ probabilities }) => probabilities)
        ? [origin]
        : [origin, `${row.features} ${row.model} gives classes without probabilities: each counts as certain.`];
}
//# sourceMappingURL=evaluate-predictions.js.map