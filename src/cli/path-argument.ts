import { UsageError } from "../core/errors.js";

/** The one argument of a command that reads a dataset. Throws {@link UsageError} unless there is exactly one. */
export function requirePath(command: string, positionals: readonly string[]): string {
  const [path, ...more] = positionals;
  if (path !== undefined && more.length === 0) return path;
  throw new UsageError(
    `${command}: expected one dataset, a directory or file, but found ${positionals.length}; see coos7 ${command} --help`,
  );
}
