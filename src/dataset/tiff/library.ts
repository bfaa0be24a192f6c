import threads from "node:worker_threads";

type Geotiff = typeof import("geotiff");

let loaded: Promise<Geotiff> | undefined;

/** Tags with a value for each strip, tile or colour. */
const LISTS = {
  StripOffsets: 273,
  StripByteCounts: 279,
  ColorMap: 320,
  TileOffsets: 324,
  TileByteCounts: 325,
};

/**
 * geotiff, loaded where a TIFF is first read. The web-worker package, which it loads, takes every worker thread for one
 * that it has started itself, and what the thread was given for its order: it throws where that is nothing, and would
 * run a module that is named there. So it is shown an empty order while it loads.
 * Lists that it puts off until they are asked for it reads as little-endian, whatever the file is: it is told to put off none.
 */
export function loadGeotiff(): Promise<Geotiff> {
  return (loaded ??= load());
}

async function load(): Promise<Geotiff> {
  const geotiff = await (threads.isMainThread
    ? import("geotiff")
    : withoutWorkerData(() => import("geotiff")));
  for (const [name, tag] of Object.entries(LISTS)) geotiff.registerTag(tag, name, "LONG", true, true);
  return geotiff;
}

async function withoutWorkerData<T>(load: () => Promise<T>): Promise<T> {
  const shown: { workerData: unknown } = threads;
  const { workerData } = shown;
  shown.workerData = {};
  try {
    return await load();
  } finally {
    shown.workerData = workerData;
  }
}
