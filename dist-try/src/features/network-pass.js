import { effectiveSignal, throwIfCancelled } from "../core/errors.js";
import { sharedMatrix } from "../core/matrix.js";
import { countProgress } from "../core/progress.js";
import { inOrder, withPool } from "../core/workers.js";
import { chooseEngine, withNetworkEngine } from "../nn/choose-engine.js";
import { averageViews } from "../nn/views.js";
import { checkFiniteFeatures } from "./features.js";
/** Inputs that an engine is timed with where there is a choice. */
const TIMED_INPUTS = 16;
/** Inputs that go through a network at once: enough to keep the engine busy, few enough for hundreds of MB. */
const INPUTS_AT_ONCE = 128;
/** The same once that was too much. */
const FEW_INPUTS_AT_ONCE = 16;
/**
 * Layers of a network as features: images are read and prepared by worker threads while the engine computes the
 * batch before. Values depend on the engine in their last digits, so it is part of the definition.
 */
export function networkSource(network, place) {
    const { id, version, weights, layers } = network;
    const { backend, threads } = place;
    return {
        id,
        backend,
        layers,
        definition: { version, weights, backend },
        compute(dataset, wanted, run, use) {
            return withNetworkEngine(threads, { ...run, backend }, (engine, tried) => withPool(run.pool, async (pool) => {
                const inputsAtOnce = tried === 0 ? INPUTS_AT_ONCE : FEW_INPUTS_AT_ONCE;
                const pass = new NetworkPass(network, engine, dataset, inputsAtOnce, { ...run, pool });
                try {
                    for (const one of wanted)
                        use(await pass.compute(one), one);
                }
                finally {
                    await pass.close();
                }
            }));
        },
    };
}
/** A {@link networkSource} on the engine that a backend stands for: for "auto", the fastest at this network. */
export async function networkSourceOn(network, { backend, threads }, run) {
    const outputs = network.layers.map(({ output }) => output);
    const job = () => ({ model: network.model, batch: TIMED_INPUTS, outputs });
    return networkSource(network, { backend: await chooseEngine(threads, { ...run, backend, job }), threads });
}
const PREPARE_TASK = { module: new URL("./network-inputs.js", import.meta.url).href, name: "prepareRange" };
/**
 * Sends the images of splits through a network on an engine: worker threads read and prepare them while the engine
 * computes the batch before.
 */
class NetworkPass {
    #network;
    #engine;
    #dataset;
    #inputsAtOnce;
    #run;
    /** What the predictor gives; it is kept from split to split where these are the same. */
    #layers = [];
    #predictor;
    constructor(network, engine, dataset, inputsAtOnce, run) {
        this.#network = network;
        this.#engine = engine;
        this.#dataset = dataset;
        this.#inputsAtOnce = inputsAtOnce;
        this.#run = run;
    }
    /**
     * The features of a split; see `FeatureSource.compute`. An image goes through the network in the same company whatever
     * images are asked for: its values may depend on that in their last digits. Throws `Coos7Error` where one is not finite.
     */
    async compute(wanted) {
        const { id, model, views } = this.#network;
        const { pool, signal, onProgress } = this.#run;
        const { split } = wanted;
        const predictor = await this.#predict(wanted.layers);
        const layers = this.#layers;
        const { rows, first, last, jobs } = await this.#jobs(wanted);
        const count = last - first;
        const matrices = layers.map(({ columns }) => sharedMatrix(count, columns.length));
        const inputShape = model.inputs[0].shape.slice(1);
        const advance = countProgress(onProgress, `${id} features of ${split}`, count, "images");
        const cancelled = effectiveSignal(signal);
        const inputs = inOrder(pool, PREPARE_TASK, jobs, cancelled ? { signal: cancelled } : {});
        let next = 0;
        for await (const data of inputs) {
            throwIfCancelled(signal);
            const { start, end } = jobs[next++];
            const outputs = await predictor.run([{ data, shape: [(end - start) * views, ...inputShape] }]);
            for (const [i, output] of outputs.entries()) {
                const { columns, softmax = false } = layers[i];
                const cols = columns.length;
                const features = new Float32Array((end - start) * cols);
                averageViews(output.data, { views, cols, softmax }, features);
                checkFiniteFeatures(features, columns, { split, rows: rows.subarray(start, end) });
                const [from, to] = [Math.max(start, first), Math.min(end, last)];
                matrices[i].data.set(features.subarray((from - start) * cols, (to - start) * cols), (from - first) * cols);
            }
            advance(Math.min(end, last) - Math.max(start, first));
        }
        return matrices;
    }
    async close() {
        await this.#predictor?.dispose();
    }
    async #predict(names) {
        const known = this.#layers.map(({ name }) => name);
        if (this.#predictor && names.join() === known.join())
            return this.#predictor;
        await this.#predictor?.dispose();
        const { model, layers } = this.#network;
        this.#layers = names.map((name) => layers.find((layer) => layer.name === name));
        const outputs = this.#layers.map(({ output }) => output);
        this.#predictor = await this.#engine.predictor(model, outputs);
        return this.#predictor;
    }
    /**
     * Those of the batches that the split's images are cut into that have the images asked for, `first` up to the one before
     * `last`; and the rows of all in the source.
     */
    async #jobs({ split, rows: range }) {
        const { views, prepare } = this.#network;
        const reader = await this.#dataset.open(split);
        const { count, rows } = reader;
        reader.close();
        const step = Math.max(1, Math.floor(this.#inputsAtOnce / views));
        const shared = { session: crypto.randomUUID(), location: this.#dataset.location, split, prepare };
        const { start: first, end: last } = range ?? { start: 0, end: count };
        const jobs = [];
        for (let start = Math.floor(first / step) * step; start < last; start += step)
            jobs.push({ ...shared, start, end: Math.min(count, start + step) });
        return { rows, first, last, jobs };
    }
}
//# sourceMappingURL=network-pass.js.map