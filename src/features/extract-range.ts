import type { TaskContext, TaskReference } from "../core/workers.js";
import { type SharedSplit, withWorkerReader } from "../dataset/worker-reader.js";
import { checkFinite } from "./check-finite.js";
import type { BatchFunction } from "./types.js";

/** The images `start` to `end` of a split, whose features a worker writes into rows of the shared matrix `out`. */
export interface RangeJob extends SharedSplit {
  start: number;
  end: number;
  compute: TaskReference;
  names: readonly string[];
  out: Float32Array;
}

/** A worker's task: see {@link RangeJob}. */
export async function extractRange(job: RangeJob, context: TaskContext): Promise<void> {
  const { start, end, compute, names, out } = job;
  const module = (await import(compute.module)) as Record<string, BatchFunction>;
  await withWorkerReader(job, async (reader) => {
    const features = await module[compute.name]!(await reader.read(start, end), end - start);
    const expected = (end - start) * names.length;
    if (features.length !== expected)
      throw new Error(`Expected ${expected} feature values but computed ${features.length}`);
    checkFinite(features, names, { split: job.split, rows: reader.rows.subarray(start, end) });
    out.set(features, start * names.length);
  });
  context.tick(end - start);
}
