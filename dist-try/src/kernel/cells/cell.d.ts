import { Coos7Error } from "../../core/errors.js";
import type { TakeOutput } from "../../notebook/host.js";
import { TextLimiter } from "./text-limiter.js";
/** What the code of an interrupted cell gets thrown where it waits. */
export declare class Interrupted extends Coos7Error {
    name: string;
    constructor();
}
/** One run of a cell, with everything that an interrupt has to stop. */
export declare class Cell {
    #private;
    /** Id of the execute request. */
    readonly id: number;
    /** What tracebacks call it, e.g. `cell[3]`. */
    readonly label: string;
    readonly silent: boolean;
    readonly allowStdin: boolean;
    readonly limiter: TextLimiter;
    /** Takes what its code puts out, in place of the notebook. */
    readonly take: TakeOutput | undefined;
    constructor(options: {
        id: number;
        label: string;
        silent: boolean;
        allowStdin: boolean;
        take?: TakeOutput;
    });
    /** Aborted when the cell is interrupted. */
    get signal(): AbortSignal;
    get interrupted(): boolean;
    /** Whether what its code still puts out is to be dropped: it was interrupted, and has been reported so. */
    get muted(): boolean;
    end(): void;
    /** Has the cell end after `work`, which its code does not wait for itself, such as a figure being drawn. */
    waitFor(work: Promise<unknown>): void;
    /** Resolves when all that the cell waits for is done; rejects with its error, or when the cell is interrupted. */
    settled(): Promise<void>;
    /** Calls `stop` if the cell is interrupted before the returned function is called. */
    onInterrupt(stop: (reason: Interrupted) => void): () => void;
    /** Stops what waits: long calls by the signal, the cell's own code at its awaits, its timers. */
    interrupt(): void;
}
