import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { Coos7Error, UsageError } from "./errors.js";
import { describeIoError, isTemporary, makeFolder, temporaryPath } from "./files.js";

/**
 * Fills a directory wholly or not at all: `work` writes into a temporary folder inside `directory`; what it
 * wrote then takes its place there, replacing what has the same name. If `work` fails, or writes nothing, the
 * directory is as it was before. What an earlier, killed run left half written there is removed.
 * Throws {@link UsageError} where `directory` has content already and `force` is not set, {@link Coos7Error}
 * where it cannot be written.
 */
export async function fillDirectory<T>(
  directory: string,
  options: { force?: boolean },
  work: (staging: string) => Promise<T>,
): Promise<T> {
  const staging = temporaryPath(join(directory, "staging"));
  let made: string | undefined;
  checkOutput(directory, options.force ?? false);
  try {
    made = makeFolder(directory);
    for (const name of readdirSync(directory).filter(isTemporary))
      rmSync(join(directory, name), { recursive: true, force: true });
    mkdirSync(staging);
    const result = await work(staging);
    // Sorted: dataset.json, which says that data are simulated, comes before the data it is about.
    for (const name of readdirSync(staging).sort()) {
      const place = join(directory, name);
      rmSync(place, { recursive: true, force: true });
      renameSync(join(staging, name), place);
    }
    rmdirSync(staging);
    return result;
  } catch (error) {
    // `made` is the topmost folder that was not there before.
    for (const path of [staging, ...(made === undefined ? [] : [made])])
      rmSync(path, { recursive: true, force: true });
    // The temporary folder means nothing to the reader.
    if (error instanceof Coos7Error) error.message = error.message.replaceAll(staging, directory);
    if (!isIoError(error)) throw error;
    throw new Coos7Error(`Could not write ${directory}: ${describeIoError(error)}`, { cause: error });
  }
}

/**
 * Throws {@link UsageError} if a file or non-empty folder is at `path` and `force` is not set, {@link Coos7Error}
 * if that cannot be known.
 */
export function checkOutput(path: string, force: boolean): void {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new Coos7Error(`Could not write ${path}: ${describeIoError(error)}`, { cause: error });
  }
  if (!stats || force) return;
  if (!stats.isDirectory())
    throw new UsageError(`${path} is there already; choose another --out, or --force to replace it`);
  if (!readdirSync(path).every(isTemporary))
    throw new UsageError(
      `${path} is not empty; choose another --out, or --force to replace what has the same name in it`,
    );
}

function isIoError(error: unknown): boolean {
  return typeof (error as { syscall?: unknown } | undefined)?.syscall === "string";
}
