import { cachedBundle, cacheKey } from "../core/cache.js";
import { Coos7Error } from "../core/errors.js";
import { countProgress } from "../core/progress.js";
import { Random } from "../core/random.js";
import { inOrder, withPool } from "../core/workers.js";
import { withNetworkEngine } from "../nn/choose-engine.js";
import { decodeLayersModel, encodeLayersModel } from "../nn/model-files.js";
import { weightsDigest } from "../nn/store.js";
/** Images that a network is adapted by at most, drawn at random where a split has more: 280 MB of inputs. */
const MOST_IMAGES = 8192;
/**
 * The network after an adapter has seen the unlabelled images of one split, through the cache. It is given inputs in
 * another order than the split's, and nothing else of it.
 */
export async function adaptNetwork(adapter, network, dataset, split, { backend, threads, seed }, run) {
    const key = cacheKey({
        what: "adapted network",
        adapter: adapter.name,
        version: adapter.version,
        params: adapter.getParams(),
        network: [network.id, network.version, network.weights],
        data: await dataset.fingerprint(split),
        backend,
        seed,
    });
    const { info, arrays } = await cachedBundle(key, async () => {
        const inputs = await unlabelledInputs(adapter, network, dataset, split, seed, run);
        const files = await withNetworkEngine(threads, { ...run, backend }, async (engine) => {
            const adapted = await adapter.adapt(network.model, inputs, engine, run);
            try {
                return await encodeLayersModel(adapted);
            }
            finally {
                adapted.dispose();
            }
        });
        return { info: { json: files.json }, arrays: { weights: files.weights } };
    }, run);
    const { json } = info;
    const model = await decodeLayersModel({ json, weights: Uint8Array.from(arrays.weights) });
    return { ...network, model, weights: await weightsDigest(model) };
}
const PREPARE_TASK = {
    module: new URL("../features/network-inputs.js", import.meta.url).href,
    name: "prepareRange",
};
const IMAGES_PER_JOB = 32;
async function unlabelledInputs({ name, mark }, { model, views, prepare }, dataset, split, seed, run) {
    const count = await dataset.count(split);
    const order = new Random(seed, "order of images", split)
        .shuffle(Int32Array.from({ length: count }, (_, i) => i))
        .slice(0, MOST_IMAGES);
    if (mark === "T-plate") {
        const { plates } = await dataset.ids(split);
        if (!plates)
            throw new Coos7Error(`${name} needs the plates of ${split}, which the dataset does not have`);
        const names = new Random(seed, "order of plates").shuffle([...new Set(plates)].sort());
        const rank = new Map(names.map((plate, i) => [plate, i]));
        order.sort((a, b) => rank.get(plates[a]) - rank.get(plates[b]));
    }
    const shape = model.inputs[0].shape.slice(1);
    const length = shape.reduce((product, size) => product * size, 1);
    const place = new Map(Array.from(order, (image, i) => [image, i]));
    const data = new Float32Array(order.length * length);
    const session = crypto.randomUUID();
    const jobs = [];
    for (let start = 0; start < count; start += IMAGES_PER_JOB)
        jobs.push({
            session,
            location: dataset.location,
            split,
            prepare,
            start,
            end: Math.min(count, start + IMAGES_PER_JOB),
        });
    const tick = countProgress(run.onProgress, `${name}: images of ${split}`, count, "images");
    await withPool(run.pool, async (pool) => {
        let image = 0;
        const signal = run.signal ? { signal: run.signal } : {};
        for await (const prepared of inOrder(pool, PREPARE_TASK, jobs, signal)) {
            const images = prepared.length / (length * views);
            for (let i = 0; i < images; i++, image++) {
                const to = place.get(image);
                const from = i * views * length;
                if (to !== undefined)
                    data.set(prepared.subarray(from, from + length), to * length);
            }
            tick(images);
        }
    });
    return Object.freeze({
        count: order.length,
        batch: (start, end) => ({
            data: data.slice(start * length, end * length),
            shape: [end - start, ...shape],
        }),
    });
}
//# sourceMappingURL=network-adapter.js.map