import type { LayersModel } from "@tensorflow/tfjs-layers";
import { effectiveSignal } from "../../core/ambient-signal.js";
import type { RunOptions } from "../../core/progress.js";
import type { AdamOptions, LayerOutput, LossName, NetworkEngine, Predictor, Trainer } from "../engine.js";
import { installedVersion } from "../installed-version.js";
import { comparedPredictor, comparedTrainer } from "./compare-with-cpu.js";
import { formFor, type GraphForm } from "./compile/form.js";
import { type Device, hasGpu } from "./device.js";
import { OnnxEngine } from "./engine.js";
import { OnnxPredictor } from "./predictor.js";
import { OnnxTrainer } from "./trainer.js";

/**
 * Starts ONNX Runtime for networks on a device, in a process of its own; on the CPU it computes on `threads` threads.
 * Equal device and threads, equal bits. What another device than the CPU computes is compared with the CPU the first
 * time that a network runs there on a size of batch. Aborting `run.signal` closes the engine at once, also later.
 * `form` is how graphs are written, by default the device's. Throws `Coos7Error`, saying why, where ONNX Runtime does
 * not load; a device that is not there is an error of the first step.
 */
export async function createOnnxEngine(
  threads: number,
  run: Pick<RunOptions, "signal"> = {},
  device: Device = "cpu",
  form: GraphForm = formFor(device),
): Promise<NetworkEngine> {
  const signal = effectiveSignal(run.signal);
  const engine = await OnnxEngine.start(threads, signal, device);
  const close = (): void => {
    signal?.removeEventListener("abort", close);
    engine.close();
  };
  signal?.addEventListener("abort", close, { once: true });
  let networks = 0;
  const startCpu = (): Promise<NetworkEngine> => createOnnxEngine(threads, run);
  return {
    name: device,
    detail: `onnxruntime-node ${installedVersion("onnxruntime-node")}${device === "cpu" ? "" : `, ${device}`}`,
    software: device === "webgpu" && !hasGpu(),
    async predictor(model: LayersModel, outputs: readonly LayerOutput[]): Promise<Predictor> {
      const predictor = new OnnxPredictor(engine, `network ${++networks}`, model, outputs, form);
      return device === "cpu" ? predictor : comparedPredictor(predictor, model, outputs, device, startCpu);
    },
    async trainer(model: LayersModel, options: { loss: LossName; adam?: AdamOptions }): Promise<Trainer> {
      const trainer = await OnnxTrainer.start(engine, `network ${++networks}`, model, options, form);
      return device === "cpu" ? trainer : comparedTrainer(trainer, model, options, device, startCpu);
    },
    close,
  };
}
