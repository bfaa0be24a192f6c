import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Coos7Error, errorMessage } from "./errors.js";

const TEMPORARY = /^\.coos7-[0-9a-f]{12}\.tmp$/;

/** A path beside `path` for a file or folder that is being written; {@link removeTemporaryFiles} knows its form. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.coos7-${randomBytes(6).toString("hex")}.tmp`);
}

/** Whether a file or folder of this name is one that is being written, or that a killed run left half written. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Makes a folder, and those above it where they are missing; returns the topmost of those it made.
 * (Node's own recursive `mkdir` never returns for folders that cannot be made, such as /proc/x.)
 */
export function makeFolder(path: string): string | undefined {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) return undefined;
  const above = there ? undefined : makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
  return above ?? path;
}

/**
 * Writes a whole file or nothing: to a temporary name in the same folder, flushed to disk, then renamed.
 * Makes the folder if it is missing. Throws {@link Coos7Error} naming the file, and leaves no partial file.
 */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const temporary = temporaryPath(path);
  try {
    makeFolder(dirname(path));
    const file = openSync(temporary, "wx");
    try {
      for (let offset = 0; offset < bytes.length; )
        offset += writeSync(file, bytes, offset, Math.min(bytes.length - offset, 1 << 28));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    publishFile(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw new Coos7Error(`Could not write ${path}: ${describeIoError(error)}`, { cause: error });
  }
}

/** Gives a finished temporary file its final name and flushes the folder, so that the name survives a crash. */
export function publishFile(temporary: string, path: string): void {
  renameSync(temporary, path);
  // A folder cannot be opened for flushing on every platform; the rename itself is atomic everywhere.
  try {
    const folder = openSync(dirname(path), "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {}
}

/** Removes what an earlier, killed run left half written below `folder`. */
export function removeTemporaryFiles(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true })) {
    const name = String(entry);
    if (TEMPORARY.test(basename(name))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Removes a file or folder if that is possible; for cleaning up after a failure that is reported itself. */
export function removeIfThere(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}

/** What an input or output error means, with what to do about it. */
export function describeIoError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full; free some space or choose another folder";
    case "EACCES":
    case "EPERM":
      return "permission denied; choose a folder you may write to";
    case "EROFS":
      return "the file system is read-only; choose another folder";
    case "ENOENT":
      return "no such file or folder";
    case "EEXIST":
    case "ENOTDIR":
      return "a part of the path is a file, not a folder";
    case "EISDIR":
      return "it is a folder, not a file";
    case "ELOOP":
      return "its symbolic links lead in a circle";
    case "ENAMETOOLONG":
      return "the name is too long; choose a shorter one";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open; close some programs or raise the limit (ulimit -n)";
    case "EIO":
      return "the disk reports a fault";
    default:
      return errorMessage(error);
  }
}
