import { resolve } from "node:path";
import { fillDirectory } from "../core/output-directory.js";
import { formatSeconds } from "../core/text.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { writeReport } from "../report/write-report.js";
import { writeFigures } from "../reproduce/figures.js";
import { reproduce, } from "../reproduce/reproduce.js";
import { StageLog } from "../reproduce/stages.js";
import { table3Terminal } from "../reproduce/table3-renderings.js";
import { resultsRun, writeRunRecord, writeTables } from "../reproduce/write-results.js";
import { METHODS, methodsNamed } from "../robust/methods.js";
import { robust } from "../robust/robust.js";
import { ROBUST_TIMELESS, writeRobust } from "../robust/write-robust.js";
import { withWorkers } from "./command.js";
import { progressReporter, textTable } from "./progress.js";
import { ROWS_HELP, ROWS_OPTIONS, RUN_HELP, RUN_OPTIONS, runFromOptions } from "./run-options.js";
export const command = {
    help: `
Usage: coos7 reproduce [options]

Fits the paper's classifiers on features of its networks, trained on Training, scores them on every split and writes Table 3 with
its predictions, confusion matrices and figures, and a report, index.html. What was computed before is taken from the
cache, so an interrupted run goes on where it was. Without a connection VGG16, whose weights are fetched, is left out.
The folder's manifest.json lists what was written: a later run on the same data replaces those files, and no others.

${RUN_HELP}
${ROWS_HELP}
  --methods LIST     also set methods against the shift beside the rows, of those that coos7 robust --help lists, or all:
                     robust.csv, .md, .tex, .html, a figure and a section of the report
  --out DIR          where to write (default: results); refused where that would replace others' files, or results of
                     other data
  --force            replace those too: results of other data, with the figures drawn from them, and files that have the
                     names of new ones
  --json             print the table as JSON
  --dry-run          only print the stages that are left to do, with an estimate of time and memory that takes seconds, at
                     the size of the paper a minute or two

Example: coos7 reproduce --data data/coos7 --features texture --profile paper --out results`,
    options: {
        ...RUN_OPTIONS,
        ...ROWS_OPTIONS,
        methods: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean" },
        json: { type: "boolean" },
        "dry-run": { type: "boolean" },
    },
    async run({ values, signal }) {
        const started = performance.now();
        const options = await runFromOptions(values);
        if (values["dry-run"]) {
            const found = await withWorkers(values, (pool) => estimate(options, { pool, signal }));
            console.log(values.json ? JSON.stringify(found, undefined, 2) : describeEstimate(found));
            return;
        }
        const folder = typeof values.out === "string" ? values.out : "results";
        const asked = { ...options, methods: methodsFromOptions(values) };
        const found = await withWorkers(values, (pool) => fillResults(asked, { folder, force: values.force === true }, { pool, signal }, async (run, log) => {
            if (options.profile.name === "paper")
                await warnIfLong(options, { pool, signal }, log);
            return reproduce(options, run);
        }));
        printResults(found, { folder, json: values.json === true, started });
    },
};
/** The methods that `--methods` names; none without it. */
function methodsFromOptions({ methods }) {
    if (typeof methods !== "string")
        return [];
    return methods === "all" ? [...METHODS] : methodsNamed(methods.split(",").map((name) => name.trim()));
}
/** Prints the table of a run whose results lie in `folder`, which began at `started` (`performance.now()`). */
export function printResults({ table }, { folder, json, started }) {
    if (json) {
        console.log(JSON.stringify(table, undefined, 2));
        return;
    }
    const bold = process.stdout.isTTY ? (cell) => `\u001b[1m${cell}\u001b[22m` : undefined;
    const seconds = formatSeconds((performance.now() - started) / 1000);
    console.log(`\n${table3Terminal(table, bold)}\n`);
    console.log(`Done in ${seconds}. Report: ${resolve(folder, "index.html")}; tables, predictions, confusion matrices and figures are beside it.`);
}
/**
 * Writes a run's results into a folder of results: Table 3, predictions, figures, report. `obtain` computes or gathers
 * them; nothing changes in the folder before it has, and only one process at a time does this.
 */
export async function fillResults(options, { folder, force }, { pool, signal }, obtain) {
    const { dataset, datasetTitle, profile, seed, methods } = options;
    const progress = progressReporter();
    const { onProgress, log } = progress;
    try {
        const data = { title: datasetTitle, fingerprints: () => fingerprints(dataset) };
        const owner = resultsRun("reproduce", data, log);
        const timeless = methods.length > 0 ? { ...owner.timeless, ...ROBUST_TIMELESS } : owner.timeless;
        const output = { force, shared: true, run: { ...owner, timeless } };
        return await fillDirectory(folder, output, async (staging) => {
            log(`${dataset.comparable ? "Reproducing Table 3" : "Fitting the baselines"} on ${datasetTitle}, ${profile.name} profile, seed ${seed}`);
            const found = await obtain({ pool, signal, onProgress, onWarning: log }, log);
            writeTables(found, staging);
            const drawing = new StageLog();
            await drawing.measure("figures", () => writeFigures(found, staging, { signal, onProgress, onWarning: log }));
            const compared = methods.length > 0
                ? await drawing.measure("methods", () => compareMethods(options, staging, { pool, signal, onProgress, onWarning: log }))
                : undefined;
            const stages = [...found.stages, ...drawing.records];
            await drawing.measure("report", () => writeReport({ ...found, stages }, { datasetTitle, profile, ...(compared ? { methods: compared } : {}) }, staging, { signal, onProgress }));
            writeRunRecord({ ...found, stages: [...found.stages, ...drawing.records] }, options, staging);
            return found;
        });
    }
    finally {
        progress.finish();
    }
}
/** Rows with methods against the shift, written beside Table 3. */
async function compareMethods(options, folder, run) {
    const asked = { ...options, seeds: [options.seed] };
    const found = await robust(asked, run);
    await writeRobust(found, asked, folder, run);
    return found.table;
}
/** Loaded where it is asked for: estimates need networks, which take a while to load. */
async function estimate(options, run) {
    const { estimateRun } = await import("../reproduce/estimate.js");
    return estimateRun(options, run);
}
/** Says what a run will take that takes over an hour. */
async function warnIfLong(options, run, log) {
    const { seconds, memoryMb } = await estimate(options, run);
    if (seconds < 3600)
        return;
    log(`This will take about ${formatSeconds(seconds)} and ${memoryMb} MB of memory here; it can be interrupted and taken up again`);
}
function describeEstimate({ stages, cached, fetched, leftOut, seconds, memoryMb }) {
    const rows = stages.map(({ stage, images, seconds }) => [
        stage,
        images.toLocaleString("en"),
        formatSeconds(seconds),
    ]);
    const remarks = [
        ...fetched.map((what) => `To be fetched before, which is not counted: ${what}.`),
        ...(cached.length > 0 ? [`In the cache already: ${cached.join(", ")}.`] : []),
        ...leftOut.map(({ features, reason }) => `${features} is left out: ${reason}.`),
    ];
    return `${textTable([["Stage", "images", "about"], ...rows, ["All, two families at a time", "", formatSeconds(seconds)]])}

About ${memoryMb} MB of memory. Measured on little here and now, and scaled up: what else this machine does counts.
${remarks.join("\n")}`.trimEnd();
}
//# sourceMappingURL=reproduce.js.map