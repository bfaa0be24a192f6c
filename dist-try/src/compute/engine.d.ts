import { Coos7Error } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import type { Device } from "./backend.js";
import type { Tensor } from "./graph.js";
/** A graph that an engine can run: equal keys, equal models. */
export interface OnnxModel {
    key: string;
    /** Outputs that runs bind to variables; default: none. */
    kept?: readonly string[];
    /** The model's bytes; called where the engine has no session of that key. */
    encode(): Uint8Array | Promise<Uint8Array>;
}
/**
 * ONNX Runtime in a process of its own, which computes on one device and, on the CPU, on a fixed number of threads, and
 * can be ended at any moment. Results do not depend on what ran before; their last digits may depend on the device and
 * the number of threads.
 */
export declare class OnnxEngine {
    #private;
    readonly threads: number;
    readonly device: Device;
    private constructor();
    /**
     * Starts the process; aborting `signal` gives that up. Throws {@link Coos7Error}, saying why, where ONNX
     * Runtime does not load.
     */
    static start(threads: number, signal?: AbortSignal, device?: Device): Promise<OnnxEngine>;
    /** Whether the process has ended. */
    get closed(): boolean;
    /**
     * Runs a graph; `bindings` names those of its inputs and outputs that are variables. Throws {@link Coos7Error}
     * where ONNX Runtime refuses it, {@link EngineLostError} where its process has ended.
     */
    run(model: OnnxModel, feeds: Record<string, Tensor>, bindings?: Bindings): Promise<Record<string, Tensor>>;
    /** Sets variables, which the process keeps until they are forgotten. */
    assign(variables: Record<string, Tensor>): Promise<void>;
    /** Copies of variables. */
    read(names: readonly string[]): Promise<Record<string, Tensor>>;
    forget(names: readonly string[]): Promise<void>;
    /** Frees what the process keeps for a graph, if it does. */
    release(key: string): Promise<void>;
    /** Ends the process at once; runs that have not finished are rejected with {@link CancelledError}. */
    close(): void;
}
/** ONNX Runtime's process has ended by itself, or was ended for it: most often there was no memory left. */
export declare class EngineLostError extends Coos7Error {
    name: string;
    /** `how`: what is known of its end. */
    constructor(how: string);
}
/**
 * Does work that needs an engine, and once more from its start where the engine is lost on the way: what took the memory
 * beside it may be over by then, and `work`, told how often it was tried, may take less. It has to begin with an engine
 * of its own each time.
 */
export declare function retryLost<R>(run: Pick<RunOptions, "onWarning">, work: (tried: number) => Promise<R>): Promise<R>;
/**
 * Inputs and outputs of a graph that are variables of the process, by their names in the graph: a run takes the
 * inputs from there, and when it is done puts the outputs there.
 */
export interface Bindings {
    inputs: Readonly<Record<string, string>>;
    outputs: Readonly<Record<string, string>>;
}
/** What the engine asks of its process. Answers carry the request's `id`. */
export type EngineRequest = 
/** Makes a session of an ONNX model and keeps it under `key`. Outputs in `kept` stay on the device: variables. */
{
    id: number;
    type: "load";
    key: string;
    model: Uint8Array;
    kept: readonly string[];
}
/** Answered with the outputs that are not bound to variables. */
 | {
    id: number;
    type: "run";
    key: string;
    feeds: Record<string, Tensor>;
    bindings?: Bindings;
} | {
    id: number;
    type: "release";
    key: string;
}
/** Sets variables: tensors that the process keeps, by name. */
 | {
    id: number;
    type: "assign";
    variables: Record<string, Tensor>;
}
/** Answered with variables. */
 | {
    id: number;
    type: "read";
    names: readonly string[];
} | {
    id: number;
    type: "forget";
    names: readonly string[];
};
export type EngineAnswer = {
    id: number;
    outputs: Record<string, Tensor>;
} | {
    id: number;
    done: true;
} | {
    id: number;
    error: string;
};
/** The process's last message: what happened to it outside of any request. */
export interface EngineFarewell {
    fatal: string;
}
/** The process's first message: whether ONNX Runtime loaded. */
export type EngineGreeting = {
    ready: true;
} | {
    ready: false;
    reason: string;
};
