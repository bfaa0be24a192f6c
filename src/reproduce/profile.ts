import { UsageError } from "../core/errors.js";
import type { SplitName } from "../dataset/dataset.js";
import {
  DEEPLOC_SETTINGS,
  type DeepLocSettings,
  PCI_SETTINGS,
  type PciSettings,
  scaledDeepLocWidths,
  scaledPciWidths,
  type TrainingSettings,
} from "../nn/training/settings.js";

/** How much of the paper's work a run does. The code is the same in every profile. */
export interface Profile {
  name: string;
  /** Scale of the simulated dataset where `--scale` does not say otherwise (1 = 132,209 images). */
  scale: number;
  /** At most this many images of a split, drawn at random within class; missing = all. */
  imageLimit: Partial<Record<SplitName, number>>;
  /** Random search of the forest: settings drawn, and folds of the cross-validation. */
  search: { draws: number; folds: number };
  /** How networks are trained, but for the seed; the paper's where nothing else is said. */
  deepLoc: Partial<
    Pick<DeepLocSettings, "widths" | "iterations" | "batch" | "learningRate" | "augmentation">
  >;
  pci: Partial<Pick<PciSettings, "widths" | "epochs" | "batch" | "learningRate" | "decayEpochs">>;
  /**
   * Threads that each network is trained on. Another number gives other weights, so it belongs to the profile, whatever
   * the machine: with fewer cores the same threads take turns.
   */
  trainingThreads: { deepLoc: number; pci: number };
}

function limits(training: number, test: number): Profile["imageLimit"] {
  return { training, test1: test, test2: test, test3: test, test4: test };
}

/**
 * Paired cell inpainting in minutes. Small batches, for with few images it is steps that are scarce; narrow where layers
 * are large, wide where they are small.
 */
const SMALL_PCI: Profile["pci"] = {
  widths: { source: [8, 16, 96, 128, 32], target: [4, 8, 8] },
  batch: 8,
  learningRate: 1e-3,
};

/** Two networks are trained side by side, and small steps gain little from more. */
const ONE_THREAD_EACH: Profile["trainingThreads"] = { deepLoc: 1, pci: 1 };

/**
 * `paper`: the paper's settings; `long`: some two hours on two cores where networks are trained, on all images of a tenth of
 * the simulated data, each network as the package's own were trained, to the end; `quick`: minutes on two cores; `notebook`:
 * less, for who waits at a notebook; `smoke`: seconds, for tests.
 *
 * The settings of networks are for those that are trained: where the package has one of the same Training, that is taken,
 * whatever the profile, unless a run is told to train.
 */
export const PROFILES: Record<string, Profile> = {
  paper: {
    name: "paper",
    scale: 1,
    imageLimit: {},
    search: { draws: 100, folds: 5 },
    deepLoc: {},
    pci: {},
    // Its steps are long enough for more; on two cores they cost a tenth.
    trainingThreads: { deepLoc: 4, pci: 4 },
  },
  long: {
    name: "long",
    scale: 0.1,
    imageLimit: {},
    search: { draws: 20, folds: 5 },
    deepLoc: { widths: scaledDeepLocWidths(1 / 4), iterations: 4000, batch: 128, learningRate: 0.01 },
    pci: {
      widths: { source: [12, 32, 128, 192, 128], target: [4, 8, 8] },
      epochs: 100,
      batch: 16,
      learningRate: 1e-3,
      decayEpochs: 50,
    },
    trainingThreads: ONE_THREAD_EACH,
  },
  quick: {
    name: "quick",
    scale: 0.1,
    imageLimit: limits(8000, 4000),
    search: { draws: 20, folds: 5 },
    deepLoc: { widths: scaledDeepLocWidths(1 / 8), iterations: 1400, batch: 32, learningRate: 0.01 },
    pci: { ...SMALL_PCI, epochs: 5 },
    trainingThreads: ONE_THREAD_EACH,
  },
  notebook: {
    name: "notebook",
    // All of the default experiment's Training: the package has networks that were trained on it.
    scale: 0.1,
    imageLimit: limits(8000, 700),
    search: { draws: 8, folds: 3 },
    deepLoc: { widths: scaledDeepLocWidths(1 / 8), iterations: 1000, batch: 32, learningRate: 0.01 },
    pci: { ...SMALL_PCI, epochs: 7 },
    trainingThreads: ONE_THREAD_EACH,
  },
  smoke: {
    name: "smoke",
    scale: 0.01,
    imageLimit: limits(600, 300),
    search: { draws: 3, folds: 3 },
    deepLoc: { widths: scaledDeepLocWidths(1 / 16), iterations: 4, batch: 16 },
    pci: { widths: scaledPciWidths(1 / 32), epochs: 1, batch: 32 },
    trainingThreads: ONE_THREAD_EACH,
  },
};

/** The profile of that name. Throws {@link UsageError} listing the names there are. */
export function profileNamed(name: string): Profile {
  const profile = Object.hasOwn(PROFILES, name) ? PROFILES[name] : undefined;
  if (!profile)
    throw new UsageError(
      `Unknown profile ${JSON.stringify(name)}; the profiles are ${Object.keys(PROFILES).join(", ")}`,
    );
  return profile;
}

/**
 * The profile that the environment variable `COOS7_PROFILE` names, else that of the given name: notebooks choose theirs
 * by it, so that all of them run in another with nothing changed in them. Throws {@link UsageError} listing the names
 * there are.
 */
export function chosenProfile(otherwise: string): Profile {
  return profileNamed(process.env.COOS7_PROFILE || otherwise);
}

/**
 * What a run does less than the paper, in words: by its profile, the splits of which a part was drawn, and the settings
 * that its networks were trained with. Empty for the paper's own.
 */
export function reductions(
  { imageLimit, search }: Pick<Profile, "imageLimit" | "search">,
  limited: readonly SplitName[],
  trainings: readonly TrainingSettings[],
): string[] {
  const { draws, folds } = PROFILES.paper!.search;
  const found: string[] = [];
  if (limited.length > 0)
    found.push(
      `${limited.map((split) => `${imageLimit[split]!.toLocaleString("en")} images of ${split}`).join(", ")}, drawn at random within class`,
    );
  if (search.draws !== draws || search.folds !== folds)
    found.push(
      `the forest's search tries ${search.draws} settings on ${search.folds} folds (paper: ${draws} on ${folds})`,
    );
  for (const settings of trainings) {
    const [name, own, papers] =
      settings.family === "deeploc"
        ? ["DeepLoc", deepLocWords(settings), deepLocWords(DEEPLOC_SETTINGS)]
        : ["PCI", pciWords(settings), pciWords(PCI_SETTINGS)];
    if (own !== papers) found.push(`${name} has ${own} (paper: ${papers})`);
  }
  return found;
}

function deepLocWords({ widths, iterations, batch, learningRate }: DeepLocSettings): string {
  const layers = [...widths.convolutions, widths.dense].join(", ");
  return `layers of ${layers} and is trained for ${iterations.toLocaleString("en")} iterations of ${batch} images at learning rate ${learningRate}`;
}

function pciWords({ widths, epochs, batch, learningRate, decayEpochs }: PciSettings): string {
  const decay = decayEpochs > 0 ? `, which falls to 0 in the last ${decayEpochs}` : "";
  return `layers of ${widths.source.join(", ")} and is trained for ${epochs} epochs of batches of ${batch} at learning rate ${learningRate}${decay}`;
}
