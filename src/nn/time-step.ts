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

/** Seconds that an engine takes for one step of a job, on random data, once everything is prepared. */
export async function secondsPerStep(engine: NetworkEngine, job: NetworkJob): Promise<number> {
  return (await timeSteps(engine, job)).next;
}

/** Seconds of the first step of a job, with all preparations, and of one of the steps that follow, on random data. */
export async function timeSteps(
  engine: NetworkEngine,
  job: NetworkJob,
): Promise<{ first: number; next: number }> {
  const { model, batch, loss, outputs = [{ layer: model.layers.at(-1)!.name }] } = job;
  const inputs = model.inputs.map(({ shape }) => noise([batch, ...(shape.slice(1) as number[])]));
  const started = performance.now();
  if (loss === undefined) {
    const predictor = await engine.predictor(model, outputs);
    try {
      return await timed(started, () => predictor.run(inputs));
    } finally {
      await predictor.dispose();
    }
  }
  const targets = noise([batch, ...(model.outputs[0]!.shape.slice(1) as number[])]);
  const trainer = await engine.trainer(model, { loss });
  try {
    // Without a learning rate the weights stay as they are, and so does the cost of a step.
    return await timed(started, () => trainer.step(inputs, targets, 0));
  } finally {
    await trainer.dispose();
  }
}

/** Short steps are repeated for so long: one alone says little on a machine that does other things too. */
const TIMED_S = 0.3;

async function timed(
  started: number,
  step: () => Promise<unknown>,
): Promise<{ first: number; next: number }> {
  await step();
  const prepared = performance.now();
  let steps = 0;
  for (;;) {
    await step();
    steps++;
    const seconds = (performance.now() - prepared) / 1000;
    if (seconds >= TIMED_S) return { first: (prepared - started) / 1000, next: seconds / steps };
  }
}

function noise(shape: readonly number[]): DenseArray {
  const random = new Random("time-step");
  const length = shape.reduce((product, size) => product * size, 1);
  return { data: Float32Array.from({ length }, () => random.uniform()), shape };
}
