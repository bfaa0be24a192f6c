import type { SplitName } from "../dataset/dataset.js";
import { type DeepLocSettings, type PciSettings, type TrainingSettings } from "../nn/training/settings.js";
/** How much of the paper's work a run does. The code is the same in every profile. */
export interface Profile {
    name: string;
    /** Scale of the simulated dataset where `--scale` does not say otherwise (1 = 132,209 images). */
    scale: number;
    /** At most this many images of a split, drawn at random within class; missing = all. */
    imageLimit: Partial<Record<SplitName, number>>;
    /** Random search of the forest: settings drawn, and folds of the cross-validation. */
    search: {
        draws: number;
        folds: number;
    };
    /** How networks are trained, but for the seed; the paper's where nothing else is said. */
    deepLoc: Partial<Pick<DeepLocSettings, "widths" | "iterations" | "batch" | "learningRate" | "augmentation">>;
    pci: Partial<Pick<PciSettings, "widths" | "epochs" | "batch" | "learningRate" | "decayEpochs">>;
    /**
     * Threads that each network is trained on. Another number gives other weights, so it belongs to the profile, whatever
     * the machine: with fewer cores the same threads take turns.
     */
    trainingThreads: {
        deepLoc: number;
        pci: number;
    };
}
/**
 * `paper`: the paper's settings; `long`: an hour or two on two cores, on all images of a tenth of the simulated data,
 * with DeepLoc as wide as the paper's and PCI wider and trained longer than in `quick`; `quick`: minutes on two cores;
 * `notebook`: less, for who waits at a notebook; `smoke`: seconds, for tests.
 *
 * The settings of networks are for those that are trained: where the package has one of the same Training, that is taken,
 * whatever the profile, unless a run is told to train.
 */
export declare const PROFILES: Record<string, Profile>;
/** The profile of that name. Throws {@link UsageError} listing the names there are. */
export declare function profileNamed(name: string): Profile;
/**
 * The profile that the environment variable `COOS7_PROFILE` names, else that of the given name: notebooks choose theirs
 * by it, so that all of them run in another with nothing changed in them. Throws {@link UsageError} listing the names
 * there are.
 */
export declare function chosenProfile(otherwise: string): Profile;
/**
 * What a run does less than the paper, in words: by its profile, the splits of which a part was drawn, and the settings
 * that its networks were trained with. Empty for the paper's own.
 */
export declare function reductions({ imageLimit, search }: Pick<Profile, "imageLimit" | "search">, limited: readonly SplitName[], trainings: readonly TrainingSettings[]): string[];
