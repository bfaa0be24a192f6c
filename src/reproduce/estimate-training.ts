import { IMAGE_LENGTH } from "../dataset/types.js";
import { withNetworkEngine } from "../nn/choose-engine.js";
import type { NetworkEngine } from "../nn/engine.js";
import { type NetworkJob, timeSteps } from "../nn/time-step.js";
import { MAX_IMAGES_IN_MEMORY } from "../nn/training/training-images.js";
import type { FamilyContext, PilotTraining } from "./families/family.js";

/** Examples in measured steps, where the real ones have more: the time grows linearly with them. */
const PILOT_BATCHES = [8, 24] as const;

/**
 * Memory of a training's process beside the outputs of all layers for a batch and the weights, in multiples of these:
 * gradients, moments and scratch, measured on ONNX Runtime with networks of a quarter to all of the paper's widths.
 */
const MEMORY_PER_TRAINING_MB = 60;
const MEMORY_OF_OUTPUTS = 4;
const MEMORY_OF_WEIGHTS = 10;

/** Memory of a training in megabytes, with the images that it keeps unless they are too many. */
export function trainingMemoryMb({ model, batch }: PilotTraining, images: number): number {
  const outputs = model.layers.reduce((sum, { outputShape }) => sum + valuesOf(outputShape as number[]), 0);
  const values =
    MEMORY_OF_OUTPUTS * outputs * batch +
    MEMORY_OF_WEIGHTS * model.countParams() +
    IMAGE_LENGTH * (images > MAX_IMAGES_IN_MEMORY ? 0 : images);
  return MEMORY_PER_TRAINING_MB + (values * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20;
}

/** Values of a layer's output for one example; the first dimension is that of the batch. */
function valuesOf([, ...shape]: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * Seconds of what is left of a training on so many images, their reading apart: the start, the steps, and the checks of
 * the weights, each with a network that is compiled anew.
 */
export async function trainingSeconds(
  training: PilotTraining,
  images: number,
  { run }: FamilyContext,
): Promise<number> {
  const { model, backend, threads, loss, batch, steps, done, checks, checked } = training;
  const started = performance.now();
  return withNetworkEngine(threads, { ...run, backend }, async (engine) => {
    const start = (performance.now() - started) / 1000;
    const step = await timeAt(engine, { model, loss }, batch);
    const inference = await timeAt(engine, { model }, PILOT_BATCHES.at(-1)!);
    const left = Math.max(0, 1 - done / steps(images));
    const check = inference.first + (inference.next * checked(images)) / PILOT_BATCHES.at(-1)!;
    return start + step.first + left * (steps(images) * step.next + checks * check);
  });
}

/** The time of a step of so many examples, from smaller ones where there are many. */
async function timeAt(
  engine: NetworkEngine,
  job: Omit<NetworkJob, "batch">,
  batch: number,
): Promise<{ first: number; next: number }> {
  const [few, more] = PILOT_BATCHES;
  if (batch <= more) return timeSteps(engine, { ...job, batch });
  const small = await timeSteps(engine, { ...job, batch: few });
  const large = await timeSteps(engine, { ...job, batch: more });
  const perExample = Math.max(0, large.next - small.next) / (more - few);
  return { first: large.first, next: large.next + perExample * (batch - more) };
}
