import { UsageError } from "../core/errors.js";
import { openDataset } from "../dataset/open.js";
import { FACTORS, simulatorOptions } from "../dataset/simulate/options.js";
import { parseNumber, parseWhole } from "./command.js";
/** `--scale`, `--seed` and `--severity`, for the `options` of a command; {@link simulatorFromOptions} reads them. */
export const SIMULATOR_OPTIONS = {
    scale: { type: "string" },
    seed: { type: "string" },
    severity: { type: "string" },
};
/** `--data` and the simulator's options; {@link datasetFromOptions} reads them. */
export const DATASET_OPTIONS = { data: { type: "string" }, ...SIMULATOR_OPTIONS };
/** The lines of `--help` about {@link SIMULATOR_OPTIONS}. */
export const SIMULATOR_HELP = `  --scale S          size of the simulated dataset relative to COOS-7 (1 = 132,209 images)
  --seed N           seed of the simulated dataset, a whole number
  --severity LIST    size of effects relative to their defaults, e.g. later=2,date=0; factors:
                     ${FACTORS.join(", ")}`;
/** The lines of `--help` about {@link DATASET_OPTIONS}. */
export const DATASET_HELP = `  --data DIR|sim     a folder with the splits, or the simulator (default: sim)
${SIMULATOR_HELP}`;
/** The simulator's options that the command line asks for. Throws `UsageError` naming the wrong option. */
export function simulatorFromOptions(values) {
    const { scale, seed, severity } = values;
    return simulatorOptions({
        ...(typeof scale === "string" ? { scale: parseNumber("--scale", scale) } : {}),
        ...(typeof seed === "string" ? { seed: parseWhole("--seed", seed, 0) } : {}),
        ...(typeof severity === "string" ? { severity: parseSeverity(severity) } : {}),
    });
}
/**
 * Opens the dataset that `--data` names, the simulator without it. Throws `UsageError` for wrong options, among
 * them the simulator's options beside a folder, which would otherwise be ignored silently.
 */
export async function datasetFromOptions(values) {
    const data = typeof values.data === "string" ? values.data : "sim";
    if (data === "sim")
        return openDataset({ kind: "simulator", options: simulatorFromOptions(values) });
    const stray = Object.keys(SIMULATOR_OPTIONS).find((name) => values[name] !== undefined);
    if (stray !== undefined)
        throw new UsageError(`--${stray} is an option of the simulator but --data is ${JSON.stringify(data)}; leave one of them out`);
    return openDataset({ kind: "directory", path: data });
}
/** "later=2,date=0" as an object; the simulator itself checks names and ranges. */
function parseSeverity(text) {
    const severity = new Map();
    for (const item of text.split(",")) {
        const [, name, value] = /^\s*([^\s=]+)\s*=\s*([^\s=]+)\s*$/.exec(item) ?? [];
        if (name === undefined || value === undefined)
            throw new UsageError(`Expected --severity to be a list such as later=2,date=0 but found ${JSON.stringify(item)} in it`);
        if (severity.has(name))
            throw new UsageError(`--severity names ${name} twice`);
        severity.set(name, parseNumber(`--severity ${name}`, value));
    }
    return Object.fromEntries(severity);
}
//# sourceMappingURL=dataset-option.js.map