import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { LOCK_FILE, lockDirectory } from "./directory-lock.js";
import { Coos7Error, UsageError } from "./errors.js";
import {
  describeIoError,
  isTemporary,
  makeFolder,
  publishFile,
  removeIfThere,
  temporaryPath,
} from "./files.js";

/**
 * Fills a directory wholly or not at all: `work` writes into a temporary folder inside `directory`; what it
 * wrote then takes its place there, replacing what has the same name. If `work` fails, or writes nothing, the
 * directory is as it was before. What an earlier, killed run left half written there is removed. While it lasts
 * no other run can do the same.
 * Throws {@link UsageError} where `directory` has content already and `force` is not set, {@link Coos7Error}
 * where it cannot be written, and where another run is writing to it.
 */
export async function fillDirectory<T>(
  directory: string,
  options: { force?: boolean },
  work: (staging: string) => Promise<T>,
): Promise<T> {
  const staging = temporaryPath(join(directory, "staging"));
  let made: string | undefined;
  let unlock: (() => void) | undefined;
  // Also where the process is ended while `work` goes on.
  const cleanUp = (): void => {
    removeIfThere(staging);
    // `made` is the topmost folder that was not there before; without the lock another run may be using it.
    if (made !== undefined && unlock) removeIfThere(made);
    unlock?.();
  };
  checkOutput(directory, options.force ?? false);
  process.on("exit", cleanUp);
  try {
    made = makeFolder(directory);
    unlock = await lockDirectory(directory);
    // Another run may have filled it just before.
    checkOutput(directory, options.force ?? false);
    for (const name of readdirSync(directory).filter(isTemporary))
      rmSync(join(directory, name), { recursive: true, force: true });
    mkdirSync(staging);
    const result = await work(staging);
    // Sorted: dataset.json, which says that data are simulated, comes before the data it is about.
    for (const name of readdirSync(staging).sort()) replace(join(staging, name), join(directory, name));
    rmdirSync(staging);
    return result;
  } catch (error) {
    cleanUp();
    if (made !== undefined && isIoError(error)) removeIfThere(made);
    // The temporary folder means nothing to the reader.
    if (error instanceof Coos7Error) error.message = error.message.replaceAll(staging, directory);
    if (!isIoError(error)) throw error;
    throw new Coos7Error(`Could not write ${directory}: ${describeIoError(error)}`, { cause: error });
  } finally {
    unlock?.();
    process.off("exit", cleanUp);
  }
}

/** Puts a finished file or folder in its place, where there may be another. */
function replace(finished: string, place: string): void {
  const aside = temporaryPath(place);
  const there = lstatSync(place, { throwIfNoEntry: false });
  // A file takes the place of another in one step, a folder needs an empty one.
  const inTheWay = there && (there.isDirectory() || lstatSync(finished).isDirectory());
  if (inTheWay) renameSync(place, aside);
  publishFile(finished, place);
  if (inTheWay) rmSync(aside, { recursive: true, force: true });
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
  if (!readdirSync(path).every((name) => isTemporary(name) || name === LOCK_FILE))
    throw new UsageError(
      `${path} is not empty; choose another --out, or --force to replace what has the same name in it`,
    );
}

function isIoError(error: unknown): boolean {
  return typeof (error as { syscall?: unknown } | undefined)?.syscall === "string";
}
