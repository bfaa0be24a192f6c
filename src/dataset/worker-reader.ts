import { openDataset } from "./open.js";
import type { DatasetLocation, SplitName, SplitReader } from "./types.js";

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
