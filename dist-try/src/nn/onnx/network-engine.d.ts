import { type Device, type GraphForm } from "../../compute/backend.js";
import type { RunOptions } from "../../core/progress.js";
import type { NetworkEngine } from "../engine.js";
/**
 * Starts ONNX Runtime for networks on a device, in a process of its own; on the CPU it computes on `threads` threads.
 * Equal device and threads, equal bits. What another device than the CPU computes is compared with the CPU the first
 * time that a network runs there on a size of batch. Aborting `run.signal` closes the engine at once, also later.
 * `form` is how graphs are written, by default the device's. Throws `Coos7Error`, saying why, where ONNX Runtime does
 * not load; a device that is not there is an error of the first step.
 */
export declare function createOnnxEngine(threads: number, run?: Pick<RunOptions, "signal">, device?: Device, form?: GraphForm): Promise<NetworkEngine>;
/** Starts the engine to compare with. */
export type StartCpu = () => Promise<NetworkEngine>;
