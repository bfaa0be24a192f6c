import type { Dataset } from "../dataset/dataset.js";
import { type SimulatorOptions } from "../dataset/simulate/options.js";
import { type Command, type CommandInput } from "./command.js";
/** `--scale`, `--seed` and `--severity`, for the `options` of a command; {@link simulatorFromOptions} reads them. */
export declare const SIMULATOR_OPTIONS: Command["options"];
/** `--data` and the simulator's options; {@link datasetFromOptions} reads them. */
export declare const DATASET_OPTIONS: Command["options"];
/** The lines of `--help` about {@link SIMULATOR_OPTIONS}. */
export declare const SIMULATOR_HELP: string;
/** The lines of `--help` about {@link DATASET_OPTIONS}. */
export declare const DATASET_HELP: string;
/** The simulator's options that the command line asks for. Throws `UsageError` naming the wrong option. */
export declare function simulatorFromOptions(values: CommandInput["values"]): SimulatorOptions;
/**
 * Opens the dataset that `--data` names, the simulator without it. Throws `UsageError` for wrong options, among
 * them the simulator's options beside a folder, which would otherwise be ignored silently.
 */
export declare function datasetFromOptions(values: CommandInput["values"]): Promise<Dataset>;
