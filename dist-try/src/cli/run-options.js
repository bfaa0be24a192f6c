import { datasetTitle } from "../dataset/open.js";
import { CLASSIFIERS, classifiersNamed } from "../reproduce/classifiers.js";
import { FAMILIES, familiesNamed, PAPER_FAMILIES } from "../reproduce/families/families.js";
import { PROFILES, profileNamed } from "../reproduce/profile.js";
import { BACKEND_HELP, BACKEND_OPTION, backendFromOptions, OFFLINE_HELP, OFFLINE_OPTION, offlineFromOptions, parseWhole, WORKERS_HELP, WORKERS_OPTION, } from "./command.js";
import { DATASET_HELP, DATASET_OPTIONS, datasetFromOptions } from "./dataset-option.js";
/** What a run is of and how it is made, for the `options` of a command; {@link runFromOptions} reads them. */
export const RUN_OPTIONS = {
    ...DATASET_OPTIONS,
    ...BACKEND_OPTION,
    ...WORKERS_OPTION,
    ...OFFLINE_OPTION,
    train: { type: "boolean" },
    profile: { type: "string" },
};
/** Which rows a run has, for the `options` of a command; {@link runFromOptions} reads them. */
export const ROWS_OPTIONS = {
    features: { type: "string" },
    classifiers: { type: "string" },
};
/** The lines of `--help` about {@link RUN_OPTIONS}. */
export const RUN_HELP = `${DATASET_HELP}
                     (here --seed also seeds the forests, subsets and resamples, with any data)
  --profile NAME     ${Object.keys(PROFILES).join(", ")} (default: quick): how much of the paper's work to do
${BACKEND_HELP}
${WORKERS_HELP}
                     (the threads that networks train on are the profile's, on every machine)
${OFFLINE_HELP}
  --train            train the networks by the profile, also where the package has some that were trained on the same
                     data (its deeploc-sim and pci-sim: simulated data of scale 0.1 and seed 1)`;
/** The lines of `--help` about {@link ROWS_OPTIONS}. */
export const ROWS_HELP = `  --features LIST    feature families, of ${FAMILIES.map(({ id }) => id).join(", ")}
                     (default: ${PAPER_FAMILIES.map(({ id }) => id).join(", ")})
  --classifiers LIST classifiers (default: all): ${CLASSIFIERS.map(({ id }) => id).join(", ")}`;
/** The run that the command line asks for; the simulator's scale is the profile's unless it says otherwise. */
export async function runFromOptions(values) {
    const profile = profileNamed(text(values.profile) ?? "quick");
    const families = familiesNamed(list(values.features, PAPER_FAMILIES.map(({ id }) => id)));
    const classifiers = classifiersNamed(list(values.classifiers, CLASSIFIERS.map(({ id }) => id)));
    const seed = values.seed === undefined ? 1 : parseWhole("--seed", String(values.seed), 0);
    const { seed: _, ...others } = values;
    const simulated = values.data === undefined || values.data === "sim";
    const dataset = await datasetFromOptions(simulated ? { ...values, scale: values.scale ?? String(profile.scale) } : others);
    return {
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
}
function text(value) {
    return typeof value === "string" ? value : undefined;
}
/** The names in a list on the command line, else all of them. */
export function list(value, all) {
    return typeof value === "string" ? value.split(",").map((name) => name.trim()) : all;
}
//# sourceMappingURL=run-options.js.map