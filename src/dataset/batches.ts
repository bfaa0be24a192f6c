import { throwIfCancelled } from "../core/errors.js";
import type { SplitReader } from "./types.js";

/** Images `start` to `start + count` of a split, {@link IMAGE_LENGTH} values each. */
export interface ImageBatch {
  start: number;
  count: number;
  images: Float32Array;
}

/** Yields a split's images (or those from `start` to `end`) in order, `batchSize` at a time (default 256). */
export async function* imageBatches(
  reader: SplitReader,
  options: { start?: number; end?: number; batchSize?: number; signal?: AbortSignal } = {},
): AsyncGenerator<ImageBatch> {
  const { start = 0, end = reader.count, batchSize = 256, signal } = options;
  for (let from = start; from < end; from += batchSize) {
    throwIfCancelled(signal);
    const to = Math.min(end, from + batchSize);
    yield { start: from, count: to - from, images: await reader.read(from, to) };
  }
}
