import type { TaskReference } from "../../core/workers.js";
import { type SharedSplit, withWorkerReader } from "../../dataset/worker-reader.js";
import type { BatchFunction } from "../types.js";

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
