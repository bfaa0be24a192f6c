/** How far a stage of work has come: `done` of `total` pieces, each called `unit` (e.g. "images"). */
export interface ProgressEvent {
    stage: string;
    done: number;
    total: number;
    unit: string;
    /** Where several lines of work go on at once: which of them. A stage takes the place of its lane's last. */
    lane?: string;
    /** What else changes as the work goes on, e.g. "loss 0.53". */
    detail?: string;
}
/** Receives progress; called on the thread that started the work, at most a few times a second per stage. */
export type ProgressListener = (event: ProgressEvent) => void;
/** What every long call accepts: a way to follow it, to cancel it, and the workers it may use. */
export interface RunOptions {
    /** Worker threads to compute on. Without a pool the call makes its own and closes it. */
    pool?: import("./workers.js").WorkerPool;
    /** Cancels the call, which then throws `CancelledError`. */
    signal?: AbortSignal;
    onProgress?: ProgressListener;
    /** Told, in one line, of what does not stop the work but should be known. Default: a line on stderr. */
    onWarning?: (line: string) => void;
}
/**
 * Counts finished pieces of one stage, from `done` on, and tells `listener`: of the start, of the end, and in between
 * a few times a second. Returns what is called with the number of newly finished pieces (an `onTick`).
 */
export declare function countProgress(listener: ProgressListener | undefined, stage: string, total: number, unit: string, done?: number): (n: number) => void;
