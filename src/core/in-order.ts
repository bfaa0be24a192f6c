import type { TaskReference, WorkerPool } from "./workers.js";

/**
 * Runs one job per argument on a pool and yields the results in the arguments' order, with at most two jobs for
 * each worker begun and not yet taken: what is in memory stays bounded however slowly results are used.
 * Stopping early, or a failure, cancels the jobs that are under way.
 */
export async function* inOrder<A, R>(
  pool: WorkerPool,
  task: TaskReference,
  args: Iterable<A>,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<R> {
  const stop = new AbortController();
  const cancelled = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const waiting: Promise<R>[] = [];
  try {
    for (const argument of args) {
      const job = pool.run<A, R>(task, argument, { signal: cancelled });
      // A failure is met when its turn comes; until then it must not count as unhandled.
      job.catch(() => {});
      waiting.push(job);
      if (waiting.length >= 2 * pool.size) yield await waiting.shift()!;
    }
    while (waiting.length > 0) yield await waiting.shift()!;
  } finally {
    stop.abort();
  }
}
