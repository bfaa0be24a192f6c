import type { RunOptions } from "../core/progress.js";
import { OnnxEngine } from "./engine.js";
/**
 * Calls `work` with ONNX Runtime on `threads` threads and resolves to its result, or to undefined where the
 * caller should do the work in TypeScript: with `COOS7_BACKEND=typescript`, and where ONNX Runtime does not load
 * (which is said once; with `COOS7_BACKEND=onnx` it is an error). Engines are kept for a few seconds for the
 * next call; where one is lost for want of memory `work` is called once more, with another. Cancelling `run.signal` ends
 * the engine's process at once.
 * Throws `UsageError` for another value of `COOS7_BACKEND`.
 */
export declare function withEngine<R>(threads: number, run: Pick<RunOptions, "signal" | "onWarning">, work: (engine: OnnxEngine) => Promise<R>): Promise<R | undefined>;
/** The engine that large products run on here and now: what `COOS7_BACKEND` allows and what loads. */
export declare function activeBackend(run?: Pick<RunOptions, "signal" | "onWarning">): Promise<"onnx" | "typescript">;
