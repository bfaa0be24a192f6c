import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { throwIfCancelled } from "./errors.js";
/** SHA-256 of a text (as UTF-8) or bytes, in hex. */
export function sha256(content) {
    return createHash("sha256").update(content).digest("hex");
}
/**
 * Digest of a file's bytes, in hex, in constant memory. `onBytes` is told how many more were read. Throws what
 * reading throws, and `CancelledError` when `signal` is aborted.
 */
export async function hashFile(path, algorithm, { signal, onBytes } = {}) {
    const hash = createHash(algorithm);
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
        throwIfCancelled(signal);
        hash.update(piece);
        onBytes?.(piece.length);
    }
    return hash.digest("hex");
}
//# sourceMappingURL=hash.js.map