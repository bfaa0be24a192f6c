import { basename, resolve } from "node:path";
import { UsageError } from "../core/errors.js";
import type { RunOptions } from "../core/progress.js";
import { inOrder, withPool } from "../core/workers.js";
import { type Dataset, type DatasetLocation, SPLITS, type SplitName, type SplitReader } from "./dataset.js";
import { openDirectory } from "./directory.js";
import { DEFAULT_SEVERITY, FACTORS, type Factor, simulatorOptions } from "./simulate/options.js";
import { openSimulator } from "./simulate/simulator.js";
import { joinSplits, limitImages, takeImages } from "./subset.js";

/** Options of {@link openDataset}; all but `onWarning` are the simulator's. */
export interface OpenOptions extends Pick<RunOptions, "onWarning"> {
  /** Size relative to COOS-7: 1 = 132,209 images. Default: 0.1. */
  scale?: number;
  /** Any whole number >= 0. Default: 1. */
  seed?: number;
  /** Size of each effect relative to its default, which is 1; see `SimulatorOptions`. */
  severity?: Partial<Record<Factor, number>>;
}

/**
 * Opens a dataset: a directory (see `openDirectory` for what it may hold) by its path, or the simulator as "sim". What a
 * directory holds that is passed over is told to `onWarning`, a line on stderr where it is not given.
 * Throws `Coos7Error` in one line where a directory, a split or an option is not as expected, {@link UsageError} where the
 * simulator's options are given for a directory.
 *
 *     const dataset = await openDataset("sim", { scale: 0.02, severity: { later: 2 } });
 *     const measured = await openDataset("data/coos7");
 */
export async function openDataset(
  location: DatasetLocation | string,
  options: OpenOptions = {},
): Promise<Dataset> {
  const { onWarning, ...simulator } = options;
  const run = onWarning ? { onWarning } : {};
  if (location === "sim") return openSimulator(simulatorOptions(simulator));
  const stray = Object.keys(simulator)[0];
  if (stray !== undefined)
    throw new UsageError(
      `openDataset: ${stray} is an option of the simulator but the data are ${JSON.stringify(location)}; leave one of them out`,
    );
  if (typeof location === "string") return openDirectory(location, run);
  switch (location.kind) {
    case "directory":
      return openDirectory(location.path, run);
    case "simulator":
      return openSimulator(location.options);
    case "subset":
      return limitImages(await openDataset(location.base, run), location.limits, location.seed);
    case "rows":
      return takeImages(await openDataset(location.base, run), location.rows);
    case "joined": {
      const parts: Partial<Record<SplitName, Dataset>> = {};
      for (const split of SPLITS) {
        const part = location.parts[split];
        if (part) parts[split] = await openDataset(part, run);
      }
      return joinSplits(parts);
    }
  }
}

/** What a dataset is called in results: its folder's name, or the simulator with its options; a subset as the whole. */
export function datasetTitle({ location }: { location: DatasetLocation }): string {
  if (location.kind === "directory") return basename(resolve(location.path));
  if (location.kind === "subset" || location.kind === "rows")
    return datasetTitle({ location: location.base });
  if (location.kind === "joined")
    return [...new Set(Object.values(location.parts).map((part) => datasetTitle({ location: part })))].join(
      " with splits of ",
    );
  const { scale, severity } = location.options;
  const changed = FACTORS.filter((factor) => severity[factor] !== DEFAULT_SEVERITY[factor]).map(
    (factor) => `${factor}=${severity[factor]}`,
  );
  return `the simulator at scale ${scale}${changed.length > 0 ? ` with severity ${changed.join(", ")}` : ""}`;
}

/** A split that a worker reads ranges of, one job after the other. */
export interface SharedSplit {
  /** Tells one use of a split from the next: it stays open between the jobs of one, not longer. */
  session: string;
  location: DatasetLocation;
  split: SplitName;
}

/** How long a split stays open that no job asks for. */
const KEEP_OPEN_MS = 5000;

interface OpenSplit {
  reader: SplitReader;
  closing?: NodeJS.Timeout;
}

/** The splits that this worker has open, by session: several features may be computed at a time. */
const opened = new Map<string, OpenSplit>();

/** Calls `work` with the split's reader, which this worker opens for the first job of a session only. */
export async function withWorkerReader<R>(
  { session, location, split }: SharedSplit,
  work: (reader: SplitReader) => Promise<R>,
): Promise<R> {
  let open = opened.get(session);
  if (!open) {
    const dataset = await openDataset(location, { onWarning: () => {} });
    open = { reader: await dataset.open(split) };
    opened.set(session, open);
  }
  clearTimeout(open.closing);
  try {
    return await work(open.reader);
  } finally {
    open.closing = setTimeout(() => {
      opened.delete(session);
      open.reader.close();
    }, KEEP_OPEN_MS);
    open.closing.unref();
  }
}

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
