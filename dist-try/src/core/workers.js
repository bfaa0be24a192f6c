import { setMaxListeners } from "node:events";
import { availableParallelism } from "node:os";
import { getHeapStatistics } from "node:v8";
import { Worker } from "node:worker_threads";
import { CancelledError, Coos7Error, effectiveSignal, UsageError, unpackError, } from "./errors.js";
/** The most threads a pool may have. */
export const MAX_WORKERS = 256;
const MB = 2 ** 20;
/** What V8 says in a task where memory outside its heap cannot be had. */
const NO_MEMORY = /^Array buffer allocation failed|could not allocate memory$/;
/**
 * A fixed number of worker threads that take jobs from one queue. Results of jobs do not depend on `size`:
 * a job must depend on its argument only. Where a worker runs out of memory its job is run again with half as many
 * workers at a time, each with twice the heap; only a job that had all the memory to itself fails.
 */
export class WorkerPool {
    size;
    #options;
    /** Jobs that may run at a time: `size`, less once memory has run out. */
    #width;
    /** Workers with the heap that belongs to the present width. */
    #current = new WeakSet();
    #idle = [];
    #busy = new Map();
    #queue = [];
    #closed = false;
    /**
     * Throws {@link UsageError} unless `size` is a whole number from 1 to 256.
     * Default: the machine's cores.
     */
    constructor(size = Math.min(availableParallelism(), MAX_WORKERS), options = {}) {
        if (!Number.isInteger(size) || size < 1 || size > MAX_WORKERS)
            throw new UsageError(`Expected workers to be a whole number from 1 to ${MAX_WORKERS} but found ${size}`);
        this.size = size;
        this.#width = size;
        this.#options = options;
    }
    /**
     * Runs one job. `options.signal` cancels it: a queued job is dropped, a running one's worker is ended.
     * Rejects with what the task threw, or with {@link Coos7Error} if the worker died.
     */
    run(task, argument, options = {}) {
        return this.#enqueue(task, argument, { ...options, signal: effectiveSignal(options.signal) });
    }
    #enqueue(task, argument, options) {
        const { signal, onTick } = options;
        return new Promise((resolve, reject) => {
            if (this.#closed)
                throw new Coos7Error("The worker pool is closed");
            if (signal?.aborted)
                throw new CancelledError();
            const cancel = () => this.#cancel(job);
            const job = {
                task,
                argument,
                signal,
                onTick,
                ticks: 0,
                width: 0,
                resolve: (value) => {
                    signal?.removeEventListener("abort", cancel);
                    resolve(value);
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
    async map(task, argumentsList, options = {}) {
        const stop = new AbortController();
        const cancelled = effectiveSignal(options.signal);
        const signal = cancelled ? AbortSignal.any([cancelled, stop.signal]) : stop.signal;
        // Each job listens for the cancellation: not the leak that Node warns of from the eleventh on.
        setMaxListeners(0, signal);
        const jobs = argumentsList.map((argument) => this.#enqueue(task, argument, { ...options, signal }));
        try {
            return await Promise.all(jobs);
        }
        catch (error) {
            stop.abort();
            await Promise.allSettled(jobs);
            throw error;
        }
    }
    /** Ends all workers; jobs that have not finished are rejected with {@link CancelledError}. */
    async close() {
        this.#closed = true;
        for (const job of this.#queue.splice(0))
            job.reject(new CancelledError());
        for (const [worker, job] of this.#busy) {
            job.reject(new CancelledError());
            this.#idle.push(worker);
        }
        this.#busy.clear();
        await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
    }
    #cancel(job) {
        const queued = this.#queue.indexOf(job);
        if (queued >= 0)
            this.#queue.splice(queued, 1);
        for (const [worker, running] of this.#busy) {
            if (running !== job)
                continue;
            this.#busy.delete(worker);
            void worker.terminate();
        }
        job.reject(new CancelledError());
        this.#dispatch();
    }
    #dispatch() {
        while (this.#queue.length > 0 && this.#busy.size < this.#width) {
            const job = this.#queue.shift();
            // One signal cancels its jobs one after the other; those whose turn has not come must not start.
            if (job.signal?.aborted) {
                job.reject(new CancelledError());
                continue;
            }
            const worker = this.#idle.pop() ?? this.#start();
            job.width = this.#width;
            this.#busy.set(worker, job);
            worker.ref();
            try {
                worker.postMessage({ task: job.task, argument: job.argument });
            }
            catch (error) {
                this.#busy.delete(worker);
                this.#release(worker);
                job.reject(error);
            }
        }
    }
    #start() {
        const worker = new Worker(new URL("./worker-main.js", import.meta.url), this.#limits());
        this.#current.add(worker);
        worker.on("message", (message) => {
            const job = this.#busy.get(worker);
            if (!job)
                return;
            if (message.type === "tick") {
                job.ticks += message.n;
                return job.onTick?.(message.n);
            }
            this.#busy.delete(worker);
            this.#release(worker);
            if (message.type === "result")
                job.resolve(message.value);
            else {
                const error = unpackError(message.error);
                if (NO_MEMORY.test(error.message))
                    this.#outOfMemory(job, error);
                else
                    job.reject(error);
            }
            this.#dispatch();
        });
        const fail = (error) => {
            const job = this.#busy.get(worker);
            this.#busy.delete(worker);
            const place = this.#idle.indexOf(worker);
            if (place >= 0)
                this.#idle.splice(place, 1);
            if (job && error.code === "ERR_WORKER_OUT_OF_MEMORY")
                this.#outOfMemory(job, error);
            else
                job?.reject(new Coos7Error(`A worker running ${job.task.name} ${error.message}`, { cause: error }));
            this.#dispatch();
        };
        worker.on("error", fail);
        worker.on("exit", (code) => {
            if (this.#busy.has(worker))
                fail(new Error(`ended early with exit code ${code}`));
        });
        return worker;
    }
    /** Runs a job again with fewer others beside it; one that had all the memory to itself fails. */
    #outOfMemory(job, cause) {
        if (job.width === 1) {
            const what = `A worker running ${job.task.name} ran out of memory, with no other beside it`;
            const advice = "free some memory, use fewer images, or allow more with NODE_OPTIONS=--max-old-space-size=8192 (MB)";
            job.reject(new Coos7Error(`${what}; ${advice}`, { cause }));
            return;
        }
        // Several that run out of it at about the same time are one reason to go on with fewer, not several.
        if (job.width === this.#width)
            this.#narrow();
        job.onTick?.(-job.ticks);
        job.ticks = 0;
        this.#queue.unshift(job);
    }
    #narrow() {
        this.#width = Math.floor(this.#width / 2);
        this.#current = new WeakSet();
        for (const worker of this.#idle.splice(0))
            void worker.terminate();
        const { onWarning = console.warn } = this.#options;
        onWarning(`A worker ran out of memory; going on with ${this.#width === 1 ? "one worker" : `${this.#width} workers`} at a time`);
    }
    /** The heap of all workers is shared out among those that may run. */
    #limits() {
        let { heapMb } = this.#options;
        if (heapMb === undefined) {
            if (this.#width === this.size)
                return {};
            heapMb = getHeapStatistics().heap_size_limit / MB;
        }
        return { resourceLimits: { maxOldGenerationSizeMb: Math.floor((heapMb * this.size) / this.#width) } };
    }
    #release(worker) {
        if (!this.#current.has(worker)) {
            void worker.terminate();
            return;
        }
        // An idle worker must not keep the process alive.
        worker.unref();
        this.#idle.push(worker);
    }
}
/**
 * Calls `work` with the given pool, or with one of its own that is closed afterwards.
 */
export async function withPool(pool, work) {
    if (pool)
        return work(pool);
    const own = new WorkerPool();
    try {
        return await work(own);
    }
    finally {
        await own.close();
    }
}
/**
 * Runs one job per argument on a pool and yields the results in the arguments' order, with at most two jobs for
 * each worker begun and not yet taken: what is in memory stays bounded however slowly results are used.
 * Stopping early, or a failure, cancels the jobs that are under way.
 */
export async function* inOrder(pool, task, args, { signal } = {}) {
    const stop = new AbortController();
    const cancelled = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const waiting = [];
    try {
        for (const argument of args) {
            const job = pool.run(task, argument, { signal: cancelled });
            // A failure is met when its turn comes; until then it must not count as unhandled.
            job.catch(() => { });
            waiting.push(job);
            if (waiting.length >= 2 * pool.size)
                yield await waiting.shift();
        }
        while (waiting.length > 0)
            yield await waiting.shift();
    }
    finally {
        stop.abort();
    }
}
//# sourceMappingURL=workers.js.map