import { basename, resolve } from "node:path";
import { UsageError } from "../core/errors.js";
import { inOrder, withPool } from "../core/workers.js";
import { SPLITS } from "./dataset.js";
import { openDirectory } from "./directory.js";
import { DEFAULT_SEVERITY, FACTORS, simulatorOptions } from "./simulate/options.js";
import { openSimulator } from "./simulate/simulator.js";
import { joinSplits, limitImages, takeImages } from "./subset.js";
/**
 * Opens a dataset: a directory (see `openDirectory` for what it may hold) by its path, or the simulator as "sim". What a
 * directory holds that is passed over is told to `onWarning`, a line on stderr where it is not given.
 * Throws `Coos7Error` in one line where a directory, a split or an option is not as expected, {@link UsageError} where the
 * simulator's options are given for a directory.
 *
 *     const dataset = await openDataset("sim", { scale: 0.02, severity: { later: 2 } });
 *     const measured = await openDataset("data/coos7");
 */
export async function openDataset(location, options = {}) {
    const { onWarning, ...simulator } = options;
    const run = onWarning ? { onWarning } : {};
    if (location === "sim")
        return openSimulator(simulatorOptions(simulator));
    const stray = Object.keys(simulator)[0];
    if (stray !== undefined)
        throw new UsageError(`openDataset: ${stray} is an option of the simulator but the data are ${JSON.stringify(location)}; leave one of them out`);
    if (typeof location === "string")
        return openDirectory(location, run);
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
            const parts = {};
            for (const split of SPLITS) {
                const part = location.parts[split];
                if (part)
                    parts[split] = await openDataset(part, run);
            }
            return joinSplits(parts);
        }
    }
}
/** What a dataset is called in results: its folder's name, or the simulator with its options; a subset as the whole. */
export function datasetTitle({ location }) {
    if (location.kind === "directory")
        return basename(resolve(location.path));
    if (location.kind === "subset" || location.kind === "rows")
        return datasetTitle({ location: location.base });
    if (location.kind === "joined")
        return [...new Set(Object.values(location.parts).map((part) => datasetTitle({ location: part })))].join(" with splits of ");
    const { scale, severity } = location.options;
    const changed = FACTORS.filter((factor) => severity[factor] !== DEFAULT_SEVERITY[factor]).map((factor) => `${factor}=${severity[factor]}`);
    return `the simulator at scale ${scale}${changed.length > 0 ? ` with severity ${changed.join(", ")}` : ""}`;
}
/** How long a split stays open that no job asks for. */
const KEEP_OPEN_MS = 5000;
/** The splits that this worker has open, by session: several features may be computed at a time. */
const opened = new Map();
/** Calls `work` with the split's reader, which this worker opens for the first job of a session only. */
export async function withWorkerReader({ session, location, split }, work) {
    let open = opened.get(session);
    if (!open) {
        const dataset = await openDataset(location, { onWarning: () => { } });
        open = { reader: await dataset.open(split) };
        opened.set(session, open);
    }
    clearTimeout(open.closing);
    try {
        return await work(open.reader);
    }
    finally {
        open.closing = setTimeout(() => {
            opened.delete(session);
            open.reader.close();
        }, KEEP_OPEN_MS);
        open.closing.unref();
    }
}
const IMAGES_PER_JOB = 128;
const READ_TASK = { module: import.meta.url, name: "readRange" };
/** A worker's task: the images of a range. */
export function readRange(range) {
    return withWorkerReader(range, (reader) => reader.read(range.start, range.end));
}
/**
 * A split's images in order, read (or simulated) by worker threads ahead of their use; each item is a batch of
 * consecutive images. Worth its copies where reading takes work: simulated, compressed or TIFF images.
 */
export async function readInParallel(dataset, split, count, run, use) {
    const shared = { session: crypto.randomUUID(), location: dataset.location, split };
    const ranges = [];
    for (let start = 0; start < count; start += IMAGES_PER_JOB)
        ranges.push({ ...shared, start, end: Math.min(count, start + IMAGES_PER_JOB) });
    await withPool(run.pool, async (pool) => {
        const signal = run.signal ? { signal: run.signal } : {};
        for await (const images of inOrder(pool, READ_TASK, ranges, signal))
            use(images);
    });
}
//# sourceMappingURL=open.js.map