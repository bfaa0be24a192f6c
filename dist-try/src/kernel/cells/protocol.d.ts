import type { CompiledCell } from "../compiler/messages.js";
export interface ExecuteRequest {
    /** The text of the cell, for tracebacks. */
    source: string;
    cell: CompiledCell;
    /** Number under which the compiled code reports. */
    run: number;
    /** What tracebacks call the cell. */
    label: string;
    /** Execution count of the cell. */
    count: number;
    /** Silent cells publish nothing. */
    silent: boolean;
    allowStdin: boolean;
    /** By name: the compiled expression, or why it does not compile. */
    userExpressions: Record<string, {
        source: string;
        cell: CompiledCell;
        run: number;
    } | {
        failure: CellFailure;
    }>;
}
/** What failed in a cell, in the form of the Jupyter `error` message. */
export interface CellFailure {
    ename: string;
    evalue: string;
    traceback: string[];
}
export interface ExecuteResult {
    failure?: CellFailure;
    /** Replies to user expressions, each as JSON. */
    userExpressions: Record<string, string>;
    /** The text form of the cell's value, for the history. */
    output?: string;
    /** Where the cell ended early: the steps that it had come to, from 1. */
    reached?: number[];
}
/** A message of the page on a comm. */
export interface CommAsk {
    msgType: "comm_open" | "comm_msg" | "comm_close";
    id: string;
    /** Of `comm_open` only. */
    target?: string;
    data: Record<string, unknown>;
    metadata: Record<string, unknown>;
    buffers: Uint8Array[];
}
/** Requests, by kind: what is asked and what is answered. */
export interface Requests {
    execute: {
        ask: ExecuteRequest;
        answer: ExecuteResult;
    };
    /** Answered when the code that the message called has returned, and what it returned has been waited for. */
    comm: {
        ask: CommAsk;
        answer: undefined;
    };
    /** Stops the running cell; answered as soon as the thread notices. */
    interrupt: {
        ask: undefined;
        answer: undefined;
    };
    /** Answered once everything that was set off before has come to rest. */
    ping: {
        ask: undefined;
        answer: undefined;
    };
}
export type RequestKind = keyof Requests;
export type ToCells = {
    [K in RequestKind]: {
        type: "request";
        id: number;
        kind: K;
        ask: Requests[K]["ask"];
    };
}[RequestKind] | {
    type: "input";
    id: number;
    text: string;
}
/** Modules of this package that the next cell imports, to be loaded while it is compiled. */
 | {
    type: "prepare";
    names: string[];
};
/** A message for the iopub channel. `cell` is the id of the request it belongs to, 0 where there is none. */
export interface CellOutput {
    type: "output";
    cell: number;
    msgType: string;
    /** The content as JSON: it was made in the cell, which is told where it cannot be. */
    json: string;
    /** Of messages on comms only. */
    metadata?: Record<string, unknown>;
    buffers?: Uint8Array[];
}
/** Printed text of a cell. */
export interface CellText {
    type: "text";
    cell: number;
    name: "stdout" | "stderr";
    text: string;
}
export type FromCells = {
    type: "ready";
} | {
    type: "answer";
    id: number;
    answer: unknown;
} | {
    type: "refused";
    id: number;
    reason: string;
} | {
    type: "input";
    id: number;
    cell: number;
    prompt: string;
    password: boolean;
} | CellOutput | CellText;
/** What the thread of the cells is started with. */
export interface CellsOptions {
    /** Three Int32 on shared memory, see {@link PHASE}, {@link PENDING} and {@link ANSWERED}. */
    shared: SharedArrayBuffer;
    /** The kernel's line to the thread; cells may do with `parentPort` what they like. */
    port: import("node:worker_threads").MessagePort;
    /** Answers to questions for which the thread stands still. */
    answers: import("node:worker_threads").MessagePort;
}
/** Index of the phase: one of the three below. */
export declare const PHASE = 0;
/** Index of the number of output messages that the sockets' thread has not taken yet. */
export declare const PENDING = 1;
/** Index of the number of answers that have been posted to a thread that stands still. */
export declare const ANSWERED = 2;
/** More pending messages than this make a cell wait: it is faster than the sockets. */
export declare const MAX_PENDING = 20000;
/** The running JavaScript may be terminated at any moment. */
export declare const INTERRUPTIBLE = 0;
/** The module loader is at work: ending it half-way would leave modules that cannot be loaded again. */
export declare const PROTECTED = 1;
/** A termination has been sent and not yet taken effect. */
export declare const TERMINATING = 2;
