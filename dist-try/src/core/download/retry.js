import { setTimeout as delay } from "node:timers/promises";
import { CancelledError, Coos7Error } from "../errors.js";
import { formatSeconds } from "../text.js";
import { TransferFailure } from "./http.js";
/** For what a user has asked for and waits for. */
export const PATIENT = {
    attemptsToStart: 5,
    attempts: 8,
    firstWaitMs: 1000,
    connectMs: 15_000,
    stallMs: 30_000,
};
/** For what would be good to have: gives up after at most 10 seconds without a connection, as on an offline machine. */
export const HASTY = {
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
/**
 * Calls `attempt` until it succeeds or fails for good, with growing waits between; says each time why and how long.
 * Throws {@link Coos7Error} with the last failure's reason, `CancelledError` when `signal` is aborted.
 */
export async function withRetries(attempt, options) {
    const { what, patience, signal, onWarning, progress } = options;
    for (let failures = 1;; failures++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (signal?.aborted)
                throw new CancelledError();
            if (!(error instanceof TransferFailure))
                throw error;
            const { started, further } = progress?.() ?? { started: false, further: false };
            if (further)
                failures = 1;
            const allowed = started ? patience.attempts : patience.attemptsToStart;
            if (!error.retry || failures >= allowed)
                throw new Coos7Error(failures > 1 ? `${error.message} (${failures} attempts)` : error.message, {
                    cause: error,
                });
            const waitMs = error.waitMs ?? backoff(failures, patience.firstWaitMs);
            if (waitMs > LONGEST_WAIT_MS)
                throw new Coos7Error(`${error.message} and asks to wait ${formatSeconds(waitMs / 1000)}; try again then`, { cause: error });
            onWarning(`${what}: ${error.message}; trying again in ${formatSeconds(waitMs / 1000)}`);
            await sleep(waitMs, signal);
        }
    }
}
/** Waits; throws `CancelledError` when `signal` is aborted. */
export async function sleep(ms, signal) {
    try {
        await delay(ms, undefined, signal ? { signal } : {});
    }
    catch {
        throw new CancelledError();
    }
}
/** Doubles with each failure; half of it is left to chance, so that many clients do not come back together. */
function backoff(failures, firstMs) {
    return Math.min(firstMs * 2 ** (failures - 1), LONGEST_BACKOFF_MS) * (0.75 + Math.random() / 2);
}
//# sourceMappingURL=retry.js.map