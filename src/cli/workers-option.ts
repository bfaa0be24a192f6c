import { MAX_WORKERS, WorkerPool } from "../core/workers.js";
import type { Command, CommandInput } from "./command.js";
import { parseWhole } from "./number-option.js";

/** `--workers N`, for the `options` of a command; {@link withWorkers} reads it. */
export const WORKERS_OPTION: Command["options"] = { workers: { type: "string" } };

/** The line of `--help` about {@link WORKERS_OPTION}. */
export const WORKERS_HELP =
  "  --workers N        worker threads (default: one per core); results do not depend on it";

/**
 * Calls `work` with a pool of as many workers as `--workers` says and closes it afterwards.
 * Throws `UsageError` unless N is a whole number from 1 to {@link MAX_WORKERS}.
 */
export async function withWorkers<R>(
  values: CommandInput["values"],
  work: (pool: WorkerPool) => Promise<R>,
): Promise<R> {
  const asked = values.workers;
  const pool = new WorkerPool(
    typeof asked === "string" ? parseWhole("--workers", asked, 1, MAX_WORKERS) : undefined,
  );
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}
