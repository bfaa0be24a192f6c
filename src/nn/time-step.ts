import type { LayersModel } from "@tensorflow/tfjs-layers";
import { Random } from "../core/random.js";
import type { DenseArray, LayerOutput, LossName, NetworkEngine } from "./engine.js";

/** The work that an engine is chosen for: training steps with `loss`, without it predictions of `outputs`. */
export interface NetworkJob {
  model: LayersModel;
  /** Examples that go through the network at once. */
  batch: number;
  loss?: LossName;
  /** Default: the model's last layer. */
  outputs?: readonly LayerOutput[];
}

/** Seconds that an engine takes for one step of a job, on random data. A first step, with all preparations, goes before. */
export async function secondsPerStep(engine: NetworkEngine, job: NetworkJob): Promise<number> {
  const { model, batch, loss, outputs = [{ layer: model.layers.at(-1)!.name }] } = job;
  const inputs = model.inputs.map(({ shape }) => noise([batch, ...(shape.slice(1) as number[])]));
  if (loss === undefined) {
    const predictor = await engine.predictor(model, outputs);
    try {
      return await timeSecond(() => predictor.run(inputs));
    } finally {
      await predictor.dispose();
    }
  }
  const targets = noise([batch, ...(model.outputs[0]!.shape.slice(1) as number[])]);
  const trainer = await engine.trainer(model, { loss });
  try {
    // Without a learning rate the weights stay as they are, and so does the cost of a step.
    return await timeSecond(() => trainer.step(inputs, targets, 0));
  } finally {
    await trainer.dispose();
  }
}

async function timeSecond(step: () => Promise<unknown>): Promise<number> {
  await step();
  const started = performance.now();
  await step();
  return (performance.now() - started) / 1000;
}

function noise(shape: readonly number[]): DenseArray {
  const random = new Random("time-step");
  const length = shape.reduce((product, size) => product * size, 1);
  return { data: Float32Array.from({ length }, () => random.uniform()), shape };
}
