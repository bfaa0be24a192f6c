import { UsageError } from "../core/errors.js";
import { DEEPLOC_SETTINGS, PCI_SETTINGS, scaledDeepLocWidths, scaledPciWidths, TRAINING_THREADS, } from "../nn/training/settings.js";
function limits(training, test) {
    return { training, test1: test, test2: test, test3: test, test4: test };
}
/**
 * Paired cell inpainting in minutes. Small batches, for with few images it is steps that are scarce; narrow where layers
 * are large, wide where they are small.
 */
const SMALL_PCI = {
    widths: { source: [8, 16, 96, 128, 32], target: [4, 8, 8] },
    batch: 8,
    learningRate: 1e-3,
};
/** Two networks are trained side by side, and small steps gain little from more. */
const ONE_THREAD_EACH = { deepLoc: 1, pci: 1 };
/**
 * `paper`: the paper's settings; `long`: an hour or two on two cores, on all images of a tenth of the simulated data,
 * with DeepLoc as wide as the paper's and PCI wider and trained longer than in `quick`; `quick`: minutes on two cores;
 * `notebook`: less, for who waits at a notebook; `smoke`: seconds, for tests.
 *
 * The settings of networks are for those that are trained: where the package has one of the same Training, that is taken,
 * whatever the profile, unless a run is told to train.
 */
export const PROFILES = {
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
        deepLoc: { iterations: 1500, batch: 32, learningRate: 0.01 },
        pci: {
            widths: { source: [16, 32, 192, 320, 192], target: [4, 8, 8] },
            epochs: 16,
            batch: 8,
            learningRate: 1e-3,
            decayEpochs: 12,
        },
        trainingThreads: { deepLoc: TRAINING_THREADS, pci: TRAINING_THREADS },
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
export function profileNamed(name) {
    const profile = Object.hasOwn(PROFILES, name) ? PROFILES[name] : undefined;
    if (!profile)
        throw new UsageError(`Unknown profile ${JSON.stringify(name)}; the profiles are ${Object.keys(PROFILES).join(", ")}`);
    return profile;
}
/**
 * The profile that the environment variable `COOS7_PROFILE` names, else that of the given name: notebooks choose theirs
 * by it, so that all of them run in another with nothing changed in them. Throws {@link UsageError} listing the names
 * there are.
 */
export function chosenProfile(otherwise) {
    return profileNamed(process.env.COOS7_PROFILE || otherwise);
}
/**
 * What a run does less than the paper, in words: by its profile, the splits of which a part was drawn, and the settings
 * that its networks were trained with. Empty for the paper's own.
 */
export function reductions({ imageLimit, search }, limited, trainings) {
    const { draws, folds } = PROFILES.paper.search;
    const found = [];
    if (limited.length > 0)
        found.push(`${limited.map((split) => `${imageLimit[split].toLocaleString("en")} images of ${split}`).join(", ")}, drawn at random within class`);
    if (search.draws !== draws || search.folds !== folds)
        found.push(`the forest's search tries ${search.draws} settings on ${search.folds} folds (paper: ${draws} on ${folds})`);
    for (const settings of trainings) {
        const [name, own, papers] = settings.family === "deeploc"
            ? ["DeepLoc", deepLocWords(settings), deepLocWords(DEEPLOC_SETTINGS)]
            : ["PCI", pciWords(settings), pciWords(PCI_SETTINGS)];
        if (own !== papers)
            found.push(`${name} has ${own} (paper: ${papers})`);
    }
    return found;
}
function deepLocWords({ widths, iterations, batch, learningRate }) {
    const layers = [...widths.convolutions, widths.dense].join(", ");
    return `layers of ${layers} and is trained for ${iterations.toLocaleString("en")} iterations of ${batch} images at learning rate ${learningRate}`;
}
function pciWords({ widths, epochs, batch, learningRate, decayEpochs }) {
    const decay = decayEpochs > 0 ? `, which falls to 0 in the last ${decayEpochs}` : "";
    return `layers of ${widths.source.join(", ")} and is trained for ${epochs} epochs of batches of ${batch} at learning rate ${learningRate}${decay}`;
}
//# sourceMappingURL=profile.js.map