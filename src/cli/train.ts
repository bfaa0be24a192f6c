import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { referenceOutputs } from "../classify/reference-outputs.js";
import { formatSeconds } from "../core/duration.js";
import { UsageError } from "../core/errors.js";
import { checkOutput } from "../core/output-directory.js";
import { exportFigure } from "../figures/export/export-figure.js";
import { trainingCurves } from "../figures/training-curves.js";
import { BACKENDS, type BackendName, chosenBackend } from "../nn/backend-name.js";
import { checkModelName, type ModelCard } from "../nn/store/card.js";
import { modelFolder } from "../nn/store/locate.js";
import { writeReference } from "../nn/store/reference.js";
import { type ModelPlace, saveModel } from "../nn/store/save-model.js";
import type { TrainingListener } from "../nn/training/events.js";
import { TRAINING_THREADS, type TrainingSettings } from "../nn/training/settings.js";
import { type TrainedNetwork, type TrainSpec, train } from "../nn/training/train.js";
import type { Command, CommandInput } from "./command.js";
import { DATASET_HELP, DATASET_OPTIONS, datasetFromOptions } from "./dataset-option.js";
import { datasetTitle } from "./dataset-title.js";
import { parseWhole } from "./number-option.js";
import { progressReporter } from "./progress.js";
import { TRAINING_HELP, TRAINING_OPTIONS, trainingFromOptions } from "./training-options.js";

const FAMILIES = ["deeploc", "pci"] as const;
const TITLES = { deeploc: "DeepLoc", pci: "Paired cell inpainting" } as const;

/** A training that takes longer says so when it begins. */
const LONG_S = 3600;
/** The first steps take longer than the others: they are left out of the first estimate. */
const WARM_UP_STEPS = 3;

export const command: Command = {
  help: `
Usage: coos7 train deeploc|pci [options]

Trains DeepLoc or paired cell inpainting on the split Training and saves the network in tf.js' format with a card of
how it was made, the curve of its training and, of DeepLoc, its outputs on held-out images, by which coos7 classify
knows images unlike them. Interrupted by Ctrl-C or killed, the same command takes the training up again and gives the
same network. Without options the training is the paper's: days on a CPU.

${DATASET_HELP}
                     (here --seed also seeds the training, with any data)
${TRAINING_HELP}
  --backend NAME     what to compute on: ${BACKENDS.join(", ")} (default: auto)
  --threads N        threads of ONNX Runtime (default: ${TRAINING_THREADS}, whatever the number of cores); with another
                     number the weights come out differently, so the card names it
  --name NAME        name to load the network by (default: deeploc or pci)
  --out DIR          save it in this folder, not among the networks that are loaded by name
  --force            replace a network of that name, or files in that folder
  --json             print the card

Example: coos7 train deeploc --scale 0.1 --width 0.25 --iterations 500 --batch 64 --name small-deeploc`,
  options: {
    ...DATASET_OPTIONS,
    ...TRAINING_OPTIONS,
    backend: { type: "string" },
    threads: { type: "string" },
    name: { type: "string" },
    out: { type: "string" },
    force: { type: "boolean" },
    json: { type: "boolean" },
  },
  positionals: true,
  async run({ values, positionals, signal }) {
    const seed = values.seed === undefined ? 1 : parseWhole("--seed", String(values.seed), 0);
    const settings = trainingFromOptions(familyOf(positionals), values, seed);
    const place = placeOf(values, settings.family);
    const dataset = await openData(values);
    const spec: TrainSpec = { dataset, settings, ...engineFromOptions(values) };
    const progress = progressReporter();
    const { onProgress, log } = progress;
    try {
      log(`Training ${TITLES[settings.family]} on ${datasetTitle(dataset)}, seed ${seed}`);
      const onTraining = announcements(log);
      const network = await train(spec, { signal, onProgress, onWarning: log, onTraining });
      const reference =
        settings.family === "deeploc"
          ? await referenceOutputs(network, dataset, { signal, onProgress, onWarning: log })
          : undefined;
      progress.finish();
      const { folder, card } = await saveModel(
        network,
        place,
        { dataset: datasetTitle(dataset) },
        async (staging) => {
          if (reference) writeReference(staging, reference);
          await exportFigure(trainingCurves(network.record), join(staging, "curve"), {
            formats: ["svg", "png"],
          });
        },
      );
      console.log(values.json ? JSON.stringify(card, undefined, 2) : describe(network, card, folder, place));
    } finally {
      progress.finish();
    }
  },
};

function familyOf(positionals: readonly string[]): TrainingSettings["family"] {
  const family = FAMILIES.find((name) => name === positionals[0]);
  if (family && positionals.length === 1) return family;
  const found =
    positionals.length === 0 ? "none" : positionals.map((name) => JSON.stringify(name)).join(", ");
  throw new UsageError(`train: expected one network, ${FAMILIES.join(" or ")}, but found ${found}`);
}

/** Where to save; throws {@link UsageError} before the training where there is something already. */
function placeOf(values: CommandInput["values"], family: TrainingSettings["family"]): ModelPlace {
  const name = typeof values.name === "string" ? values.name : family;
  const force = values.force === true;
  checkModelName(name);
  if (typeof values.out === "string") {
    if (values.out === "") throw new UsageError("Expected --out to be a folder but found nothing");
    checkOutput(values.out, force);
    return { name, folder: resolve(values.out), force };
  }
  if (!force && existsSync(modelFolder(name)))
    throw new UsageError(
      `There is a network called ${name} already; choose another --name, or --force to replace it`,
    );
  return { name, force };
}

/** Opens the data; beside a folder `--seed` is that of the training alone. */
function openData(values: CommandInput["values"]) {
  const { seed, ...others } = values;
  const simulated = values.data === undefined || values.data === "sim";
  return datasetFromOptions(simulated ? values : others);
}

function engineFromOptions(values: CommandInput["values"]): { backend?: BackendName; threads?: number } {
  const { backend, threads } = values;
  return {
    ...(typeof backend === "string" ? { backend: chosenBackend(backend) } : {}),
    ...(typeof threads === "string" ? { threads: parseWhole("--threads", threads, 1, 256) } : {}),
  };
}

/** Says what a training is taken up from, what each checkpoint found, and that it will take long where it will. */
function announcements(log: (line: string) => void): TrainingListener {
  let steps = 0;
  return (event) => {
    if (event.type === "started" && event.iteration > 0)
      log(`Taken up after ${event.iteration} of ${event.iterations} iterations`);
    if (event.type === "check")
      log(`After iteration ${event.iteration}: ${event.name} ${event.value.toPrecision(4)}`);
    if (event.type === "step" && ++steps === WARM_UP_STEPS && event.secondsLeft > LONG_S)
      log(
        `This will take about ${formatSeconds(event.secondsLeft)} here; it can be interrupted and taken up again`,
      );
  };
}

function describe(
  { record }: TrainedNetwork,
  card: ModelCard,
  folder: string,
  { name, folder: chosen }: ModelPlace,
): string {
  const { settings, curve, chosenIteration, validationAccuracy, data } = record;
  const steps = curve.loss.length.toLocaleString("en");
  const outcome =
    validationAccuracy === undefined
      ? `trained for ${steps} iterations, loss of a fixed set of pairs ${curve.checks.at(-1)!.value.toPrecision(3)}`
      : `accuracy ${(100 * validationAccuracy).toFixed(1)} % on ${data.validationImages.toLocaleString("en")} held-out images after iteration ${chosenIteration.toLocaleString("en")} of ${steps}, which is kept`;
  const reference = chosen === undefined ? name : chosen;
  const use =
    settings.family === "deeploc" ? `Classes of other images: coos7 classify --model ${reference} DIR\n` : "";
  return `${TITLES[settings.family]} on ${card.dataset}${data.simulated ? " (simulated data)" : ""}: ${outcome}
Saved in ${folder}: card.json, model.json, weights.bin and the curve of the training
${use}Features from it: coos7 features ${settings.family} --model ${reference} --out DIR
In a notebook: const { model, card } = await loadModel(${JSON.stringify(reference)})`;
}
