import type { TaskReference } from "../core/workers.js";
import { type SharedSplit, withWorkerReader } from "../dataset/open.js";
import { minMax, percentileStretch, vggInput } from "../nn/intensities.js";
import { fiveCrops, wholeImages } from "../nn/views.js";
import type { BatchFunction } from "./features.js";

/** The images `start` to `end` of a split that a worker reads and makes a network's input of. */
export interface PreparationJob extends SharedSplit {
  start: number;
  end: number;
  /** The {@link BatchFunction} that makes it: one row of values per image. */
  prepare: TaskReference;
}

/** A worker's task: the input for the images of a range. */
export async function prepareRange(job: PreparationJob): Promise<Float32Array> {
  const { start, end, prepare } = job;
  const module = (await import(prepare.module)) as Record<string, BatchFunction>;
  return withWorkerReader(job, async (reader) =>
    module[prepare.name]!(await reader.read(start, end), end - start),
  );
}

// What images become before they go into a network, as functions that worker threads can load.

/** DeepLoc: five crops of each image, stretched between percentiles. A `BatchFunction`. */
export function deepLocInputs(images: Float32Array): Float32Array {
  return fiveCrops(percentileStretch(images)).data;
}

/** Paired cell inpainting's source cell: both channels from minimum to maximum. A `BatchFunction`. */
export function pciInputs(images: Float32Array): Float32Array {
  return wholeImages(minMax(images)).data;
}

/** VGG16: the protein channel as 8-bit grey. A `BatchFunction`. */
export function vgg16Inputs(images: Float32Array): Float32Array {
  return vggInput(images).data;
}
