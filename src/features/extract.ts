import { type Matrix, sharedMatrix } from "../core/matrix.js";
import { countProgress, type RunOptions } from "../core/progress.js";
import { withPool } from "../core/workers.js";
import type { Dataset, SplitName } from "../dataset/types.js";
import type { RangeJob } from "./extract-range.js";
import type { FeatureSet } from "./types.js";

/** Small enough for smooth progress and even work, large enough to make messages cheap. */
const IMAGES_PER_JOB = 128;

const RANGE_TASK = { module: new URL("./extract-range.js", import.meta.url).href, name: "extractRange" };

/**
 * The features of all images of a split: one row per image in the split's order, one column per name of the
 * set, on shared memory. Worker threads open the dataset themselves by its location, so that reading (or
 * simulating) images is parallel too. The result does not depend on the number of workers.
 *
 * Throws `Coos7Error` for a missing split, an unreadable image, or a feature that is not finite (naming the
 * image), and `CancelledError` when `run.signal` is aborted.
 */
export async function extractFeatures(
  dataset: Dataset,
  split: SplitName,
  set: FeatureSet,
  run: RunOptions = {},
): Promise<Matrix> {
  const reader = await dataset.open(split);
  const { count } = reader;
  reader.close();
  const matrix = sharedMatrix(count, set.names.length);
  const jobs: RangeJob[] = [];
  const session = crypto.randomUUID();
  for (let start = 0; start < count; start += IMAGES_PER_JOB) {
    const end = Math.min(count, start + IMAGES_PER_JOB);
    const { compute, names } = set;
    jobs.push({
      session,
      location: dataset.location,
      split,
      start,
      end,
      compute,
      names,
      out: matrix.data,
    });
  }
  const onTick = countProgress(run.onProgress, `${set.id} features of ${split}`, count, "images");
  await withPool(run.pool, (pool) =>
    pool.map(RANGE_TASK, jobs, { onTick, ...(run.signal ? { signal: run.signal } : {}) }),
  );
  return matrix;
}
