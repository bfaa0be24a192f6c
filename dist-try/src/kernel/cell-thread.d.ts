import { type CellOutput, type CellText, type RequestKind, type Requests } from "./cells/protocol.js";
export interface CellThreadEvents {
    onOutput(output: CellOutput | CellText): void;
    /** `await input()`: the answer goes to {@link CellThread.answerInput} under the same id. */
    onInput(request: {
        id: number;
        cell: number;
        prompt: string;
        password: boolean;
    }): void;
}
/** Rejects what was asked of a thread that has ended, e.g. because a cell called `process.exit`. */
export declare class ThreadEnded extends Error {
    name: string;
}
/** The thread that runs the cells, seen from the thread that owns the sockets. */
export declare class CellThread {
    #private;
    /** Resolves when cells can run, or never will. */
    readonly ready: Promise<void>;
    /** `firstId` keeps the ids of a new thread apart from those of the one it replaces. */
    constructor(options: {
        firstId: number;
    }, events: CellThreadEvents);
    /** The id that the next request will get. */
    get nextId(): number;
    get ended(): boolean;
    /** Asks the thread; it answers in the order of asking. Rejects with {@link ThreadEnded} if it ends first. */
    ask<K extends RequestKind>(kind: K, ask: Requests[K]["ask"]): Promise<Requests[K]["answer"]>;
    /** Loads modules of this package, while the cell that imports them is compiled. */
    prepare(names: string[]): void;
    /** Answers a question; a thread that stands still until then (ids below 0) is woken. */
    answerInput(id: number, text: string): void;
    /**
     * Stops the running cell, and anything else that keeps the thread from answering. What is asked afterwards
     * must wait for this, so that it is not hit itself.
     */
    interrupt(): Promise<void>;
    /** Resolves when no interrupt is under way. */
    settled(): Promise<void>;
    end(): Promise<void>;
}
