import { type DownloadOptions, type DownloadRequest } from "./retry.js";
/**
 * Fetches a file: resolves to "present" where it is there already with the right MD5, to "downloaded" otherwise.
 * Until it is complete and checked it lies beside its destination as `<name>.part`; a failed or interrupted download
 * keeps that, and the next one goes on from there. What is there under the final name is only ever replaced by the
 * right file. Memory does not depend on the file's size.
 *
 * Throws {@link Coos7Error} in one line where the file cannot be had, is not the one that was asked for, or does not
 * fit on the disk, and `CancelledError` when `signal` is aborted.
 */
export declare function downloadFile(request: DownloadRequest, options?: DownloadOptions): Promise<"downloaded" | "present">;
/**
 * The text at an address, such as a JSON document. Throws {@link Coos7Error} in one line where it cannot be had, and
 * `CancelledError` when `signal` is aborted.
 */
export declare function fetchText(url: string, options?: DownloadOptions): Promise<string>;
