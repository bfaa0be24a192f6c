import { statSync } from "node:fs";
import { basename } from "node:path";
import { hashFile } from "../hash-file.js";
import { countProgress, type RunOptions } from "../progress.js";

/**
 * MD5 of a file in hex; tells of its progress under the file's `name`. Throws what reading throws, and
 * `CancelledError` when `signal` is aborted.
 */
export async function md5OfFile(
  path: string,
  { signal, onProgress }: Pick<RunOptions, "signal" | "onProgress"> = {},
  name: string = basename(path),
): Promise<string> {
  const onBytes = countProgress(onProgress, `checking ${name}`, statSync(path).size, "bytes");
  return hashFile(path, "md5", { signal, onBytes });
}
