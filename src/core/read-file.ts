import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";
import { formatBytes } from "./bytes.js";

/**
 * The bytes of an ordinary file of at most `limit` bytes. Throws what the system says, and an error in words for a
 * larger file and for what is no ordinary file: a pipe could keep its reader waiting for ever, a device has no end.
 */
export function readFileBytes(path: string, limit: number): Uint8Array {
  // Without O_NONBLOCK a pipe is not even opened before someone writes to it. (Windows has no such thing.)
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
    if (!stats.isFile()) throw new Error("it is a pipe or a device, not a file");
    if (stats.size > limit)
      throw new Error(
        `it has ${formatBytes(stats.size)}, more than the ${formatBytes(limit)} that it may have`,
      );
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** The text, in UTF-8, of an ordinary file of at most `limit` bytes; throws like {@link readFileBytes}. */
export function readText(path: string, limit: number): string {
  return new TextDecoder().decode(readFileBytes(path, limit));
}

/**
 * The same, but undefined where nothing has that name. A symbolic link that leads nowhere has the name: what it was
 * meant to give is missing, not left out.
 */
export function readTextIfThere(path: string, limit: number): string | undefined {
  try {
    lstatSync(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as { code?: string }).code ?? "")) return undefined;
    throw error;
  }
  return readText(path, limit);
}
