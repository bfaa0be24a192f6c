import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { referenceOutputs } from "../classify/class-probabilities.js";
import { BACKENDS, chosenBackend } from "../compute/backend.js";
import { UsageError } from "../core/errors.js";
import { checkOutput } from "../core/output-directory.js";
import { formatSeconds } from "../core/text.js";
import { datasetTitle } from "../dataset/open.js";
import { exportFigure } from "../figures/export/export-figure.js";
import { trainingCurvesFigure } from "../figures/training-curves.js";
import { checkModelName, modelFolder, saveModel, writeReference, } from "../nn/store.js";
import { deepLocSettings, GROUP_KEYS, pciSettings, scaledDeepLocWidths, scaledPciWidths, TRAINING_THREADS, } from "../nn/training/settings.js";
import { train } from "../nn/training/train.js";
import { parseNumber, parseWhole } from "./command.js";
import { DATASET_HELP, DATASET_OPTIONS, datasetFromOptions } from "./dataset-option.js";
import { PARTS_OPTIONS, refuseWithoutParts, trainPart } from "./parts.js";
import { progressReporter } from "./progress.js";
/** The settings of a training, for the `options` of a command; {@link trainingFromOptions} reads them. */
const TRAINING_OPTIONS = {
    width: { type: "string" },
    widths: { type: "string" },
    iterations: { type: "string" },
    epochs: { type: "string" },
    batch: { type: "string" },
    "learning-rate": { type: "string" },
    "decay-epochs": { type: "string" },
    "group-by": { type: "string" },
};
/** The lines of `--help` about {@link TRAINING_OPTIONS}. */
const TRAINING_HELP = `  --width F          widths of the layers relative to the paper's, e.g. 0.25 (default: 1)
  --widths LIST      or the widths themselves. deeploc: the convolutions before each pooling, then the dense
                     layers (paper: 64,128,256,512); pci: the five convolutions of the source encoder, then the
                     three of the target's (paper: 96,256,384,384,256,16,32,32)
  --iterations N     deeploc: steps (paper: 10000)
  --epochs N         pci: how often every cell is a source (paper: 30)
  --batch N          images or pairs in a step (paper: 128 for deeploc, 64 for pci)
  --learning-rate R  of the first steps (paper: 0.1 for deeploc, 0.0001 for pci)
  --decay-epochs N   pci: epochs at the end in which the learning rate falls linearly to 0 (paper: 0)
  --group-by LIST    pci: what the cells of a pair have in common, of ${GROUP_KEYS.join(", ")}
                     (default: date,microscope,plate,well)`;
/** Options that belong to one family only. */
const OWN = { deeploc: ["iterations"], pci: ["epochs", "decay-epochs", "group-by"] };
/** The settings that the command line asks for, the paper's otherwise. Throws {@link UsageError} naming a wrong option. */
export function trainingFromOptions(family, values, seed) {
    const other = family === "deeploc" ? "pci" : "deeploc";
    const stray = OWN[other].find((name) => values[name] !== undefined);
    if (stray !== undefined)
        throw new UsageError(`--${stray} is an option of ${other}; ${family} has --${OWN[family].join(", --")}`);
    if (values.width !== undefined && values.widths !== undefined)
        throw new UsageError("Expected one of --width and --widths but found both; leave one of them out");
    const rate = text(values["learning-rate"]);
    const common = {
        seed,
        ...given("batch", whole("--batch", values.batch)),
        ...given("learningRate", rate === undefined ? undefined : parseNumber("--learning-rate", rate)),
    };
    const factor = widthFactor(values);
    const list = widthList(values);
    if (family === "deeploc") {
        const [first, second, third, dense] = listOf(list, 4, "deeploc");
        const listed = list && { convolutions: [first, second, third], dense: dense };
        return deepLocSettings({
            ...common,
            ...given("iterations", whole("--iterations", values.iterations)),
            ...given("widths", listed ?? (factor === undefined ? undefined : scaledDeepLocWidths(factor))),
        });
    }
    const [a, b, c, d, e, f, g, h] = listOf(list, 8, "pci");
    const listed = list && { source: [a, b, c, d, e], target: [f, g, h] };
    return pciSettings({
        ...common,
        ...given("epochs", whole("--epochs", values.epochs)),
        ...given("decayEpochs", whole("--decay-epochs", values["decay-epochs"], 0)),
        ...given("widths", listed ?? (factor === undefined ? undefined : scaledPciWidths(factor))),
        ...given("groupBy", text(values["group-by"])?.split(",").map(groupKey)),
    });
}
function widthFactor(values) {
    const width = text(values.width);
    if (width === undefined)
        return undefined;
    const factor = parseNumber("--width", width);
    if (factor > 0 && factor <= 4)
        return factor;
    throw new UsageError(`Expected --width to be above 0 and at most 4 (1 = the paper's) but found ${width}`);
}
function widthList(values) {
    return text(values.widths)
        ?.split(",")
        .map((part) => parseWhole("--widths", part.trim(), 1));
}
function listOf(list, length, family) {
    if (list && list.length !== length)
        throw new UsageError(`Expected --widths of ${family} to have ${length} numbers but found ${list.length}`);
    return list ?? [];
}
function groupKey(part) {
    const key = GROUP_KEYS.find((known) => known === part.trim());
    if (key)
        return key;
    throw new UsageError(`Expected --group-by to be a list of ${GROUP_KEYS.join(", ")} but found ${JSON.stringify(part)} in it`);
}
function whole(option, value, least = 1) {
    return typeof value === "string" ? parseWhole(option, value, least) : undefined;
}
function text(value) {
    return typeof value === "string" ? value : undefined;
}
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}
const FAMILIES = ["deeploc", "pci"];
const TITLES = { deeploc: "DeepLoc", pci: "Paired cell inpainting" };
/** A training that takes longer says so when it begins. */
const LONG_S = 3600;
/** The first steps take longer than the others: they are left out of the first estimate. */
const WARM_UP_STEPS = 3;
export const command = {
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

With --parts DIR, in which the parts of a run of several commands meet, it makes the network of a feature family ready
as coos7 reproduce does: trained by the profile, or the package's where that was trained on the same data; VGG16's weights
are fetched; texture has none. Then it takes the options of the run, --profile, --workers, --offline and --train among
them (see coos7 fit --help), and none of those above that say how to train.

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
        ...PARTS_OPTIONS,
    },
    positionals: true,
    async run(input) {
        const { values, positionals, signal } = input;
        if (values.parts !== undefined)
            return trainPart(input);
        refuseWithoutParts("train", values, ["profile", "train", "offline", "workers"]);
        const seed = values.seed === undefined ? 1 : parseWhole("--seed", String(values.seed), 0);
        const settings = trainingFromOptions(familyOf(positionals), values, seed);
        const place = placeOf(values, settings.family);
        const dataset = await openData(values);
        const spec = { dataset, settings, ...engineFromOptions(values) };
        const progress = progressReporter();
        const { onProgress, log } = progress;
        try {
            log(`Training ${TITLES[settings.family]} on ${datasetTitle(dataset)}, seed ${seed}`);
            const onTraining = announcements(log);
            const network = await train(spec, { signal, onProgress, onWarning: log, onTraining });
            const reference = settings.family === "deeploc"
                ? await referenceOutputs(network, dataset, { signal, onProgress, onWarning: log })
                : undefined;
            progress.finish();
            const { folder, card } = await saveModel(network, place, { dataset: datasetTitle(dataset) }, async (staging) => {
                if (reference)
                    writeReference(staging, reference);
                await exportFigure(trainingCurvesFigure(network.record), join(staging, "curve"), {
                    formats: ["svg", "png"],
                });
            });
            console.log(values.json ? JSON.stringify(card, undefined, 2) : describe(network, card, folder, place));
        }
        finally {
            progress.finish();
        }
    },
};
function familyOf(positionals) {
    const family = FAMILIES.find((name) => name === positionals[0]);
    if (family && positionals.length === 1)
        return family;
    const found = positionals.length === 0 ? "none" : positionals.map((name) => JSON.stringify(name)).join(", ");
    throw new UsageError(`train: expected one network, ${FAMILIES.join(" or ")}, but found ${found}`);
}
/** Where to save; throws {@link UsageError} before the training where there is something already. */
function placeOf(values, family) {
    const name = typeof values.name === "string" ? values.name : family;
    const force = values.force === true;
    checkModelName(name);
    if (typeof values.out === "string") {
        if (values.out === "")
            throw new UsageError("Expected --out to be a folder but found nothing");
        checkOutput(values.out, force);
        return { name, folder: resolve(values.out), force };
    }
    if (!force && existsSync(modelFolder(name)))
        throw new UsageError(`There is a network called ${name} already; choose another --name, or --force to replace it`);
    return { name, force };
}
/** Opens the data; beside a folder `--seed` is that of the training alone. */
function openData(values) {
    const { seed, ...others } = values;
    const simulated = values.data === undefined || values.data === "sim";
    return datasetFromOptions(simulated ? values : others);
}
function engineFromOptions(values) {
    const { backend, threads } = values;
    return {
        ...(typeof backend === "string" ? { backend: chosenBackend(backend) } : {}),
        ...(typeof threads === "string" ? { threads: parseWhole("--threads", threads, 1, 256) } : {}),
    };
}
/** Says what a training is taken up from, what each checkpoint found, and that it will take long where it will. */
function announcements(log) {
    let steps = 0;
    return (event) => {
        if (event.type === "started" && event.iteration > 0)
            log(`Taken up after ${event.iteration} of ${event.iterations} iterations`);
        if (event.type === "check")
            log(`After iteration ${event.iteration}: ${event.name} ${event.value.toPrecision(4)}`);
        if (event.type === "step" && ++steps === WARM_UP_STEPS && event.secondsLeft > LONG_S)
            log(`This will take about ${formatSeconds(event.secondsLeft)} here; it can be interrupted and taken up again`);
    };
}
function describe({ record }, card, folder, { name, folder: chosen }) {
    const { settings, curve, chosenIteration, validationAccuracy, data } = record;
    const steps = curve.loss.length.toLocaleString("en");
    const outcome = validationAccuracy === undefined
        ? `trained for ${steps} iterations, loss of a fixed set of pairs ${curve.checks.at(-1).value.toPrecision(3)}`
        : `accuracy ${(100 * validationAccuracy).toFixed(1)} % on ${data.validationImages.toLocaleString("en")} held-out images after iteration ${chosenIteration.toLocaleString("en")} of ${steps}, which is kept`;
    const reference = chosen === undefined ? name : chosen;
    const use = settings.family === "deeploc" ? `Classes of other images: coos7 classify --model ${reference} DIR\n` : "";
    return `${TITLES[settings.family]} on ${card.dataset}${data.simulated ? " (simulated data)" : ""}: ${outcome}
Saved in ${folder}: card.json, model.json, weights.bin and the curve of the training
${use}Features from it: coos7 features ${settings.family} --model ${reference} --out DIR
In a notebook: const { model, card } = await loadModel(${JSON.stringify(reference)})`;
}
//# sourceMappingURL=train.js.map