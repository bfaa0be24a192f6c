import { type PackedError } from "./errors.js";
/** The most threads a pool may have. */
export declare const MAX_WORKERS = 256;
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
/**
 * The shape of an export that can be run in a worker. Arguments and results are structured clones. Where memory runs
 * out a job is run again from its start: what it writes into shared memory must not depend on what is there.
 */
export type TaskFunction<A, R> = (argument: A, context: TaskContext) => R | Promise<R>;
/** How one job of a pool is run. */
export interface JobOptions {
    signal?: AbortSignal;
    /** Is told of `n` more finished pieces, as the task reports them. */
    onTick?: (n: number) => void;
}
/** What a pool may be told beside its size. */
export interface PoolOptions {
    /** JavaScript heap that each worker may use, in MB. Default: Node's own limit. */
    heapMb?: number;
    /** Told, in one line, when memory runs out and the work goes on with fewer workers. Default: a line on stderr. */
    onWarning?: (line: string) => void;
}
/** Messages from a worker to the pool. */
export type WorkerMessage = {
    type: "tick";
    n: number;
} | {
    type: "result";
    value: unknown;
} | {
    type: "error";
    error: PackedError;
};
/**
 * A fixed number of worker threads that take jobs from one queue. Results of jobs do not depend on `size`:
 * a job must depend on its argument only. Where a worker runs out of memory its job is run again with half as many
 * workers at a time, each with twice the heap; only a job that had all the memory to itself fails.
 */
export declare class WorkerPool {
    #private;
    readonly size: number;
    /**
     * Throws {@link UsageError} unless `size` is a whole number from 1 to 256.
     * Default: the machine's cores.
     */
    constructor(size?: number, options?: PoolOptions);
    /**
     * Runs one job. `options.signal` cancels it: a queued job is dropped, a running one's worker is ended.
     * Rejects with what the task threw, or with {@link Coos7Error} if the worker died.
     */
    run<A, R>(task: TaskReference, argument: A, options?: JobOptions): Promise<R>;
    /**
     * Runs one job per argument and resolves to their results in the arguments' order. When one fails the
     * others are cancelled.
     */
    map<A, R>(task: TaskReference, argumentsList: readonly A[], options?: {
        signal?: AbortSignal;
        onTick?: (n: number) => void;
    }): Promise<R[]>;
    /** Ends all workers; jobs that have not finished are rejected with {@link CancelledError}. */
    close(): Promise<void>;
}
/**
 * Calls `work` with the given pool, or with one of its own that is closed afterwards.
 */
export declare function withPool<R>(pool: WorkerPool | undefined, work: (pool: WorkerPool) => Promise<R>): Promise<R>;
/**
 * Runs one job per argument on a pool and yields the results in the arguments' order, with at most two jobs for
 * each worker begun and not yet taken: what is in memory stays bounded however slowly results are used.
 * Stopping early, or a failure, cancels the jobs that are under way.
 */
export declare function inOrder<A, R>(pool: WorkerPool, task: TaskReference, args: Iterable<A>, { signal }?: {
    signal?: AbortSignal;
}): AsyncGenerator<R>;
