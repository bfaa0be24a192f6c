import { UsageError } from "../../core/errors.js";
import { DEEPLOC_WIDTHS, PCI_WIDTHS } from "../networks/dimensions.js";
/** What cells may have in common, each a list of a dataset's IDs, or their label ("class"). */
export const GROUP_KEYS = ["date", "microscope", "plate", "well", "class"];
/**
 * "microscope": what another microscope or day might do to an image (see `throughMicroscope`). "mixup": pairs of images and
 * of their classes are blended (Zhang et al., ICLR 2018; see `mixedUp`).
 */
export const AUGMENTATIONS = ["microscope", "mixup"];
/** Threads of a training where nothing else is said, whatever the number of cores, because weights depend on it. */
export const TRAINING_THREADS = 2;
/** The paper's: 10,000 iterations of 128 images (Kraus et al. 2017, `DeepLoc_train.py`). */
export const DEEPLOC_SETTINGS = {
    family: "deeploc",
    widths: DEEPLOC_WIDTHS,
    iterations: 10_000,
    batch: 128,
    learningRate: 0.1,
    seed: 1,
};
/** The paper's: 30 epochs of batches of 64 pairs within a well (Lu et al. 2019, the yeast model's `opts.py`). */
export const PCI_SETTINGS = {
    family: "pci",
    widths: PCI_WIDTHS,
    epochs: 30,
    batch: 64,
    learningRate: 1e-4,
    decayEpochs: 0,
    seed: 1,
    groupBy: ["date", "microscope", "plate", "well"],
};
/** Complete, checked settings from any part of them, the paper's otherwise. Throws {@link UsageError} naming a wrong one. */
export function deepLocSettings(partial = {}) {
    const settings = { ...DEEPLOC_SETTINGS, ...partial };
    const { widths, iterations, batch, learningRate, seed } = settings;
    checkWidths([...widths.convolutions, widths.dense], 4, "3 of convolutions and 1 of dense layers");
    checkWhole("iterations", iterations, 1);
    // Batch norm has nothing to normalise by in a batch of one.
    checkWhole("batch", batch, 2);
    checkWhole("seed", seed, 0);
    checkRate(learningRate);
    const { augmentation } = settings;
    if (augmentation !== undefined && !AUGMENTATIONS.includes(augmentation))
        throw new UsageError(`Expected augmentation to be one of ${AUGMENTATIONS.join(", ")} but found ${JSON.stringify(augmentation)}`);
    return settings;
}
/** Complete, checked settings from any part of them, the paper's otherwise. Throws {@link UsageError} naming a wrong one. */
export function pciSettings(partial = {}) {
    const settings = { ...PCI_SETTINGS, ...partial };
    const { widths, epochs, batch, learningRate, decayEpochs, seed, groupBy } = settings;
    checkWidths([...widths.source, ...widths.target], 8, "5 of the source encoder and 3 of the target's");
    checkWhole("epochs", epochs, 1);
    checkWhole("batch", batch, 1);
    checkWhole("seed", seed, 0);
    checkRate(learningRate);
    checkWhole("decayEpochs", decayEpochs, 0, epochs);
    const wrong = groupBy.find((key) => !GROUP_KEYS.includes(key));
    if (wrong !== undefined || groupBy.length === 0)
        throw new UsageError(`Expected groupBy to be a list of ${GROUP_KEYS.join(", ")} but found ${wrong === undefined ? "none" : JSON.stringify(wrong)}`);
    return settings;
}
/** The paper's widths of DeepLoc times `factor`, rounded, at least 1. */
export function scaledDeepLocWidths(factor) {
    const { convolutions, dense } = DEEPLOC_WIDTHS;
    return { convolutions: scaled(convolutions, factor), dense: scaled([dense], factor)[0] };
}
/** The paper's widths of paired cell inpainting times `factor`, rounded, at least 1. */
export function scaledPciWidths(factor) {
    return { source: scaled(PCI_WIDTHS.source, factor), target: scaled(PCI_WIDTHS.target, factor) };
}
function scaled(widths, factor) {
    return widths.map((width) => Math.max(1, Math.round(width * factor)));
}
/** No layer of these networks is wider than the paper's by more than this. */
const MAX_WIDTH = 4096;
function checkWidths(widths, count, what) {
    if (widths.length !== count)
        throw new UsageError(`Expected ${count} widths (${what}) but found ${widths.length}`);
    for (const width of widths)
        checkWhole("widths", width, 1, MAX_WIDTH);
}
function checkWhole(name, value, low, high = Number.MAX_SAFE_INTEGER) {
    if (Number.isSafeInteger(value) && value >= low && value <= high)
        return;
    const range = high === Number.MAX_SAFE_INTEGER ? `of at least ${low}` : `from ${low} to ${high}`;
    throw new UsageError(`Expected ${name} to be a whole number ${range} but found ${value}`);
}
function checkRate(rate) {
    if (!(rate > 0 && Number.isFinite(rate)))
        throw new UsageError(`Expected learningRate to be a number above 0 but found ${rate}`);
}
/** The engine of a training in words, e.g. "cpu with 2 threads"; of other engines threads say nothing. */
export function engineWords({ name, threads }) {
    return name === "cpu" ? `${name} with ${threads} thread${threads === 1 ? "" : "s"}` : name;
}
//# sourceMappingURL=settings.js.map