import { KernelClient, type Published } from "../../src/kernel/runner/client.js";
import type { Message } from "../../src/kernel/wire.js";
/** The repository's folder of notebooks' parent: cells that run there import the package by its own name. */
export declare const ROOT: string;
export interface CellRun {
    reply: Record<string, unknown>;
    /** What the kernel published for the cell, without its status, in order. */
    outputs: {
        type: string;
        content: Record<string, unknown>;
    }[];
    /** Texts of the cell's streams, joined. */
    stdout: string;
    stderr: string;
    /** `text/plain` of its value, if it had one. */
    value: string | undefined;
}
/** A real kernel process with its own history, over ZeroMQ. */
export declare class TestKernel {
    #private;
    readonly client: KernelClient;
    private constructor();
    static start(options?: {
        folder?: string;
        strict?: boolean;
        state?: string;
    }): Promise<TestKernel>;
    /** Sends a cell; `finished` resolves when its reply and its idle status have come. */
    send(code: string, content?: Record<string, unknown>): {
        id: string;
        finished: Promise<CellRun>;
    };
    run(code: string, content?: Record<string, unknown>): Promise<CellRun>;
    /** Sends another request and resolves to its reply. */
    ask(type: string, content?: Record<string, unknown>): Promise<Message>;
    /** Everything published so far for a request. */
    outputsOf(id: string): {
        type: string;
        content: Record<string, unknown>;
    }[];
    /** Resolves as soon as a request has printed something; throws where it failed instead. */
    printed(id: string): Promise<void>;
    /** Sends a message on a comm; `idle` resolves when the kernel has said that all it set off is done. */
    comm(type: "comm_open" | "comm_msg" | "comm_close", content: Record<string, unknown>, extra?: {
        metadata?: Record<string, unknown>;
        buffers?: Uint8Array[];
    }): {
        id: string;
        idle: Promise<void>;
    };
    /** Resolves to the first message published from now on that `wanted` accepts. */
    next(wanted: (message: Published) => boolean): Promise<Published>;
    interrupt(): Promise<void>;
    stop(options?: {
        keepState?: boolean;
    }): Promise<void>;
}
export declare function sleep(ms: number): Promise<void>;
/** The traceback of a reply, without its colours. */
export declare function tracebackOf({ reply }: {
    reply: Record<string, unknown>;
}): string;
