import { Coos7Error } from "../core/errors.js";
import type { TaskContext, TaskReference } from "../core/workers.js";
import { openDataset } from "../dataset/open.js";
import type { DatasetLocation, SplitName, SplitReader } from "../dataset/types.js";
import type { BatchFunction } from "./types.js";

/** The images `start` to `end` of a split, whose features a worker writes into rows of the shared matrix `out`. */
export interface RangeJob {
  /** Tells one extraction from the next: a split stays open between the jobs of one, not longer. */
  extraction: string;
  location: DatasetLocation;
  split: SplitName;
  start: number;
  end: number;
  compute: TaskReference;
  names: readonly string[];
  out: Float32Array;
}

/** How long an idle worker keeps its split open for the next job. */
const KEEP_OPEN_MS = 1000;

let opened: { extraction: string; reader: SplitReader } | undefined;
let closing: NodeJS.Timeout | undefined;

/** A worker's task: see {@link RangeJob}. */
export async function extractRange(job: RangeJob, context: TaskContext): Promise<void> {
  const { start, end, compute, names, out } = job;
  clearTimeout(closing);
  try {
    const module = (await import(compute.module)) as Record<string, BatchFunction>;
    const images = await (await openSplit(job)).read(start, end);
    const features = await module[compute.name]!(images, end - start);
    checkFeatures(features, job);
    out.set(features, start * names.length);
    context.tick(end - start);
  } finally {
    closing = setTimeout(closeSplit, KEEP_OPEN_MS);
    closing.unref();
  }
}

async function openSplit({ extraction, location, split }: RangeJob): Promise<SplitReader> {
  if (opened?.extraction !== extraction) {
    closeSplit();
    const dataset = await openDataset(location);
    opened = { extraction, reader: await dataset.open(split) };
  }
  return opened!.reader;
}

function closeSplit(): void {
  opened?.reader.close();
  opened = undefined;
}

function checkFeatures(features: Float32Array, { start, end, split, names }: RangeJob): void {
  const expected = (end - start) * names.length;
  if (features.length !== expected)
    throw new Error(`Expected ${expected} feature values but computed ${features.length}`);
  const bad = features.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    throw new Coos7Error(
      `Feature ${JSON.stringify(names[bad % names.length])} of image ${start + Math.floor(bad / names.length)} ` +
        `of ${split} is ${features[bad]}; expected a finite number: look for extreme values in that image`,
    );
}
