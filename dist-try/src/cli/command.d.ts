import type { ParseArgsConfig } from "node:util";
import { type BackendName } from "../compute/backend.js";
import { WorkerPool } from "../core/workers.js";
import { type SplitName } from "../dataset/dataset.js";
/** One subcommand of `coos7`: a thin layer that reads arguments, calls the library and prints. */
export interface Command {
    /** What `coos7 <name> --help` prints: usage, what it does, options, an example. */
    help: string;
    options: NonNullable<ParseArgsConfig["options"]>;
    /** Whether arguments without a dash are accepted. */
    positionals?: boolean;
    /** Does the work. `signal` is aborted by Ctrl-C. Throws `Coos7Error` (exit 1) or `UsageError` (exit 2). */
    run(input: CommandInput): Promise<void>;
}
export interface CommandInput {
    values: Record<string, string | boolean | undefined>;
    positionals: string[];
    signal: AbortSignal;
}
/** The value of a numeric option, e.g. `--scale 0.1`; throws {@link UsageError} naming the option otherwise. */
export declare function parseNumber(option: string, text: string): number;
/**
 * The value of an option that is a whole number from `low` to `high`, e.g. `--workers 4`; throws
 * {@link UsageError} naming the option otherwise.
 */
export declare function parseWhole(option: string, text: string, low: number, high?: number): number;
/** `--splits LIST`, for the `options` of a command; {@link splitsFromOptions} reads it. */
export declare const SPLITS_OPTION: Command["options"];
/** The line of `--help` about {@link SPLITS_OPTION}. */
export declare const SPLITS_HELP = "  --splits LIST      only these splits, e.g. training,test4 (default: all)";
/**
 * The splits that `--splits` names, in the order of `SPLITS`; undefined without it. Throws {@link UsageError}
 * for a name that is not a split.
 */
export declare function splitsFromOptions(values: CommandInput["values"]): SplitName[] | undefined;
/** `--workers N`, for the `options` of a command; {@link withWorkers} reads it. */
export declare const WORKERS_OPTION: Command["options"];
/** The line of `--help` about {@link WORKERS_OPTION}. */
export declare const WORKERS_HELP = "  --workers N        worker threads (default: one per core); results do not depend on it";
/**
 * Calls `work` with a pool of as many workers as `--workers` says and closes it afterwards.
 * Throws `UsageError` unless N is a whole number from 1 to {@link MAX_WORKERS}.
 */
export declare function withWorkers<R>(values: CommandInput["values"], work: (pool: WorkerPool) => Promise<R>): Promise<R>;
/** `--backend NAME`, for the `options` of a command; {@link backendFromOptions} reads it. */
export declare const BACKEND_OPTION: Command["options"];
/** The lines of `--help` about {@link BACKEND_OPTION}. */
export declare const BACKEND_HELP: string;
/** The backend that `--backend` names, if any. Throws `UsageError` for a name that there is not. */
export declare function backendFromOptions({ backend }: CommandInput["values"]): {
    backend?: BackendName;
};
/** `--offline`, for the `options` of a command; {@link offlineFromOptions} reads it. */
export declare const OFFLINE_OPTION: Command["options"];
/** The lines of `--help` about {@link OFFLINE_OPTION}. */
export declare const OFFLINE_HELP = "  --offline          fetch nothing; VGG16's weights (59 MB) are otherwise fetched into the cache on first use";
/** Whether `--offline` was given. */
export declare function offlineFromOptions({ offline }: CommandInput["values"]): {
    offline: boolean;
};
/** The value of `--out`. Throws {@link UsageError} naming the command without it. */
export declare function requireOut(command: string, values: CommandInput["values"]): string;
/** The one argument of a command that reads a dataset. Throws {@link UsageError} unless there is exactly one. */
export declare function requirePath(command: string, positionals: readonly string[]): string;
