import { UsageError } from "../core/errors.js";
import { notebookHost } from "./host.js";

/**
 * Sets how much text the running cell may print before it is cut: `outputLimit({ lines: 50_000 })`;
 * `Infinity` lifts a limit. Defaults: 10,000 lines, 5 megabytes. Throws {@link UsageError} for other values.
 */
export function outputLimit(limits: { lines?: number; megabytes?: number }): void {
  const { lines, megabytes } = limits;
  for (const [name, value] of Object.entries({ lines, megabytes }))
    if (value !== undefined && !(value >= 0))
      throw new UsageError(`outputLimit: expected ${name} to be a number >= 0 but found ${value}`);
  notebookHost()?.setTextLimits({
    ...(lines === undefined ? {} : { lines }),
    ...(megabytes === undefined ? {} : { bytes: megabytes * 1e6 }),
  });
}
