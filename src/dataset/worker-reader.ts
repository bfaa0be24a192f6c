import { openDataset } from "./open.js";
import type { DatasetLocation, SplitName, SplitReader } from "./types.js";

/** A split that a worker reads ranges of, one job after the other. */
export interface SharedSplit {
  /** Tells one use of a split from the next: it stays open between the jobs of one, not longer. */
  session: string;
  location: DatasetLocation;
  split: SplitName;
}

/** How long an idle worker keeps its split open for the next job. */
const KEEP_OPEN_MS = 1000;

let opened: { session: string; reader: SplitReader } | undefined;
let closing: NodeJS.Timeout | undefined;

/** Calls `work` with the split's reader, which this worker opens for the first job of a session only. */
export async function withWorkerReader<R>(
  { session, location, split }: SharedSplit,
  work: (reader: SplitReader) => Promise<R>,
): Promise<R> {
  clearTimeout(closing);
  try {
    if (opened?.session !== session) {
      close();
      const dataset = await openDataset(location);
      opened = { session, reader: await dataset.open(split) };
    }
    return await work(opened!.reader);
  } finally {
    closing = setTimeout(close, KEEP_OPEN_MS);
    closing.unref();
  }
}

function close(): void {
  opened?.reader.close();
  opened = undefined;
}
