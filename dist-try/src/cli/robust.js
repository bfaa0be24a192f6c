import { resolve } from "node:path";
import { fillDirectory } from "../core/output-directory.js";
import { formatSeconds } from "../core/text.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { CLASSIFIERS } from "../reproduce/classifiers.js";
import { FAMILIES } from "../reproduce/families/families.js";
import { PROFILES } from "../reproduce/profile.js";
import { columnTitle, rowTitle } from "../reproduce/table3.js";
import { METHODS, methodsNamed } from "../robust/methods.js";
import { robust } from "../robust/robust.js";
import { changeText, robustCaption, robustColumns, robustGroups, secondsText, } from "../robust/robust-table.js";
import { ROBUST_FILES, ROBUST_TIMELESS, writeRobust } from "../robust/write-robust.js";
import { BACKEND_HELP, OFFLINE_HELP, parseWhole, WORKERS_HELP, withWorkers, } from "./command.js";
import { DATASET_HELP } from "./dataset-option.js";
import { progressReporter, textTable } from "./progress.js";
import { list, ROWS_OPTIONS, RUN_OPTIONS, runFromOptions } from "./run-options.js";
const FEATURES = ["deeploc", "texture", "pci"];
const MODELS = ["knn", "l1-lr"];
export const command = {
    help: `
Usage: coos7 robust [options]

Sets methods against covariate shift beside rows of Table 3: the error with each on every test set, and its change
against the same row without it, with paired intervals. Each method is marked by what it may look at: I Training only,
I+ weights from other data too, I-ids Training's plates and dates, T the unlabelled images of the one test split that is
scored, T-plate these with their plates. Options are chosen on Training alone, with plates left out. Writes robust.csv,
.md, .tex and .html, calibration, and a figure. What was computed before is taken from the cache.

${DATASET_HELP}
  --methods LIST     methods, of ${wrapped(METHODS.map(({ id }) => id))}
                     (default: all of them)
  --features LIST    feature families, of ${FAMILIES.map(({ id }) => id).join(", ")}
                     (default: ${FEATURES.join(", ")})
  --classifiers LIST classifiers, of ${CLASSIFIERS.map(({ id }) => id).join(", ")} (default: ${MODELS.join(", ")})
  --seeds LIST       seeds, e.g. 1,2,3: errors are means over them. On the simulator each is an experiment of its own,
                     else the images are the same and what is drawn at random differs (default: --seed, or 1)
  --draws N          parts of each split on which methods marked T are tried again, with the shares of classes that
                     Training has and with skewed ones, for each of two Dirichlet parameters (default: 2; 0 for none):
                     robust-skewed.csv and its figure
  --profile NAME     ${Object.keys(PROFILES).join(", ")} (default: quick), as in coos7 reproduce
  --out DIR          where to write (default: robust)
  --force            replace others' files of the same names, and results of other data
  --json             print the rows as JSON
${BACKEND_HELP}
${WORKERS_HELP}
${OFFLINE_HELP}
  --train            train the networks by the profile, also where the package has some of the same data

Example: coos7 robust --data data/coos7 --features texture --methods standardize,coral,sphering --out robust`,
    options: {
        ...RUN_OPTIONS,
        ...ROWS_OPTIONS,
        methods: { type: "string" },
        seeds: { type: "string" },
        draws: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean" },
        json: { type: "boolean" },
    },
    async run({ values, signal }) {
        const started = performance.now();
        const options = await robustOptions(values);
        const folder = typeof values.out === "string" ? values.out : "robust";
        const progress = progressReporter();
        const { onProgress, log } = progress;
        const { table } = await withWorkers(values, async (pool) => {
            try {
                const data = { title: options.datasetTitle, fingerprints: () => fingerprints(options.dataset) };
                const output = {
                    force: values.force === true,
                    shared: true,
                    run: {
                        command: "robust",
                        data,
                        replacesItself: true,
                        timeless: ROBUST_TIMELESS,
                        expected: ROBUST_FILES,
                        record: "robust.json",
                        onWarning: log,
                    },
                };
                return await fillDirectory(folder, output, async (staging) => {
                    const found = await robust(options, { pool, signal, onProgress, onWarning: log });
                    await writeRobust(found, options, staging, { onWarning: log });
                    return found;
                });
            }
            finally {
                progress.finish();
            }
        });
        if (values.json) {
            console.log(JSON.stringify(table, undefined, 2));
            return;
        }
        const seconds = formatSeconds((performance.now() - started) / 1000);
        console.log(`\n${terminalTable(table)}\n\nDone in ${seconds}. Tables and the figure are in ${resolve(folder)}.`);
    },
};
async function robustOptions(values) {
    const methods = methodsNamed(list(values.methods, METHODS.map(({ id }) => id)));
    const seeds = list(values.seeds, [typeof values.seed === "string" ? values.seed : "1"]).map((seed) => parseWhole("--seeds", seed, 0));
    const { seed: _, ...run } = await runFromOptions({
        features: FEATURES.join(","),
        classifiers: MODELS.join(","),
        ...values,
        seed: String(seeds[0]),
    });
    return {
        ...run,
        methods,
        seeds,
        ...(typeof values.draws === "string" ? { draws: parseWhole("--draws", values.draws, 0, 100) } : {}),
    };
}
/** A list for `--help`, in lines under one another. */
function wrapped(items) {
    const lines = [""];
    for (const item of items) {
        if (lines.at(-1).length + item.length > 84)
            lines.push("");
        lines[lines.length - 1] += `${lines.at(-1) === "" ? "" : " "}${item},`;
    }
    return lines.join(`\n${" ".repeat(21)}`).replace(/,$/, "");
}
/** Rows under one another: what fits a terminal of 120 columns. */
function terminalTable(table) {
    const columns = robustColumns(table);
    const rows = robustGroups(table).flatMap(({ row, methods }) => [
        [rowTitle(row), "", ...columns.map(() => ""), ""],
        ...methods.map(({ method, mark, cells }) => [
            `  ${method}`,
            mark,
            ...columns.map((column) => {
                const cell = cells[column];
                return cell ? `${cell.error.toFixed(1)} ${changeText(cell)}`.trimEnd() : "";
            }),
            secondsText(cells),
        ]),
    ]);
    return [
        robustCaption(table),
        "",
        textTable([["Row and method", "mark", ...columns.map(columnTitle), "s"], ...rows]),
        "",
        ...table.notes.map((note) => `- ${note}`),
    ].join("\n");
}
//# sourceMappingURL=robust.js.map