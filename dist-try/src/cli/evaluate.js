import { resolve } from "node:path";
import { UsageError } from "../core/errors.js";
import { fillDirectory } from "../core/output-directory.js";
import { shortClassName } from "../dataset/class-names.js";
import { datasetTitle } from "../dataset/open.js";
import { compareCells, rowCalled } from "../evaluate/compare.js";
import { evaluatePredictions, writeEvaluation, } from "../evaluate/evaluate-predictions.js";
import { wellClusters } from "../metrics/bootstrap.js";
import { columnsOf, columnTitle, featuresTitle, rowKey, rowsOf } from "../reproduce/table3.js";
import { table3Terminal } from "../reproduce/table3-renderings.js";
import { resultsRun } from "../reproduce/write-results.js";
import { parseWhole, splitsFromOptions } from "./command.js";
import { describeComparison } from "./compare.js";
import { DATASET_HELP, DATASET_OPTIONS, datasetFromOptions } from "./dataset-option.js";
import { progressReporter, textTable } from "./progress.js";
/** More classes do not fit a terminal's width. */
const MOST_PRINTED_CLASSES = 12;
export const command = {
    help: `
Usage: coos7 evaluate PREDICTIONS.csv (--data DIR|sim | --results DIR) [options]

Scores predictions of any tool as the rows of Table 3: balanced error with 95 % intervals by bootstrap over wells,
confusion matrices, calibration error. The file has one row per image with the columns

  index              the image's row in the HDF5 file, from 0; of a TIFF tree the number in COOSv1cell_<i>, or the
                     place in natural order where the cells have other names
  predicted          its class: a name, or a number from 0. Where classes are called by numbers that are not their own,
                     names if all values are names; predicted_name and predicted_number say which
  split              training (or train), test1 ... test4; not needed in a file about one split that is named after
                     it (mine_test1.csv), or with --split
  label              the true class, where the tool knows it: compared with the dataset's
  one per class      probabilities that add up to 1 (to 0.005; from -0.000001 on, which counts as 0), in columns called
                     by the classes' names, or 0, 1, ...; with them predicted may be left out

and each image of the splits that it is about exactly once.

  --results DIR      set the row beside those of a run of coos7 reproduce, scored on the images that the run used
  --against ROW      with --results: the row's differences from that row of them, e.g. "Texture kNN", with paired intervals
${DATASET_HELP}
                     (not needed with --results: the data of that run; without, --seed also seeds the resamples)
  --name NAME        what the row is called (default: the file's name)
  --model NAME       and its model (default: External)
  --split NAME       the split, where the file does not say
  --out DIR          write tables, predictions, confusion matrices, calibration.csv and a report, index.html, there
  --force            also where that replaces others' files, results of other data, or those of coos7 reproduce
  --json             print the cells of the table as JSON

Example: coos7 evaluate predictions.csv --data data/coos7 --results results --name "My CNN" --out with-mine`,
    options: {
        ...DATASET_OPTIONS,
        results: { type: "string" },
        against: { type: "string" },
        name: { type: "string" },
        model: { type: "string" },
        split: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean" },
        json: { type: "boolean" },
    },
    positionals: true,
    async run({ values, positionals, signal }) {
        const [path, ...more] = positionals;
        if (path === undefined || more.length > 0)
            throw new UsageError(`evaluate: expected one file of predictions but found ${positionals.length}; see coos7 evaluate --help`);
        const out = text(values, "out");
        const results = text(values, "results");
        if (out !== undefined && results !== undefined && resolve(out) === resolve(results))
            throw new UsageError("Expected --out to be another folder than --results, which stays as it is");
        const against = text(values, "against");
        if (against !== undefined && results === undefined)
            throw new UsageError("Expected --results, the run whose row --against names; see coos7 evaluate --help");
        const options = await evaluationOptions(values, results);
        const progress = progressReporter();
        const { onProgress, log } = progress;
        try {
            const evaluation = await evaluatePredictions(path, options, { signal, onWarning: log });
            const comparison = against === undefined ? undefined : compareOwnRow(evaluation, against, results, path);
            if (out !== undefined)
                await fillDirectory(out, outputOf(evaluation, values.force === true, log), (staging) => writeEvaluation(evaluation, staging, { signal, onProgress }));
            progress.finish();
            if (values.json)
                console.log(JSON.stringify({ ...cellsForPrograms(evaluation), ...(comparison ? { comparison } : {}) }, undefined, 2));
            else
                console.log([describe(evaluation, out), ...(comparison ? [describeComparison(comparison)] : [])].join("\n\n"));
        }
        finally {
            progress.finish();
        }
    },
};
/** The own row's differences from a row of the run. */
function compareOwnRow({ found, own, row }, against, results, path) {
    const others = found.scored.filter((one) => !own.includes(one));
    const reference = rowCalled(others.map(({ cell }) => cell), against, [{ folder: results }]);
    const { features, layer, model } = reference;
    const splits = own.flatMap((one) => {
        const { labels, ids, rows, predictions } = one;
        const same = others.filter(({ cell }) => cell.split === one.cell.split && rowKey(cell) === rowKey(reference));
        const truth = { split: predictions.split, labels, ids, rows, clusters: wellClusters(labels, ids) };
        const classes = found.dataset.classNames.length;
        return same.length > 0 ? [compareCells(same, [one], truth, classes, found.seed)] : [];
    });
    return {
        first: { row: { features, layer, model }, runs: [results] },
        second: { row, runs: [path] },
        splits,
    };
}
function outputOf({ found, run }, force, log) {
    const data = { title: run.datasetTitle, fingerprints: async () => found.fingerprints };
    return { force, shared: true, run: resultsRun("evaluate", data, log) };
}
async function evaluationOptions(values, results) {
    const name = text(values, "name");
    const model = text(values, "model");
    const split = splitFrom(values);
    const found = await openData(values, results);
    return {
        ...found,
        ...(results === undefined ? {} : { results }),
        ...(name === undefined ? {} : { name }),
        ...(model === undefined ? {} : { model }),
        ...(split === undefined ? {} : { split }),
    };
}
/** The dataset, and the seed of the resamples where that is not the run's. */
async function openData(values, results) {
    const asked = Object.keys(DATASET_OPTIONS).filter((name) => values[name] !== undefined);
    if (asked.length === 0) {
        if (results !== undefined)
            return {};
        throw new UsageError("evaluate: expected --data, the dataset that the predictions are about, or --results; see coos7 evaluate --help");
    }
    const { seed, ...others } = values;
    const simulated = values.data === undefined || values.data === "sim";
    const dataset = await datasetFromOptions(simulated || results !== undefined ? values : others);
    return {
        dataset,
        datasetTitle: datasetTitle(dataset),
        ...(typeof seed === "string" ? { seed: parseWhole("--seed", seed, 0) } : {}),
    };
}
function splitFrom({ split }) {
    if (typeof split !== "string")
        return undefined;
    const [one, ...more] = splitsFromOptions({ splits: split === "train" ? "training" : split }) ?? [];
    if (one !== undefined && more.length === 0)
        return one;
    throw new UsageError(`Expected --split to be one split but found ${JSON.stringify(split)}`);
}
function text(values, name) {
    const value = values[name];
    return typeof value === "string" && value !== "" ? value : undefined;
}
/** One entry per cell, those of other rows without their confusion matrices. */
function cellsForPrograms({ found, row, own, calibrations }) {
    const { simulated, comparable, subtitle, notes } = found.table;
    return {
        row: { features: row.features, model: row.model },
        simulated,
        comparable,
        subtitle,
        notes,
        classes: found.dataset.classNames,
        cells: found.scored.map((one) => {
            const { features, layer, model, split, error, low, high, n } = one.cell;
            const known = calibrations.get(one);
            return {
                features,
                layer,
                model,
                split,
                balanced_error_percent: error,
                ci_low: low,
                ci_high: high,
                n,
                expected_calibration_error: known?.expectedCalibrationError ?? null,
                brier_score: known?.brierScore ?? null,
                log_loss: known?.logLoss ?? null,
                ...(own.includes(one) ? { confusion: confusionRows(one) } : {}),
            };
        }),
    };
}
function describe(evaluation, out) {
    const { found, own } = evaluation;
    const bold = process.stdout.isTTY ? (cell) => `\u001b[1m${cell}\u001b[22m` : undefined;
    const parts = [table3Terminal(found.table, bold), calibrationTable(evaluation)];
    if (found.dataset.classNames.length <= MOST_PRINTED_CLASSES)
        parts.push(...own.map((one) => confusionTable(one, found.dataset.classNames)));
    if (out !== undefined)
        parts.push(`Report: ${resolve(out, "index.html")}; the tables are beside it.`);
    return parts.join("\n\n");
}
function calibrationTable({ found, calibrations }) {
    const columns = columnsOf(found.table);
    const rows = rowsOf(found.table).map((row) => [
        `${featuresTitle(row)} ${row.model}`,
        ...columns.map((column) => {
            const scored = found.scored.find(({ cell }) => cell === row.cells[column]);
            const known = scored && calibrations.get(scored);
            return known ? (100 * known.expectedCalibrationError).toFixed(1) : "-";
        }),
    ]);
    return textTable([["Expected calibration error (%)", ...columns.map(columnTitle)], ...rows]);
}
/** Counts, true classes in rows. */
function confusionTable(one, classNames) {
    const names = classNames.map(shortClassName);
    const { features, model, split } = one.cell;
    return `Confusion of ${features} ${model} on ${columnTitle(split)}: true classes in rows, predicted in columns
${textTable([["", ...names], ...confusionRows(one).map((counts, label) => [names[label], ...counts.map(String)])])}`;
}
function confusionRows({ confusion: { counts, classes } }) {
    return Array.from({ length: classes }, (_, i) => [...counts.subarray(i * classes, (i + 1) * classes)]);
}
//# sourceMappingURL=evaluate.js.map