import type { EngineName } from "../../compute/backend.js";
import { UsageError } from "../../core/errors.js";
import { DEEPLOC_WIDTHS, type DeepLocWidths, PCI_WIDTHS, type PciWidths } from "../networks/dimensions.js";

/** What cells may have in common, each a list of a dataset's IDs, or their label ("class"). */
export const GROUP_KEYS = ["date", "microscope", "plate", "well", "class"] as const;
/** One of {@link GROUP_KEYS}. */
export type GroupKey = (typeof GROUP_KEYS)[number];

/** How DeepLoc is trained: with which result is settled by these, the data, the engine and its threads. */
export interface DeepLocSettings {
  family: "deeploc";
  widths: DeepLocWidths;
  /** Steps of Adam. A shorter run than the original's keeps its shape: see `deepLocSchedule`. */
  iterations: number;
  /** Images in a step. */
  batch: number;
  /** Of the first steps. */
  learningRate: number;
  /** Of the initial weights, the split into training and validation images, their order and augmentation. */
  seed: number;
  /** What is done to training images beside the original's crops, flips and turns; missing for nothing. */
  augmentation?: Augmentation;
}

/**
 * "microscope": what another microscope or day might do to an image (see `throughMicroscope`). "mixup": pairs of images and
 * of their classes are blended (Zhang et al., ICLR 2018; see `mixedUp`).
 */
export const AUGMENTATIONS = ["microscope", "mixup"] as const;
/** The name of one of {@link AUGMENTATIONS}. */
export type Augmentation = (typeof AUGMENTATIONS)[number];

/** How paired cell inpainting is trained. */
export interface PciSettings {
  family: "pci";
  widths: PciWidths;
  /** How often every cell is a source, each time with another target drawn. */
  epochs: number;
  /** Pairs in a step. */
  batch: number;
  learningRate: number;
  /** Epochs at the end in which the learning rate falls linearly to 0; without any, as in the paper, it never does. */
  decayEpochs: number;
  /** Of the initial weights, the order of cells, their pairs and augmentation. */
  seed: number;
  /** What the two cells of a pair have in common. */
  groupBy: readonly GroupKey[];
}

/** The settings of a network, by its `network`. */
export type TrainingSettings = DeepLocSettings | PciSettings;

/** Threads of a training where nothing else is said, whatever the number of cores, because weights depend on it. */
export const TRAINING_THREADS = 2;

/** The paper's: 10,000 iterations of 128 images (Kraus et al. 2017, `DeepLoc_train.py`). */
export const DEEPLOC_SETTINGS: DeepLocSettings = {
  family: "deeploc",
  widths: DEEPLOC_WIDTHS,
  iterations: 10_000,
  batch: 128,
  learningRate: 0.1,
  seed: 1,
};

/** The paper's: 30 epochs of batches of 64 pairs within a well (Lu et al. 2019, the yeast model's `opts.py`). */
export const PCI_SETTINGS: PciSettings = {
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
export function deepLocSettings(partial: Partial<Omit<DeepLocSettings, "family">> = {}): DeepLocSettings {
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
    throw new UsageError(
      `Expected augmentation to be one of ${AUGMENTATIONS.join(", ")} but found ${JSON.stringify(augmentation)}`,
    );
  return settings;
}

/** Complete, checked settings from any part of them, the paper's otherwise. Throws {@link UsageError} naming a wrong one. */
export function pciSettings(partial: Partial<Omit<PciSettings, "family">> = {}): PciSettings {
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
    throw new UsageError(
      `Expected groupBy to be a list of ${GROUP_KEYS.join(", ")} but found ${wrong === undefined ? "none" : JSON.stringify(wrong)}`,
    );
  return settings;
}

/** The paper's widths of DeepLoc times `factor`, rounded, at least 1. */
export function scaledDeepLocWidths(factor: number): DeepLocWidths {
  const { convolutions, dense } = DEEPLOC_WIDTHS;
  return { convolutions: scaled(convolutions, factor), dense: scaled([dense] as const, factor)[0] };
}

/** The paper's widths of paired cell inpainting times `factor`, rounded, at least 1. */
export function scaledPciWidths(factor: number): PciWidths {
  return { source: scaled(PCI_WIDTHS.source, factor), target: scaled(PCI_WIDTHS.target, factor) };
}

function scaled<T extends readonly number[]>(widths: T, factor: number): T {
  return widths.map((width) => Math.max(1, Math.round(width * factor))) as unknown as T;
}

/** No layer of these networks is wider than the paper's by more than this. */
const MAX_WIDTH = 4096;

function checkWidths(widths: readonly number[], count: number, what: string): void {
  if (widths.length !== count)
    throw new UsageError(`Expected ${count} widths (${what}) but found ${widths.length}`);
  for (const width of widths) checkWhole("widths", width, 1, MAX_WIDTH);
}

function checkWhole(name: string, value: number, low: number, high = Number.MAX_SAFE_INTEGER): void {
  if (Number.isSafeInteger(value) && value >= low && value <= high) return;
  const range = high === Number.MAX_SAFE_INTEGER ? `of at least ${low}` : `from ${low} to ${high}`;
  throw new UsageError(`Expected ${name} to be a whole number ${range} but found ${value}`);
}

function checkRate(rate: number): void {
  if (!(rate > 0 && Number.isFinite(rate)))
    throw new UsageError(`Expected learningRate to be a number above 0 but found ${rate}`);
}

/** How training went. */
export interface TrainingCurve {
  /** The loss of each step's batch, before the step. */
  loss: number[];
  /**
   * What was measured at checkpoints, in inference mode: for DeepLoc the accuracy on the validation images (0 to 1), for
   * paired cell inpainting the mean squared error of a fixed set of pairs, which chooses nothing.
   */
  checks: { /** Steps taken until then. */ iteration: number; value: number }[];
}

/** Everything that is known of a trained network but its weights: plain data. */
export interface TrainingRecord {
  settings: TrainingSettings;
  classNames: readonly string[];
  data: {
    /** Digest of the split Training. */
    fingerprint: string;
    simulated: boolean;
    /** Images that were learned from: for DeepLoc 80 % of Training, else all that have a pair. */
    trainingImages: number;
    /** Images that chose the checkpoint. */
    validationImages: number;
  };
  /** What it was trained on: another engine, or another number of ONNX Runtime's threads, gives other weights. */
  engine: { name: EngineName; threads: number };
  curve: TrainingCurve;
  /** Steps after which the weights are those that are kept. */
  chosenIteration: number;
  /** Their accuracy on the validation images, 0 to 1; of DeepLoc. */
  validationAccuracy?: number;
}

/** The engine of a training in words, e.g. "cpu with 2 threads"; of other engines threads say nothing. */
export function engineWords({ name, threads }: TrainingRecord["engine"]): string {
  return name === "cpu" ? `${name} with ${threads} thread${threads === 1 ? "" : "s"}` : name;
}
