import { type RunOptions } from "../progress.js";
import { type HttpRequest, TransferFailure } from "./http.js";
import type { PartFile } from "./part-file.js";
import { type DownloadRequest, type DownloadRun } from "./retry.js";
/** Makes a part the whole file, over as many attempts and answers as it takes. */
export declare class Transfer {
    #private;
    constructor(request: DownloadRequest, part: PartFile, run: DownloadRun);
    /**
     * Fetches what is missing of the part until it is the whole file, flushed to disk and checked. Throws
     * {@link Coos7Error} with the reason, and `CancelledError`.
     */
    complete(): Promise<void>;
}
/** The bytes of a file from some position on. */
export interface Source {
    /** Position of the first byte: the one asked for, or 0 where the source begins anew. */
    offset: number;
    /** Bytes of the whole file; undefined where the source does not say. */
    total: number | undefined;
    /** What tells this state of the file from another: a strong ETag or the time of change. */
    validator: string | undefined;
    body: AsyncIterable<Uint8Array>;
}
/**
 * Opens `url` (https:, http: or file:) from position `offset` on and hands it to `use`. With a `validator` of an
 * earlier answer the source begins anew if the file has changed since; so does a server that cannot resume.
 * Throws {@link TransferFailure} where it cannot be had, {@link Coos7Error} for a local file.
 */
export declare function openSource<T>(url: string, from: {
    offset: number;
    validator: string | undefined;
}, request: HttpRequest, use: (source: Source) => Promise<T>): Promise<T>;
/** What is there cannot be continued: the next attempt has to begin anew. */
export declare class RangeFailure extends TransferFailure {
    name: string;
    constructor(reason: string);
}
/**
 * MD5 of a file in hex; tells of its progress under the file's `name`. Throws what reading throws, and
 * `CancelledError` when `signal` is aborted.
 */
export declare function md5OfFile(path: string, { signal, onProgress }?: Pick<RunOptions, "signal" | "onProgress">, name?: string): Promise<string>;
