import { effectiveSignal } from "../core/ambient-signal.js";
import { throwIfCancelled } from "../core/errors.js";

/**
 * Works on items in their order, at most `lanes` at a time, and resolves to the results in that order. When one fails
 * the others are cancelled through the signal that `work` is given, and its error is thrown once they have stopped.
 */
export async function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  signal: AbortSignal | undefined,
  work: (item: T, signal: AbortSignal) => Promise<R>,
): Promise<R[]> {
  const stop = new AbortController();
  const outer = effectiveSignal(signal);
  const either = outer ? AbortSignal.any([outer, stop.signal]) : stop.signal;
  const results: R[] = new Array(items.length);
  const failures: unknown[] = [];
  const waiting = [...items.entries()];
  const lane = async (): Promise<void> => {
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        throwIfCancelled(either);
        const [place, item] = next;
        results[place] = await work(item, either);
      }
    } catch (error) {
      failures.push(error);
      stop.abort();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  // The first failure is the cause, the others are its cancellations.
  if (failures.length > 0) throw failures[0];
  return results;
}
