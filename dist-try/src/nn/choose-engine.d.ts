import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { EngineName } from "../compute/backend.js";
import { type BackendName } from "../compute/backend.js";
import type { RunOptions } from "../core/progress.js";
import type { LayerOutput, LossName, NetworkEngine } from "./engine.js";
export interface EngineChoice extends Pick<RunOptions, "signal" | "onWarning"> {
    /** Default: `COOS7_BACKEND`, else "auto". */
    backend?: BackendName;
    /** Makes what "auto" times a step of where it has a choice. Without it "auto" takes the first engine that works. */
    job?: () => NetworkJob;
}
/**
 * Calls `work` with an engine and resolves to its result; the engine is closed at the end, and at once where
 * `choice.signal` is aborted. The engine is the one asked for or, for "auto", the one that is fastest at the job of
 * those that pass a self-test (software adapters of GPUs left out), which is decided once for each machine and job;
 * `choice.onWarning` is told which, in a line, when it is taken first. `threads` are ONNX Runtime's.
 * Throws {@link Coos7Error} where the engine asked for does not work, or none does.
 */
export declare function withNetworkEngine<R>(threads: number, choice: EngineChoice, work: (engine: NetworkEngine, tried: number) => Promise<R>): Promise<R>;
/** The engine that `withNetworkEngine` would take. One that is asked for by name is not tried. */
export declare function chooseEngine(threads: number, choice?: EngineChoice): Promise<EngineName>;
export interface Decision {
    name: EngineName;
    /** What it is and why it is taken. */
    because: string;
}
/**
 * Which of some engines, with a line about each, is fastest at a job. It is timed once for equal jobs and engines and kept
 * in the cache: a close race must not end differently another time, for results depend on the engine.
 */
export declare function fastestEngine(details: ReadonlyMap<EngineName, string>, threads: number, job: NetworkJob, run?: Pick<RunOptions, "signal" | "onWarning">): Promise<Decision>;
/** Engines by the time of a step of a job, the fastest first, and why others cannot do one. */
export interface Ranking {
    times: readonly {
        name: EngineName;
        seconds: number;
    }[];
    failures: readonly string[];
}
/** Has each engine do a step of a job. Throws {@link Coos7Error} where none can. */
export declare function rankEngines(names: readonly EngineName[], threads: number, job: NetworkJob, run?: Pick<RunOptions, "signal">): Promise<Ranking>;
/** The work that an engine is chosen for: training steps with `loss`, without it predictions of `outputs`. */
export interface NetworkJob {
    model: LayersModel;
    /** Examples that go through the network at once. */
    batch: number;
    loss?: LossName;
    /** Default: the model's last layer. */
    outputs?: readonly LayerOutput[];
}
/** Seconds of the first step of a job, with all preparations, and of one of the steps that follow, on random data. */
export declare function timeSteps(engine: NetworkEngine, job: NetworkJob): Promise<{
    first: number;
    next: number;
}>;
