import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { toCsv } from "../core/csv.js";
import { writeFileAtomic } from "../core/files.js";
import { jsonText } from "../core/json.js";
import { readManifest } from "../core/manifest.js";
import { shortestDecimal } from "../core/text.js";
import { packageVersion } from "../core/versions.js";
import { SPLITS } from "../dataset/dataset.js";
import { cellSlug, SENSITIVITY_HEADER, table3Csv } from "./table3.js";
import { table3Html, table3Latex, table3Markdown } from "./table3-renderings.js";
/**
 * Writes the tables, predictions and confusion matrices of the results contract into `folder`, `images.csv`: which images
 * they are about, and `sensitivity.csv`: each class by itself.
 */
export function writeTables({ table, scored, dataset }, folder) {
    writeFileAtomic(join(folder, "images.csv"), imagesCsv(scored));
    writeFileAtomic(join(folder, "table3.csv"), table3Csv(table));
    writeFileAtomic(join(folder, "sensitivity.csv"), sensitivityCsv(scored, dataset.classNames));
    writeFileAtomic(join(folder, "table3.md"), table3Markdown(table));
    writeFileAtomic(join(folder, "table3.tex"), table3Latex(table));
    writeFileAtomic(join(folder, "table3-narrow.tex"), table3Latex(table, "narrow"));
    writeFileAtomic(join(folder, "table3.html"), table3Html(table));
    for (const one of scored) {
        const name = cellSlug(one.cell, one.cell.split);
        writeFileAtomic(join(folder, `predictions/${name}.csv`), predictionsCsv(one, dataset.classNames));
        writeFileAtomic(join(folder, `confusion/${name}.csv`), confusionCsv(one, dataset.classNames));
    }
}
/** split, index (the row of the source) and label of every image that the run used. */
function imagesCsv(scored) {
    const splits = new Map(scored.map((one) => [one.predictions.split, one]));
    const records = SPLITS.flatMap((split) => {
        const one = splits.get(split);
        return one ? Array.from(one.rows, (row, i) => [split, row, one.labels[i]]) : [];
    });
    return toCsv(["split", "index", "label"], records);
}
/** Of every row, split and class the percentage of images that are recognised, with its interval. */
function sensitivityCsv(scored, classNames) {
    const records = scored.flatMap(({ cell, sensitivities }) => sensitivities.map(({ label, percent, low, high, n }) => [
        cell.features,
        cell.layer,
        cell.model,
        cell.split,
        classNames[label],
        percent,
        low,
        high,
        n,
    ]));
    return toCsv(SENSITIVITY_HEADER, records);
}
/** index (the row of the source), label, predicted and one probability column per class. */
export function predictionsCsv({ rows, labels, predictions }, classNames) {
    const { predicted, probabilities } = predictions;
    const records = Array.from(labels, (label, i) => [
        rows[i],
        label,
        predicted[i],
        ...Array.from(probabilities.data.subarray(i * probabilities.cols, (i + 1) * probabilities.cols), shortestDecimal),
    ]);
    return toCsv(["index", "label", "predicted", ...classNames], records);
}
/** True classes in rows, predicted ones in columns, counts. */
function confusionCsv({ confusion: { counts, classes } }, classNames) {
    const rows = classNames.map((name, i) => [
        name,
        ...counts.subarray(i * classes, (i + 1) * classes),
    ]);
    return toCsv(["true \\ predicted", ...classNames], rows);
}
/**
 * Writes `run.json`: what the results were made with, the networks and how their training went, what was left out, the
 * table's notes, and how long each stage took.
 */
export function writeRunRecord({ table, backend, networks, leftOut, fingerprints, fits, stages, dataset }, { datasetTitle, profile, seed }, folder) {
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
function networkRecord({ weights, backend, training, ofRecord }) {
    if (!training)
        return { weights, backend };
    const { curve, ...others } = training;
    return {
        weights,
        backend,
        ...(ofRecord ? { ofRecord } : {}),
        training: { ...others, checks: curve.checks },
    };
}
/** The commands that write results; a folder has those of one of them. */
const WRITERS = ["reproduce", "evaluate"];
const FIGURES = "figures/";
/** Those of its files that tell when or how fast a run was. */
const TIMELESS = {
    "index.html": (text) => text.replace(/<section id="timing">.*?<\/section>/s, ""),
    "run.json": (text) => {
        try {
            const { stages, ...others } = JSON.parse(text);
            return JSON.stringify(others);
        }
        catch {
            return text;
        }
    },
};
/** What `coos7 reproduce` or `coos7 evaluate` owns in a folder of results. */
export function resultsRun(command, data, onWarning) {
    return {
        command,
        ...(data ? { data } : {}),
        rivals: WRITERS,
        replacesItself: true,
        isSource,
        timeless: TIMELESS,
        expected: ["index.html", "run.json", ...["csv", "md", "tex", "html"].map((format) => `table3.${format}`)],
        record: "run.json",
        onWarning,
    };
}
/** What `coos7 figures` owns in `out`, which may lie in the folder `results`, of figures with these names and formats. */
export function figuresPlace(results, out, names, formats) {
    const path = relative(resolve(results), resolve(out));
    const inside = path.split(sep)[0] !== ".." && !isAbsolute(path);
    const below = inside ? path : "";
    const data = readManifest(results)?.find(({ command }) => WRITERS.includes(command))?.data;
    return {
        root: inside ? results : out,
        below,
        run: {
            command: "figures",
            ...(data ? { data: { title: data.title, fingerprints: async () => data.fingerprints } } : {}),
            isSource,
            ...(inside ? { madeFrom: WRITERS } : {}),
            timeless: TIMELESS,
            expected: names.flatMap((name) => [...formats, "csv"].map((format) => join(below, `${name}.${format}`).replaceAll(sep, "/"))),
        },
    };
}
function isSource(name) {
    return !name.startsWith(FIGURES);
}
//# sourceMappingURL=write-results.js.map