import type { EngineName } from "../compute/backend.js";
import type { RunOptions } from "../core/progress.js";
import type { NetworkEngine } from "./engine.js";
/**
 * Starts an engine; `threads` matter to ONNX Runtime on the CPU only. Throws `Coos7Error`, saying why, where it does not work on
 * this machine.
 */
export declare function createEngine(name: EngineName, threads: number, run?: Pick<RunOptions, "signal">): Promise<NetworkEngine>;
/**
 * Calls `work` with an engine, which is closed at the end, and at once where `run.signal` is aborted. Where the engine is
 * lost for want of memory `work` is called once more, with another, and told so: it may do less at once.
 */
export declare function useEngine<R>(name: EngineName, threads: number, run: Pick<RunOptions, "signal" | "onWarning">, work: (engine: NetworkEngine, tried: number) => Promise<R>): Promise<R>;
/**
 * Has an engine train a small network of every type of layer that the package's networks have, and compares it with
 * known numbers. Throws {@link Coos7Error} where it computes something else, or fails.
 */
export declare function checkEngine(engine: NetworkEngine): Promise<void>;
/** Whether an engine works on this machine: passes its self-test. */
export type Probe = {
    works: true;
    /** One line: package, version, device. */
    detail: string;
    /** A GPU's interface computed by the CPU: good for tests only, so used only where it is asked for by name. */
    software: boolean;
} | {
    works: false;
    /** One line. */
    reason: string;
};
/** Tries an engine, once in the life of a process. Where that could crash it is tried in a process of its own. */
export declare function probeEngine(name: EngineName): Promise<Probe>;
/** Tries an engine in this process. */
export declare function probeHere(name: EngineName): Promise<Probe>;
