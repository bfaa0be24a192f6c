import type { TakeOutput } from "../../notebook/host.js";
import { Cell } from "./cell.js";
import { type Outputs } from "./outputs.js";
import type { ExecuteRequest, ExecuteResult } from "./protocol.js";
import { SourcePositions } from "./source-positions.js";
/** The state that cells share, and what runs them. */
export declare class CellSession {
    #private;
    readonly positions: SourcePositions;
    constructor(rootDir: string, outputs: Outputs);
    /** The cell that ran last, or is running. */
    get latest(): Cell | undefined;
    /** Runs a cell and calls `done` once. What the cell puts out has been published by then, an error has not. */
    execute(id: number, request: ExecuteRequest, done: (result: ExecuteResult) => void): void;
    /**
     * Runs what a message from outside of any cell sets off, as a cell of its own: what it prints, its error too, and what
     * stops it are its own. Calls `done` once `work` has come to its end; what it has left to be waited for may still run.
     */
    handle(id: number, work: () => unknown, done: () => void): void;
    /**
     * Runs `work` as a part of the cell that calls this, with what it puts out given to `take`. It can be stopped without
     * the cell, and is stopped with it; then its result rejects.
     */
    apart<T>(work: () => T | Promise<T>, take: TakeOutput): {
        result: Promise<T>;
        stop(): void;
        failure(error: unknown): string[];
    };
    /** Stops the running cells; {@link settle} ends those that do not end by themselves. */
    interrupt(): void;
    /** Ends interrupted cells whose code does not come to an end. */
    settle(): void;
}
