import { effectiveSignal } from "../core/ambient-signal.js";
import { throwIfCancelled } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import type { EngineName, NetworkEngine } from "./engine.js";
import { retryLost } from "./onnx/engine-lost.js";

/**
 * Starts an engine; `threads` matter to ONNX Runtime on the CPU only. Throws `Coos7Error`, saying why, where it does not work on
 * this machine.
 */
export async function createEngine(
  name: EngineName,
  threads: number,
  run: Pick<RunOptions, "signal"> = {},
): Promise<NetworkEngine> {
  // Loaded where they are used: what one engine needs should not keep another from working.
  if (name === "tensorflow" || name === "tfjs") {
    const { createTfjsEngine } = await import("./tfjs/engine.js");
    return createTfjsEngine(name);
  }
  const { createOnnxEngine } = await import("./onnx/network-engine.js");
  return createOnnxEngine(threads, run, name);
}

/**
 * Calls `work` with an engine, which is closed at the end, and at once where `run.signal` is aborted. Where the engine is
 * lost for want of memory `work` is called once more, with another, and told so: it may do less at once.
 */
export function useEngine<R>(
  name: EngineName,
  threads: number,
  run: Pick<RunOptions, "signal" | "onWarning">,
  work: (engine: NetworkEngine, tried: number) => Promise<R>,
): Promise<R> {
  return retryLost(run, (tried) => useOnce(name, threads, run, (engine) => work(engine, tried)));
}

async function useOnce<R>(
  name: EngineName,
  threads: number,
  run: Pick<RunOptions, "signal">,
  work: (engine: NetworkEngine) => Promise<R>,
): Promise<R> {
  throwIfCancelled(run.signal);
  const signal = effectiveSignal(run.signal);
  const engine = await createEngine(name, threads, signal ? { signal } : {});
  const cancel = (): void => engine.close();
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    throwIfCancelled(signal);
    return await work(engine);
  } finally {
    signal?.removeEventListener("abort", cancel);
    engine.close();
  }
}
