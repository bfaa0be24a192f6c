import type { CompilerRequest, CompilerRequests } from "./compiler/messages.js";
/** Rejects what was asked of a compiler that has been stopped. */
export declare class CompilerStopped extends Error {
    name: string;
}
/**
 * The compiler of a session, in a process of its own: it answers while a cell runs, and what goes wrong in it, or in a
 * cell, leaves the other alone.
 */
export declare class CompilerProcess {
    #private;
    constructor(rootDir: string, options: {
        strict: boolean;
    });
    /** Asks the compiler; it answers in the order of asking. Rejects with {@link CompilerStopped} if it is stopped. */
    ask<K extends CompilerRequest>(kind: K, ask: CompilerRequests[K]["ask"]): Promise<CompilerRequests[K]["answer"]>;
    /** Complaints about the notebook's tsconfig.json that nobody has been told yet. */
    takeProblems(): string[];
    /** Gives up what the compiler is doing: for types that it would take for ever to check. */
    interrupt(): void;
    end(): void;
}
