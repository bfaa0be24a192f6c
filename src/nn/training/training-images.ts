import type { RunOptions } from "../../core/progress.js";
import { countProgress } from "../../core/progress.js";
import { readInParallel } from "../../dataset/read-in-parallel.js";
import { type CellIds, type Dataset, IMAGE_LENGTH } from "../../dataset/types.js";

/** Images that are kept in memory at most, preprocessed: 1.5 GiB. COOS-7's Training has 41,456. */
export const MAX_IMAGES_IN_MEMORY = 49_152;

/** The split Training as training needs it: preprocessed images at random access. */
export interface TrainingImages {
  readonly count: number;
  readonly labels: Int32Array;
  readonly ids: CellIds;
  /** The preprocessed images (2 x 64 x 64) of these numbers, in this order. */
  take(numbers: readonly number[]): Promise<Float32Array[]>;
  close(): void;
}

/**
 * Opens Training for random access. Up to `inMemory` images are read and preprocessed once and kept; of a larger split
 * each image is read again, and preprocessed, whenever it is asked for.
 */
export async function openTrainingImages(
  dataset: Dataset,
  preprocess: (images: Float32Array) => Float32Array,
  run: Pick<RunOptions, "pool" | "signal" | "onProgress">,
  inMemory: number = MAX_IMAGES_IN_MEMORY,
): Promise<TrainingImages> {
  const reader = await dataset.open("training");
  const { count, labels, ids } = reader;
  const close = (): void => reader.close();
  if (count > inMemory) {
    const read = async (number: number) => preprocess(await reader.read(number, number + 1));
    return { count, labels, ids, close, take: (numbers) => Promise.all(numbers.map(read)) };
  }
  close();
  const kept = new Float32Array(count * IMAGE_LENGTH);
  const onTick = countProgress(run.onProgress, "Reading training images", count, "images");
  let length = 0;
  await readInParallel(dataset, "training", count, run, (images) => {
    kept.set(preprocess(images), length);
    length += images.length;
    onTick(images.length / IMAGE_LENGTH);
  });
  const image = (number: number) => kept.subarray(number * IMAGE_LENGTH, (number + 1) * IMAGE_LENGTH);
  return { count, labels, ids, close: () => {}, take: async (numbers) => numbers.map(image) };
}
