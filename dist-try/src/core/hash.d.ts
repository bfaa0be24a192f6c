/** SHA-256 of a text (as UTF-8) or bytes, in hex. */
export declare function sha256(content: string | Uint8Array): string;
/**
 * Digest of a file's bytes, in hex, in constant memory. `onBytes` is told how many more were read. Throws what
 * reading throws, and `CancelledError` when `signal` is aborted.
 */
export declare function hashFile(path: string, algorithm: "md5" | "sha256", { signal, onBytes }?: {
    signal?: AbortSignal | undefined;
    onBytes?: (n: number) => void;
}): Promise<string>;
