import { inOrder } from "../core/in-order.js";
import type { RunOptions } from "../core/progress.js";
import { withPool } from "../core/workers.js";
import type { Dataset, SplitName } from "./types.js";
import { type SharedSplit, withWorkerReader } from "./worker-reader.js";

const IMAGES_PER_JOB = 128;

const READ_TASK = { module: import.meta.url, name: "readRange" };

interface RangeToRead extends SharedSplit {
  start: number;
  end: number;
}

/** A worker's task: the images of a range. */
export function readRange(range: RangeToRead): Promise<Float32Array> {
  return withWorkerReader(range, (reader) => reader.read(range.start, range.end));
}

/**
 * A split's images in order, read (or simulated) by worker threads ahead of their use; each item is a batch of
 * consecutive images. Worth its copies where reading takes work: simulated, compressed or TIFF images.
 */
export async function readInParallel(
  dataset: Dataset,
  split: SplitName,
  count: number,
  run: Pick<RunOptions, "pool" | "signal">,
  use: (images: Float32Array) => void,
): Promise<void> {
  const shared: SharedSplit = { session: crypto.randomUUID(), location: dataset.location, split };
  const ranges: RangeToRead[] = [];
  for (let start = 0; start < count; start += IMAGES_PER_JOB)
    ranges.push({ ...shared, start, end: Math.min(count, start + IMAGES_PER_JOB) });
  await withPool(run.pool, async (pool) => {
    const signal = run.signal ? { signal: run.signal } : {};
    for await (const images of inOrder<RangeToRead, Float32Array>(pool, READ_TASK, ranges, signal))
      use(images);
  });
}
