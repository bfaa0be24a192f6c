import { IMAGE_LENGTH } from "../dataset/types.js";
import { withNetworkEngine } from "../nn/choose-engine.js";
import { secondsPerStep } from "../nn/time-step.js";
import { MAX_IMAGES_IN_MEMORY } from "../nn/training/training-images.js";
import type { FamilyContext, PilotTraining } from "./families/family.js";

/** Examples in a measured step, where the real one has as many or more. */
const PILOT_BATCH = 16;

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

/** Seconds of a training on so many images, from the time of one step and, where there are many checks, one prediction. */
export async function trainingSeconds(
  { model, backend, threads, loss, batch, examples, checked }: PilotTraining,
  images: number,
  { run }: FamilyContext,
): Promise<number> {
  const timedBatch = Math.min(batch, PILOT_BATCH);
  return withNetworkEngine(threads, { ...run, backend }, async (engine) => {
    const job = { model, batch: timedBatch };
    const perStep = await secondsPerStep(engine, { ...job, loss });
    const perCheck = checked ? await secondsPerStep(engine, job) : 0;
    return (perStep * examples(images) + perCheck * (checked?.(images) ?? 0)) / timedBatch;
  });
}
