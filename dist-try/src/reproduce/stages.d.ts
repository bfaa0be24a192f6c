/** What `run.json` says of one stage of a run. */
export interface StageRecord {
    stage: string;
    /** Wall-clock seconds. */
    seconds: number;
    /** Largest resident memory of the process during the stage, in megabytes. */
    peakMemoryMb: number;
}
/** Times the stages of a run and watches their memory. */
export declare class StageLog {
    readonly records: StageRecord[];
    /** Runs `work` as a stage of that name and records it. */
    measure<T>(stage: string, work: () => Promise<T>): Promise<T>;
}
/**
 * Works on items in their order, at most `lanes` at a time, and resolves to the results in that order. When one fails
 * the others are cancelled through the signal that `work` is given, and its error is thrown once they have stopped.
 */
export declare function inLanes<T, R>(items: readonly T[], lanes: number, signal: AbortSignal | undefined, work: (item: T, signal: AbortSignal) => Promise<R>): Promise<R[]>;
/** A stretch of work that takes so long by itself, on so many cores. */
export interface LaneWork {
    seconds: number;
    cores: number;
}
/**
 * How long {@link inLanes} takes for items that consist of such stretches, one after the other: what is worked on at the
 * same time shares the machine's cores, and is slowed down alike where it asks for more of them than there are.
 */
export declare function secondsInLanes(items: readonly (readonly LaneWork[])[], lanes: number, machineCores: number): number;
