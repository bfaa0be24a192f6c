import type { RunOptions } from "../progress.js";
import { type Timeouts } from "./http.js";
/** How much trouble a transfer puts up with. */
export interface Patience extends Timeouts {
    /** Attempts that may fail one after the other before any byte has come. */
    attemptsToStart: number;
    /** Attempts that may fail one after the other without getting further. */
    attempts: number;
    /** Wait before the second attempt; it doubles with each further one. */
    firstWaitMs: number;
}
/** For what a user has asked for and waits for. */
export declare const PATIENT: Patience;
/** For what would be good to have: gives up after at most 10 seconds without a connection, as on an offline machine. */
export declare const HASTY: Patience;
export interface RetryOptions {
    /** What is transferred, for people: "COOS7_v1.1_test1.hdf5". */
    what: string;
    patience: Patience;
    signal: AbortSignal | undefined;
    onWarning: (line: string) => void;
    /** Whether anything has come so far, and whether more since the last attempt. */
    progress?: () => {
        started: boolean;
        further: boolean;
    };
}
/**
 * Calls `attempt` until it succeeds or fails for good, with growing waits between; says each time why and how long.
 * Throws {@link Coos7Error} with the last failure's reason, `CancelledError` when `signal` is aborted.
 */
export declare function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T>;
/** Waits; throws `CancelledError` when `signal` is aborted. */
export declare function sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
/** A file to fetch. Nothing is fetched that cannot be checked. */
export interface DownloadRequest {
    /** https:, http: or file:. */
    url: string;
    destination: string;
    /** MD5 of the whole file, 32 hex digits. */
    md5: string;
    /** Bytes of the whole file, where they are known beforehand. */
    size?: number;
}
/** How a download is followed and how much trouble it puts up with. */
export interface DownloadOptions extends Omit<RunOptions, "pool"> {
    /** Name of the stage in progress events. Default: "downloading" and the file's name. */
    stage?: string;
    patience?: Patience;
}
/** Options with a place for every word and the signal that counts. */
export type DownloadRun = Omit<DownloadOptions, "signal"> & {
    signal: AbortSignal | undefined;
    onWarning: (line: string) => void;
};
