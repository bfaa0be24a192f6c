import { throwIfCancelled } from "../core/errors.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import { Random } from "../core/random.js";
import { type Dataset, IMAGE_LENGTH } from "../dataset/types.js";
import { heldOutImages } from "../nn/training/deeploc.js";
import type { TrainedNetwork } from "../nn/training/train.js";
import { classProbabilities } from "./class-probabilities.js";

/** Images that are enough to tell a notable difference within each of some ten classes. */
const MOST = 1000;

/**
 * The class probabilities of a newly trained DeepLoc for up to 1000 of the training images that chose its checkpoint,
 * about as many of each class: what it makes of images that are like its training data but that it was not fitted to.
 */
export async function referenceOutputs(
  { model, record }: TrainedNetwork,
  dataset: Dataset,
  run: Pick<RunOptions, "signal" | "onProgress" | "onWarning"> = {},
): Promise<Matrix> {
  const { settings, classNames, engine } = record;
  const reader = await dataset.open("training");
  try {
    const rows = chooseRows(reader.labels, settings.seed, Math.ceil(MOST / classNames.length));
    const read = async (start: number, end: number): Promise<Float32Array> => {
      const images = new Float32Array((end - start) * IMAGE_LENGTH);
      for (let i = start; i < end; i++) {
        throwIfCancelled(run.signal);
        images.set(await reader.read(rows[i]!, rows[i]! + 1), (i - start) * IMAGE_LENGTH);
      }
      return images;
    };
    const place = { backend: engine.name, threads: engine.threads };
    return await classProbabilities({ model, classNames }, { count: rows.length, read }, place, run);
  } finally {
    reader.close();
  }
}

/** Held-out images, at most so many of each class, in the order of the split. */
function chooseRows(labels: Int32Array, seed: number, ofEach: number): Int32Array {
  const { heldOut } = heldOutImages(labels, seed);
  const counts = new Map<number, number>();
  const chosen = new Random(seed, "reference").shuffle(heldOut.slice()).filter((row) => {
    const count = (counts.get(labels[row]!) ?? 0) + 1;
    counts.set(labels[row]!, count);
    return count <= ofEach;
  });
  return chosen.sort();
}
