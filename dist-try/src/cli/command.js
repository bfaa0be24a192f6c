import { BACKENDS, chosenBackend } from "../compute/backend.js";
import { UsageError } from "../core/errors.js";
import { MAX_WORKERS, WorkerPool } from "../core/workers.js";
import { SPLITS } from "../dataset/dataset.js";
/** The value of a numeric option, e.g. `--scale 0.1`; throws {@link UsageError} naming the option otherwise. */
export function parseNumber(option, text) {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text))
        throw new UsageError(`Expected ${option} to be a number but found ${JSON.stringify(text)}`);
    return Number(text);
}
/**
 * The value of an option that is a whole number from `low` to `high`, e.g. `--workers 4`; throws
 * {@link UsageError} naming the option otherwise.
 */
export function parseWhole(option, text, low, high = Number.MAX_SAFE_INTEGER) {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= low && value <= high)
        return value;
    const range = high === Number.MAX_SAFE_INTEGER ? `of at least ${low}` : `from ${low} to ${high}`;
    throw new UsageError(`Expected ${option} to be a whole number ${range} but found ${JSON.stringify(text)}`);
}
/** `--splits LIST`, for the `options` of a command; {@link splitsFromOptions} reads it. */
export const SPLITS_OPTION = { splits: { type: "string" } };
/** The line of `--help` about {@link SPLITS_OPTION}. */
export const SPLITS_HELP = "  --splits LIST      only these splits, e.g. training,test4 (default: all)";
/**
 * The splits that `--splits` names, in the order of `SPLITS`; undefined without it. Throws {@link UsageError}
 * for a name that is not a split.
 */
export function splitsFromOptions(values) {
    if (typeof values.splits !== "string")
        return undefined;
    const names = values.splits.split(",").map((name) => name.trim());
    const wrong = names.find((name) => !SPLITS.includes(name));
    if (wrong !== undefined)
        throw new UsageError(`Expected --splits to be a list of ${SPLITS.join(", ")} but found ${JSON.stringify(wrong)} in it`);
    return SPLITS.filter((split) => names.includes(split));
}
/** `--workers N`, for the `options` of a command; {@link withWorkers} reads it. */
export const WORKERS_OPTION = { workers: { type: "string" } };
/** The line of `--help` about {@link WORKERS_OPTION}. */
export const WORKERS_HELP = "  --workers N        worker threads (default: one per core); results do not depend on it";
/**
 * Calls `work` with a pool of as many workers as `--workers` says and closes it afterwards.
 * Throws `UsageError` unless N is a whole number from 1 to {@link MAX_WORKERS}.
 */
export async function withWorkers(values, work) {
    const asked = values.workers;
    const pool = new WorkerPool(typeof asked === "string" ? parseWhole("--workers", asked, 1, MAX_WORKERS) : undefined);
    try {
        return await work(pool);
    }
    finally {
        await pool.close();
    }
}
/** `--backend NAME`, for the `options` of a command; {@link backendFromOptions} reads it. */
export const BACKEND_OPTION = { backend: { type: "string" } };
/** The lines of `--help` about {@link BACKEND_OPTION}. */
export const BACKEND_HELP = `  --backend NAME     what networks compute on: ${BACKENDS.join(", ")}
                     (default: $COOS7_BACKEND, else auto, the fastest that works)`;
/** The backend that `--backend` names, if any. Throws `UsageError` for a name that there is not. */
export function backendFromOptions({ backend }) {
    return typeof backend === "string" ? { backend: chosenBackend(backend) } : {};
}
/** `--offline`, for the `options` of a command; {@link offlineFromOptions} reads it. */
export const OFFLINE_OPTION = { offline: { type: "boolean" } };
/** The lines of `--help` about {@link OFFLINE_OPTION}. */
export const OFFLINE_HELP = "  --offline          fetch nothing; VGG16's weights (59 MB) are otherwise fetched into the cache on first use";
/** Whether `--offline` was given. */
export function offlineFromOptions({ offline }) {
    return { offline: offline === true };
}
/** The value of `--out`. Throws {@link UsageError} naming the command without it. */
export function requireOut(command, values) {
    const { out } = values;
    if (typeof out === "string" && out !== "")
        return out;
    throw new UsageError(`${command}: expected --out, where to write; see coos7 ${command} --help`);
}
/** The one argument of a command that reads a dataset. Throws {@link UsageError} unless there is exactly one. */
export function requirePath(command, positionals) {
    const [path, ...more] = positionals;
    if (path !== undefined && more.length === 0)
        return path;
    throw new UsageError(`${command}: expected one dataset, a directory or file, but found ${positionals.length}; see coos7 ${command} --help`);
}
//# sourceMappingURL=command.js.map