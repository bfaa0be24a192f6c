import threads from "node:worker_threads";

let loaded: Promise<typeof import("geotiff")> | undefined;

/**
 * geotiff, loaded where a TIFF is first read. The web-worker package, which it loads, takes every worker thread for one
 * that it has started itself, and what the thread was given for its order: it throws where that is nothing, and would
 * run a module that is named there. So it is shown an empty order while it loads.
 */
export function loadGeotiff(): Promise<typeof import("geotiff")> {
  return (loaded ??= threads.isMainThread ? import("geotiff") : withoutWorkerData(() => import("geotiff")));
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
