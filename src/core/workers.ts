import { setMaxListeners } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { effectiveSignal } from "./ambient-signal.js";
import { type PackedError, unpackError } from "./error-transfer.js";
import { CancelledError, Coos7Error, UsageError } from "./errors.js";

/** The most threads a pool may have. */
export const MAX_WORKERS = 256;

/** A function that runs in a worker: a module (its `import.meta.url`) and the name of an export of it. */
export interface TaskReference {
  module: string;
  name: string;
}

/** What a task function gets beside its argument. */
export interface TaskContext {
  /** Reports `n` more finished pieces to the caller's `onTick`. */
  tick(n: number): void;
}

/** The shape of an export that can be run in a worker. Arguments and results are structured clones. */
export type TaskFunction<A, R> = (argument: A, context: TaskContext) => R | Promise<R>;

interface JobOptions {
  signal?: AbortSignal;
  onTick?: (n: number) => void;
  transfer?: ArrayBuffer[];
}

interface Job {
  task: TaskReference;
  argument: unknown;
  transfer: readonly ArrayBuffer[];
  signal: AbortSignal | undefined;
  onTick: ((n: number) => void) | undefined;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Messages from a worker to the pool. */
export type WorkerMessage =
  | { type: "tick"; n: number }
  | { type: "result"; value: unknown }
  | { type: "error"; error: PackedError };

/**
 * A fixed number of worker threads that take jobs from one queue. Results of jobs do not depend on `size`:
 * a job must depend on its argument only.
 */
export class WorkerPool {
  readonly size: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();
  readonly #queue: Job[] = [];
  #closed = false;

  /**
   * Throws {@link UsageError} unless `size` is a whole number from 1 to {@link MAX_WORKERS}.
   * Default: the machine's cores.
   */
  constructor(size: number = Math.min(availableParallelism(), MAX_WORKERS)) {
    if (!Number.isInteger(size) || size < 1 || size > MAX_WORKERS)
      throw new UsageError(
        `Expected workers to be a whole number from 1 to ${MAX_WORKERS} but found ${size}`,
      );
    this.size = size;
  }

  /**
   * Runs one job. `options.signal` cancels it: a queued job is dropped, a running one's worker is ended.
   * Rejects with what the task threw, or with {@link Coos7Error} if the worker died (out of memory).
   */
  run<A, R>(task: TaskReference, argument: A, options: JobOptions = {}): Promise<R> {
    return this.#enqueue(task, argument, { ...options, signal: effectiveSignal(options.signal) });
  }

  #enqueue<A, R>(
    task: TaskReference,
    argument: A,
    options: Omit<JobOptions, "signal"> & { signal: AbortSignal | undefined },
  ): Promise<R> {
    const { signal, onTick, transfer = [] } = options;
    return new Promise<R>((resolve, reject) => {
      if (this.#closed) throw new Coos7Error("The worker pool is closed");
      if (signal?.aborted) throw new CancelledError();
      const cancel = (): void => this.#cancel(job);
      const job: Job = {
        task,
        argument,
        transfer,
        signal,
        onTick,
        resolve: (value) => {
          signal?.removeEventListener("abort", cancel);
          resolve(value as R);
        },
        reject: (error) => {
          signal?.removeEventListener("abort", cancel);
          reject(error);
        },
      };
      signal?.addEventListener("abort", cancel, { once: true });
      this.#queue.push(job);
      this.#dispatch();
    });
  }

  /**
   * Runs one job per argument and resolves to their results in the arguments' order. When one fails the
   * others are cancelled.
   */
  async map<A, R>(
    task: TaskReference,
    argumentsList: readonly A[],
    options: { signal?: AbortSignal; onTick?: (n: number) => void } = {},
  ): Promise<R[]> {
    const stop = new AbortController();
    const cancelled = effectiveSignal(options.signal);
    const signal = cancelled ? AbortSignal.any([cancelled, stop.signal]) : stop.signal;
    // Each job listens for the cancellation: not the leak that Node warns of from the eleventh on.
    setMaxListeners(0, signal);
    const jobs = argumentsList.map((argument) => this.#enqueue<A, R>(task, argument, { ...options, signal }));
    try {
      return await Promise.all(jobs);
    } catch (error) {
      stop.abort();
      await Promise.allSettled(jobs);
      throw error;
    }
  }

  /** Ends all workers; jobs that have not finished are rejected with {@link CancelledError}. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(new CancelledError());
    for (const [worker, job] of this.#busy) {
      job.reject(new CancelledError());
      this.#idle.push(worker);
    }
    this.#busy.clear();
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  #cancel(job: Job): void {
    const queued = this.#queue.indexOf(job);
    if (queued >= 0) this.#queue.splice(queued, 1);
    for (const [worker, running] of this.#busy) {
      if (running !== job) continue;
      this.#busy.delete(worker);
      void worker.terminate();
    }
    job.reject(new CancelledError());
    this.#dispatch();
  }

  #dispatch(): void {
    while (this.#queue.length > 0 && (this.#idle.length > 0 || this.#busy.size < this.size)) {
      const job = this.#queue.shift()!;
      // One signal cancels its jobs one after the other; those whose turn has not come must not start.
      if (job.signal?.aborted) {
        job.reject(new CancelledError());
        continue;
      }
      const worker = this.#idle.pop() ?? this.#start();
      this.#busy.set(worker, job);
      worker.ref();
      try {
        worker.postMessage({ task: job.task, argument: job.argument }, job.transfer);
      } catch (error) {
        this.#busy.delete(worker);
        this.#release(worker);
        job.reject(error);
      }
    }
  }

  #start(): Worker {
    // The web-worker package, which geotiff loads, takes a thread without workerData for one of its own.
    const worker = new Worker(new URL("./worker-main.js", import.meta.url), { workerData: {} });
    worker.on("message", (message: WorkerMessage) => {
      const job = this.#busy.get(worker);
      if (!job) return;
      if (message.type === "tick") return job.onTick?.(message.n);
      this.#busy.delete(worker);
      this.#release(worker);
      if (message.type === "result") job.resolve(message.value);
      else job.reject(unpackError(message.error));
      this.#dispatch();
    });
    const fail = (error: Error & { code?: string }): void => {
      const job = this.#busy.get(worker);
      this.#busy.delete(worker);
      const place = this.#idle.indexOf(worker);
      if (place >= 0) this.#idle.splice(place, 1);
      const reason =
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? "ran out of memory; use fewer workers or fewer images"
          : error.message;
      job?.reject(new Coos7Error(`A worker running ${job.task.name} ${reason}`, { cause: error }));
      this.#dispatch();
    };
    worker.on("error", fail);
    worker.on("exit", (code) => {
      if (this.#busy.has(worker)) fail(new Error(`ended early with exit code ${code}`));
    });
    return worker;
  }

  #release(worker: Worker): void {
    // An idle worker must not keep the process alive.
    worker.unref();
    this.#idle.push(worker);
  }
}

/**
 * Calls `work` with the given pool, or with one of its own that is closed afterwards.
 */
export async function withPool<R>(
  pool: WorkerPool | undefined,
  work: (pool: WorkerPool) => Promise<R>,
): Promise<R> {
  if (pool) return work(pool);
  const own = new WorkerPool();
  try {
    return await work(own);
  } finally {
    await own.close();
  }
}
