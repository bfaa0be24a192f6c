import { countProgress, type RunOptions } from "../core/progress.js";
import { readInParallel } from "./read-in-parallel.js";
import { CHANNELS, type Dataset, IMAGE_SIZE, type SplitName } from "./types.js";

/** Mean intensity of each image of a split in each channel, in camera counts. */
export interface ImageMeans {
  protein: Float32Array;
  nucleus: Float32Array;
}

/** The mean intensities of a split's images, in the split's order. Reads every image once, in worker threads. */
export async function imageMeans(
  dataset: Dataset,
  split: SplitName,
  run: RunOptions = {},
): Promise<ImageMeans> {
  const reader = await dataset.open(split);
  const { count } = reader;
  reader.close();
  const means = [new Float32Array(count), new Float32Array(count)] as const;
  const pixels = IMAGE_SIZE * IMAGE_SIZE;
  const advance = countProgress(run.onProgress, `Reading ${split}`, count, "images");
  let done = 0;
  await readInParallel(dataset, split, count, run, (images) => {
    for (let k = 0; k < images.length / pixels; k++) {
      let sum = 0;
      for (let i = k * pixels; i < (k + 1) * pixels; i++) sum += images[i]!;
      means[(k % CHANNELS) as 0 | 1][done + Math.floor(k / CHANNELS)] = sum / pixels;
    }
    done += images.length / (pixels * CHANNELS);
    advance(images.length / (pixels * CHANNELS));
  });
  return { protein: means[0], nucleus: means[1] };
}
