import { setTimeout as delay } from "node:timers/promises";
import { CancelledError, Coos7Error } from "../errors.js";
import type { RunOptions } from "../progress.js";
import { formatSeconds } from "../text.js";
import { type Timeouts, TransferFailure } from "./http.js";

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
export const PATIENT: Patience = {
  attemptsToStart: 5,
  attempts: 8,
  firstWaitMs: 1000,
  connectMs: 15_000,
  stallMs: 30_000,
};

/** For what would be good to have: gives up after at most 10 seconds without a connection, as on an offline machine. */
export const HASTY: Patience = {
  ...PATIENT,
  attemptsToStart: 1,
  attempts: 2,
  firstWaitMs: 500,
  connectMs: 4000,
  stallMs: 5000,
};

const LONGEST_BACKOFF_MS = 60_000;
/** A server that asks for more than this is not waited for. */
const LONGEST_WAIT_MS = 300_000;

export interface RetryOptions {
  /** What is transferred, for people: "COOS7_v1.1_test1.hdf5". */
  what: string;
  patience: Patience;
  signal: AbortSignal | undefined;
  onWarning: (line: string) => void;
  /** Whether anything has come so far, and whether more since the last attempt. */
  progress?: () => { started: boolean; further: boolean };
}

/**
 * Calls `attempt` until it succeeds or fails for good, with growing waits between; says each time why and how long.
 * Throws {@link Coos7Error} with the last failure's reason, `CancelledError` when `signal` is aborted.
 */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { what, patience, signal, onWarning, progress } = options;
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (signal?.aborted) throw new CancelledError();
      if (!(error instanceof TransferFailure)) throw error;
      const { started, further } = progress?.() ?? { started: false, further: false };
      if (further) failures = 1;
      const allowed = started ? patience.attempts : patience.attemptsToStart;
      if (!error.retry || failures >= allowed)
        throw new Coos7Error(failures > 1 ? `${error.message} (${failures} attempts)` : error.message, {
          cause: error,
        });
      const waitMs = error.waitMs ?? backoff(failures, patience.firstWaitMs);
      if (waitMs > LONGEST_WAIT_MS)
        throw new Coos7Error(
          `${error.message} and asks to wait ${formatSeconds(waitMs / 1000)}; try again then`,
          { cause: error },
        );
      onWarning(`${what}: ${error.message}; trying again in ${formatSeconds(waitMs / 1000)}`);
      await sleep(waitMs, signal);
    }
  }
}

/** Waits; throws `CancelledError` when `signal` is aborted. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(ms, undefined, signal ? { signal } : {});
  } catch {
    throw new CancelledError();
  }
}

/** Doubles with each failure; half of it is left to chance, so that many clients do not come back together. */
function backoff(failures: number, firstMs: number): number {
  return Math.min(firstMs * 2 ** (failures - 1), LONGEST_BACKOFF_MS) * (0.75 + Math.random() / 2);
}

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
