import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { throwIfCancelled } from "./errors.js";

/** SHA-256 of a text (as UTF-8) or bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Digest of a file's bytes, in hex, in constant memory. `onBytes` is told how many more were read. Throws what
 * reading throws, and `CancelledError` when `signal` is aborted.
 */
export async function hashFile(
  path: string,
  algorithm: "md5" | "sha256",
  { signal, onBytes }: { signal?: AbortSignal | undefined; onBytes?: (n: number) => void } = {},
): Promise<string> {
  const hash = createHash(algorithm);
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    throwIfCancelled(signal);
    hash.update(piece as Uint8Array);
    onBytes?.((piece as Uint8Array).length);
  }
  return hash.digest("hex");
}
