import { statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { formatBytes } from "./bytes.js";
import { Coos7Error } from "./errors.js";

/** Free bytes of the disk that holds `folder`, or would if it were made. */
export function freeDiskBytes(folder: string): number {
  for (let path = resolve(folder); ; path = dirname(path)) {
    try {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize;
    } catch (error) {
      if (path === dirname(path)) throw error;
    }
  }
}

/** Throws {@link Coos7Error} unless the disk that holds `folder`, or would, has room for `bytes` more. */
export function requireDiskSpace(folder: string, bytes: number): void {
  const free = freeDiskBytes(folder);
  if (bytes <= free) return;
  throw new Coos7Error(
    `Expected ${formatBytes(bytes)} of free disk for ${folder} but found ${formatBytes(free)}; free some space or choose another folder`,
  );
}
