import type { EngineName } from "../../compute/backend.js";
import { type DeepLocWidths, type PciWidths } from "../networks/dimensions.js";
/** What cells may have in common, each a list of a dataset's IDs, or their label ("class"). */
export declare const GROUP_KEYS: readonly ["date", "microscope", "plate", "well", "class"];
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
export declare const AUGMENTATIONS: readonly ["microscope", "mixup"];
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
export declare const TRAINING_THREADS = 2;
/** The paper's: 10,000 iterations of 128 images (Kraus et al. 2017, `DeepLoc_train.py`). */
export declare const DEEPLOC_SETTINGS: DeepLocSettings;
/** The paper's: 30 epochs of batches of 64 pairs within a well (Lu et al. 2019, the yeast model's `opts.py`). */
export declare const PCI_SETTINGS: PciSettings;
/** Complete, checked settings from any part of them, the paper's otherwise. Throws {@link UsageError} naming a wrong one. */
export declare function deepLocSettings(partial?: Partial<Omit<DeepLocSettings, "family">>): DeepLocSettings;
/** Complete, checked settings from any part of them, the paper's otherwise. Throws {@link UsageError} naming a wrong one. */
export declare function pciSettings(partial?: Partial<Omit<PciSettings, "family">>): PciSettings;
/** The paper's widths of DeepLoc times `factor`, rounded, at least 1. */
export declare function scaledDeepLocWidths(factor: number): DeepLocWidths;
/** The paper's widths of paired cell inpainting times `factor`, rounded, at least 1. */
export declare function scaledPciWidths(factor: number): PciWidths;
/** How training went. */
export interface TrainingCurve {
    /** The loss of each step's batch, before the step. */
    loss: number[];
    /**
     * What was measured at checkpoints, in inference mode: for DeepLoc the accuracy on the validation images (0 to 1), for
     * paired cell inpainting the mean squared error of a fixed set of pairs, which chooses nothing.
     */
    checks: {
        iteration: number;
        value: number;
    }[];
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
    engine: {
        name: EngineName;
        threads: number;
    };
    curve: TrainingCurve;
    /** Steps after which the weights are those that are kept. */
    chosenIteration: number;
    /** Their accuracy on the validation images, 0 to 1; of DeepLoc. */
    validationAccuracy?: number;
}
/** The engine of a training in words, e.g. "cpu with 2 threads"; of other engines threads say nothing. */
export declare function engineWords({ name, threads }: TrainingRecord["engine"]): string;
