import { cacheKey, storedMatrix, storeMatrix } from "../core/cache.js";
import { sharedMatrix } from "../core/matrix.js";
import { countProgress } from "../core/progress.js";
import { withPool } from "../core/workers.js";
import { withWorkerReader } from "../dataset/open.js";
import { checkFiniteFeatures, } from "./features.js";
/** Small enough for smooth progress and even work, large enough to make messages cheap. */
const IMAGES_PER_JOB = 128;
const RANGE_TASK = { module: import.meta.url, name: "extractRange" };
/**
 * The features of a split's images, all of them or those of a range: one row per image in the split's order, one column
 * per name of the set, on shared memory. Worker threads open the dataset themselves by its location, so that reading (or
 * simulating) images is parallel too. The result does not depend on the number of workers.
 *
 * Throws `Coos7Error` for a missing split, an unreadable image, or a feature that is not finite (naming the
 * image), and `CancelledError` when `run.signal` is aborted.
 */
export async function extractFeatures(dataset, split, set, run = {}, range) {
    const reader = await dataset.open(split);
    const { start: first, end: last } = range ?? { start: 0, end: reader.count };
    reader.close();
    const count = last - first;
    const matrix = sharedMatrix(count, set.names.length);
    const jobs = [];
    const session = crypto.randomUUID();
    for (let start = first; start < last; start += IMAGES_PER_JOB) {
        const end = Math.min(last, start + IMAGES_PER_JOB);
        const { compute, names } = set;
        jobs.push({
            session,
            location: dataset.location,
            split,
            start,
            end,
            compute,
            names,
            out: matrix.data.subarray((start - first) * names.length, (end - first) * names.length),
        });
    }
    const onTick = countProgress(run.onProgress, `${set.id} features of ${split}`, count, "images");
    await withPool(run.pool, (pool) => pool.map(RANGE_TASK, jobs, { onTick, ...(run.signal ? { signal: run.signal } : {}) }));
    return matrix;
}
/** What a layer's features of a split are kept in the cache by; `data` is the split's fingerprint. */
export function featureKey({ id, definition }, layer, data) {
    return cacheKey({ what: "features", source: id, definition, layer, data });
}
/**
 * The features of some splits for each of `layers` (names of the source's layers) through the cache: computed once
 * for equal images and an equal definition, wherever the dataset lies. What is missing is computed in one pass over
 * each split, and kept from split to split. One list per split, with one entry per layer.
 */
export async function cachedLayers(dataset, splits, source, layers, run = {}) {
    const found = new Map();
    const keys = [];
    const wanted = [];
    for (const split of splits) {
        const data = await dataset.fingerprint(split);
        const keyOf = (layer) => featureKey(source, layer, data);
        const missing = layers.filter((layer) => {
            const stored = storedMatrix(keyOf(layer), run);
            if (stored)
                found.set(keyOf(layer), stored);
            return !stored;
        });
        keys.push(layers.map(keyOf));
        if (missing.length > 0)
            wanted.push({ split, layers: missing });
    }
    if (wanted.length > 0)
        await source.compute(dataset, wanted, run, (matrices, { split, layers: missing }) => {
            for (const [i, matrix] of matrices.entries()) {
                const key = keys[splits.indexOf(split)][layers.indexOf(missing[i])];
                storeMatrix(key, matrix, run);
                found.set(key, matrix);
            }
        });
    return keys.map((ofSplit) => ofSplit.map((key) => ({ key, features: found.get(key) })));
}
/** `extractFeatures` through the cache. */
export async function cachedFeatures(dataset, split, set, run = {}) {
    const source = imageSource(set);
    const [layers] = await cachedLayers(dataset, [split], source, [source.layers[0].name], run);
    return layers[0].features;
}
/** Features that need nothing but images, as a source of one layer. */
export function imageSource(set) {
    return {
        id: set.id,
        layers: [{ name: "", columns: set.names }],
        definition: { version: set.version },
        async compute(dataset, wanted, run, use) {
            for (const one of wanted)
                use([await extractFeatures(dataset, one.split, set, run, one.rows)], one);
        },
    };
}
/** A worker's task: see {@link RangeJob}. */
export async function extractRange(job, context) {
    const { start, end, compute, names, out } = job;
    const module = (await import(compute.module));
    await withWorkerReader(job, async (reader) => {
        const features = await module[compute.name](await reader.read(start, end), end - start);
        const expected = (end - start) * names.length;
        if (features.length !== expected)
            throw new Error(`Expected ${expected} feature values but computed ${features.length}`);
        checkFiniteFeatures(features, names, { split: job.split, rows: reader.rows.subarray(start, end) });
        out.set(features);
    });
    context.tick(end - start);
}
//# sourceMappingURL=extract.js.map