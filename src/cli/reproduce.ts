import { resolve } from "node:path";
import { fillDirectory } from "../core/output-directory.js";
import type { RunOptions } from "../core/progress.js";
import { formatSeconds } from "../core/text.js";
import type { WorkerPool } from "../core/workers.js";
import type { Dataset } from "../dataset/dataset.js";
import { fingerprints } from "../dataset/fingerprint.js";
import { datasetTitle } from "../dataset/open.js";
import { writeReport } from "../report/write-report.js";
import { CLASSIFIERS, classifiersNamed } from "../reproduce/classifiers.js";
import type { RunEstimate } from "../reproduce/estimate.js";
import { FAMILIES, familiesNamed, PAPER_FAMILIES } from "../reproduce/families/families.js";
import { writeFigures } from "../reproduce/figures.js";
import { PROFILES, type Profile, profileNamed } from "../reproduce/profile.js";
import {
  type ReproduceOptions,
  type Reproduction,
  reproduce,
  type TitledOptions,
} from "../reproduce/reproduce.js";
import { StageLog } from "../reproduce/stages.js";
import { table3Terminal } from "../reproduce/table3-renderings.js";
import { resultsRun, writeRunRecord, writeTables } from "../reproduce/write-results.js";
import { METHODS, methodsNamed, type RobustMethod } from "../robust/methods.js";
import { robust } from "../robust/robust.js";
import type { RobustTable } from "../robust/robust-table.js";
import { ROBUST_TIMELESS, writeRobust } from "../robust/write-robust.js";
import {
  BACKEND_HELP,
  BACKEND_OPTION,
  backendFromOptions,
  type Command,
  type CommandInput,
  OFFLINE_HELP,
  OFFLINE_OPTION,
  offlineFromOptions,
  parseWhole,
  WORKERS_HELP,
  WORKERS_OPTION,
  withWorkers,
} from "./command.js";
import { DATASET_HELP, DATASET_OPTIONS, datasetFromOptions } from "./dataset-option.js";
import { progressReporter, textTable } from "./progress.js";

export const command: Command = {
  help: `
Usage: coos7 reproduce [options]

Fits the paper's classifiers on features of its networks, trained on Training, scores them on every split and writes Table 3 with
its predictions, confusion matrices and figures, and a report, index.html. What was computed before is taken from the
cache, so an interrupted run goes on where it was. Without a connection VGG16, whose weights are fetched, is left out.
The folder's manifest.json lists what was written: a later run on the same data replaces those files, and no others.

${DATASET_HELP}
                     (here --seed also seeds the forests, subsets and resamples, with any data)
  --features LIST    feature families, of ${FAMILIES.map(({ id }) => id).join(", ")}
                     (default: ${PAPER_FAMILIES.map(({ id }) => id).join(", ")})
  --classifiers LIST classifiers (default: all): ${CLASSIFIERS.map(({ id }) => id).join(", ")}
  --methods LIST     also set methods against the shift beside the rows, of those that coos7 robust --help lists, or all:
                     robust.csv, .md, .tex, .html, a figure and a section of the report
  --profile NAME     ${Object.keys(PROFILES).join(", ")} (default: quick): how much of the paper's work to do
  --out DIR          where to write (default: results); refused where that would replace others' files, or results of
                     other data
  --force            replace those too: results of other data, with the figures drawn from them, and files that have the
                     names of new ones
  --json             print the table as JSON
  --dry-run          only print the stages that are left to do, with an estimate of time and memory that takes seconds
${BACKEND_HELP}
${WORKERS_HELP}
                     (the threads that networks train on are the profile's, on every machine)
${OFFLINE_HELP}
  --train            train the networks by the profile, also where the package has some that were trained on the same
                     data (its deeploc-sim and pci-sim: simulated data of scale 0.1 and seed 1)

Example: coos7 reproduce --data data/coos7 --features texture --profile paper --out results`,
  options: {
    ...DATASET_OPTIONS,
    ...BACKEND_OPTION,
    ...WORKERS_OPTION,
    ...OFFLINE_OPTION,
    train: { type: "boolean" },
    features: { type: "string" },
    classifiers: { type: "string" },
    methods: { type: "string" },
    profile: { type: "string" },
    out: { type: "string" },
    force: { type: "boolean" },
    json: { type: "boolean" },
    "dry-run": { type: "boolean" },
  },
  async run({ values, signal }) {
    const started = performance.now();
    const profile = profileNamed(text(values.profile) ?? "quick");
    const families = familiesNamed(
      list(
        values.features,
        PAPER_FAMILIES.map(({ id }) => id),
      ),
    );
    const classifiers = classifiersNamed(
      list(
        values.classifiers,
        CLASSIFIERS.map(({ id }) => id),
      ),
    );
    const seed = values.seed === undefined ? 1 : parseWhole("--seed", String(values.seed), 0);
    const dataset = await openData(values, profile);
    const options: TitledOptions = {
      dataset,
      datasetTitle: datasetTitle(dataset),
      families,
      classifiers,
      profile,
      seed,
      ...backendFromOptions(values),
      ...offlineFromOptions(values),
      train: values.train === true,
    };
    if (values["dry-run"]) {
      const found = await withWorkers(values, (pool) => estimate(options, { pool, signal }));
      console.log(values.json ? JSON.stringify(found, undefined, 2) : describeEstimate(found));
      return;
    }
    const folder = text(values.out) ?? "results";
    const methods = methodsFromOptions(values);
    const found = await withWorkers(values, (pool) =>
      run({ ...options, methods }, folder, values.force === true, pool, signal),
    );
    if (values.json) {
      console.log(JSON.stringify(found.table, undefined, 2));
      return;
    }
    const bold = process.stdout.isTTY ? (cell: string) => `\u001b[1m${cell}\u001b[22m` : undefined;
    const seconds = formatSeconds((performance.now() - started) / 1000);
    console.log(`\n${table3Terminal(found.table, bold)}\n`);
    console.log(
      `Done in ${seconds}. Report: ${resolve(folder, "index.html")}; tables, predictions, confusion matrices and figures are beside it.`,
    );
  },
};

/** The methods that `--methods` names; none without it. */
function methodsFromOptions({ methods }: CommandInput["values"]): RobustMethod[] {
  if (typeof methods !== "string") return [];
  return methods === "all" ? [...METHODS] : methodsNamed(list(methods, []));
}

async function run(
  options: TitledOptions & { methods: readonly RobustMethod[] },
  folder: string,
  force: boolean,
  pool: WorkerPool,
  signal: AbortSignal,
): Promise<Reproduction> {
  const { dataset, datasetTitle, profile, seed, methods } = options;
  const progress = progressReporter();
  const { onProgress, log } = progress;
  try {
    const data = { title: datasetTitle, fingerprints: () => fingerprints(dataset) };
    const owner = resultsRun("reproduce", data, log);
    const timeless = methods.length > 0 ? { ...owner.timeless, ...ROBUST_TIMELESS } : owner.timeless!;
    const output = { force, shared: true, run: { ...owner, timeless } };
    return await fillDirectory(folder, output, async (staging) => {
      log(`Reproducing Table 3 on ${datasetTitle}, ${profile.name} profile, seed ${seed}`);
      if (profile.name === "paper") await warnIfLong(options, { pool, signal }, log);
      const found = await reproduce(options, { pool, signal, onProgress, onWarning: log });
      writeTables(found, staging);
      const drawing = new StageLog();
      await drawing.measure("figures", () =>
        writeFigures(found, staging, { signal, onProgress, onWarning: log }),
      );
      const compared =
        methods.length > 0
          ? await drawing.measure("methods", () =>
              compareMethods(options, staging, { pool, signal, onProgress, onWarning: log }),
            )
          : undefined;
      const stages = [...found.stages, ...drawing.records];
      await drawing.measure("report", () =>
        writeReport(
          { ...found, stages },
          { datasetTitle, profile, ...(compared ? { methods: compared } : {}) },
          staging,
          { signal, onProgress },
        ),
      );
      writeRunRecord({ ...found, stages: [...found.stages, ...drawing.records] }, options, staging);
      return found;
    });
  } finally {
    progress.finish();
  }
}

/** Rows with methods against the shift, written beside Table 3. */
async function compareMethods(
  options: TitledOptions & { methods: readonly RobustMethod[] },
  folder: string,
  run: RunOptions,
): Promise<RobustTable> {
  const asked = { ...options, seeds: [options.seed] };
  const found = await robust(asked, run);
  await writeRobust(found, asked, folder, run);
  return found.table;
}

/** Loaded where it is asked for: estimates need networks, which take a while to load. */
async function estimate(options: ReproduceOptions, run: RunOptions): Promise<RunEstimate> {
  const { estimateRun } = await import("../reproduce/estimate.js");
  return estimateRun(options, run);
}

/** Says what a run will take that takes over an hour. */
async function warnIfLong(
  options: ReproduceOptions,
  run: RunOptions,
  log: (line: string) => void,
): Promise<void> {
  const { seconds, memoryMb } = await estimate(options, run);
  if (seconds < 3600) return;
  log(
    `This will take about ${formatSeconds(seconds)} and ${memoryMb} MB of memory here; it can be interrupted and taken up again`,
  );
}

function describeEstimate({ stages, cached, fetched, leftOut, seconds, memoryMb }: RunEstimate): string {
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

/** Opens the data; the simulator's scale is the profile's unless the command line says otherwise. */
function openData(values: CommandInput["values"], profile: Profile): Promise<Dataset> {
  const { seed, ...others } = values;
  if (values.data !== undefined && values.data !== "sim") return datasetFromOptions(others);
  return datasetFromOptions({ ...values, scale: values.scale ?? String(profile.scale) });
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function list(value: string | boolean | undefined, all: string[]): string[] {
  return typeof value === "string" ? value.split(",").map((name) => name.trim()) : all;
}
