import type * as TypeScript from "typescript-5.9";
import type { ParsedFiles } from "./files.js";
import type { CompilerOptions, CompilerRequest, CompilerRequests } from "./messages.js";
import { type CellOptions } from "./options.js";
/** A compiler for the cells of one session. */
export declare class Compiler {
    #private;
    /** What is wrong with the notebook's tsconfig.json; said with the first cell. */
    readonly problems: string[];
    constructor(ts: typeof TypeScript, options: CompilerOptions, cells: CellOptions, parsed: ParsedFiles);
    /**
     * Begins a session in another folder with what has been read for this one. Answers `false`, and does nothing, where
     * cells are compiled by other settings there.
     */
    moveTo({ rootDir }: CompilerOptions, cells: CellOptions): boolean;
    /** To be called when an answer has been sent, for what is left to do; at the latest the next question does it. */
    finish(): void;
    answer<K extends CompilerRequest>(kind: K, ask: CompilerRequests[K]["ask"]): CompilerRequests[K]["answer"];
}
/** What the kernel sends to the compiler's process, and what comes back. */
export type ToCompiler = {
    type: "start";
    options: CompilerOptions;
    cells: CellOptions;
} | {
    type: "ask";
    id: number;
    kind: CompilerRequest;
    ask: never;
};
export type FromCompiler = {
    type: "ready";
    problems: string[];
} | {
    type: "answer";
    id: number;
    answer: unknown;
} | {
    type: "refused";
    id: number;
    reason: string;
};
/**
 * Answers the messages of the process that started this one, until it goes away. `warm` is a compiler that has compiled
 * cells already, for another folder.
 */
export declare function serve(ts: typeof TypeScript, parsed: ParsedFiles, warm?: Compiler): void;
