import type { LayersModel } from "@tensorflow/tfjs-layers";
import { effectiveSignal } from "../../core/ambient-signal.js";
import type { RunOptions } from "../../core/progress.js";
import type { AdamOptions, LayerOutput, LossName, NetworkEngine, Predictor, Trainer } from "../engine.js";
import { OnnxEngine } from "./engine.js";
import { OnnxPredictor } from "./predictor.js";
import { OnnxTrainer } from "./trainer.js";

/**
 * Starts ONNX Runtime for networks, on `threads` threads of a process of its own. Equal threads, equal bits. Aborting
 * `run.signal` closes the engine at once, also later. Throws `Coos7Error`, saying why, where ONNX Runtime does not
 * load.
 */
export async function createOnnxEngine(
  threads: number,
  run: Pick<RunOptions, "signal"> = {},
): Promise<NetworkEngine> {
  const signal = effectiveSignal(run.signal);
  const engine = await OnnxEngine.start(threads, signal);
  const close = (): void => {
    signal?.removeEventListener("abort", close);
    engine.close();
  };
  signal?.addEventListener("abort", close, { once: true });
  let networks = 0;
  return {
    name: "onnx",
    async predictor(model: LayersModel, outputs: readonly LayerOutput[]): Promise<Predictor> {
      return new OnnxPredictor(engine, `network ${++networks}`, model, outputs);
    },
    trainer(model: LayersModel, options: { loss: LossName; adam?: AdamOptions }): Promise<Trainer> {
      return OnnxTrainer.start(engine, `network ${++networks}`, model, options);
    },
    close,
  };
}
