import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { EngineName } from "../compute/backend.js";
import { type CacheOptions, cachedBundle, cacheKey } from "../core/cache.js";
import { Coos7Error } from "../core/errors.js";
import { countProgress, type RunOptions } from "../core/progress.js";
import { Random } from "../core/random.js";
import { inOrder, withPool } from "../core/workers.js";
import type { Dataset, SplitName } from "../dataset/dataset.js";
import type { PreparationJob } from "../features/network-inputs.js";
import type { FeatureNetwork } from "../features/networks.js";
import { withNetworkEngine } from "../nn/choose-engine.js";
import type { DenseArray, NetworkEngine } from "../nn/engine.js";
import { decodeLayersModel, encodeLayersModel } from "../nn/model-files.js";
import { weightsDigest } from "../nn/store.js";
import type { Mark } from "./adapter.js";

/**
 * The unlabelled images of one split as a network's inputs, one of each image (of several views the first), in an order
 * drawn at random, or plate by plate where the adapter's mark shows plates. Labels, IDs and the order of the file are not
 * among what can be reached from it.
 */
export interface UnlabelledInputs {
  readonly count: number;
  /** Inputs `start` (inclusive) to `end` (exclusive), channels last. */
  batch(start: number, end: number): DenseArray;
}

/** A method against covariate shift that changes a trained network for one split, by that split's unlabelled images. */
export interface NetworkAdapter {
  /** As the field calls it. */
  readonly name: string;
  readonly mark: Extract<Mark, "T" | "T-plate">;
  /** The options, as plain data: with the class and {@link version}, all that a result depends on beside the data. */
  getParams(): object;
  /** Raised with each change that changes a result. */
  readonly version: number;
  /** A changed copy of a trained network that ends in logits or features; the network itself stays as it is. */
  adapt(
    model: LayersModel,
    inputs: UnlabelledInputs,
    engine: NetworkEngine,
    run: RunOptions,
  ): Promise<LayersModel>;
}

/** Where a network is adapted. */
export interface AdaptationPlace {
  backend: EngineName;
  threads: number;
  /** Of the order of images. */
  seed: number;
}

/** Images that a network is adapted by at most, drawn at random where a split has more: 280 MB of inputs. */
const MOST_IMAGES = 8192;

/**
 * The network after an adapter has seen the unlabelled images of one split, through the cache. It is given inputs in
 * another order than the split's, and nothing else of it.
 */
export async function adaptNetwork(
  adapter: NetworkAdapter,
  network: FeatureNetwork,
  dataset: Dataset,
  split: SplitName,
  { backend, threads, seed }: AdaptationPlace,
  run: RunOptions & CacheOptions,
): Promise<FeatureNetwork> {
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
  const { info, arrays } = await cachedBundle(
    key,
    async () => {
      const inputs = await unlabelledInputs(adapter, network, dataset, split, seed, run);
      const files = await withNetworkEngine(threads, { ...run, backend }, async (engine) => {
        const adapted = await adapter.adapt(network.model, inputs, engine, run);
        try {
          return await encodeLayersModel(adapted);
        } finally {
          adapted.dispose();
        }
      });
      return { info: { json: files.json }, arrays: { weights: files.weights } };
    },
    run,
  );
  const { json } = info as { json: string };
  const model = await decodeLayersModel({ json, weights: Uint8Array.from(arrays.weights as Uint8Array) });
  return { ...network, model, weights: await weightsDigest(model) };
}

const PREPARE_TASK = {
  module: new URL("../features/network-inputs.js", import.meta.url).href,
  name: "prepareRange",
};
const IMAGES_PER_JOB = 32;

async function unlabelledInputs(
  { name, mark }: NetworkAdapter,
  { model, views, prepare }: FeatureNetwork,
  dataset: Dataset,
  split: SplitName,
  seed: number,
  run: RunOptions,
): Promise<UnlabelledInputs> {
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
    order.sort((a, b) => rank.get(plates[a]!)! - rank.get(plates[b]!)!);
  }
  const shape = model.inputs[0]!.shape.slice(1) as number[];
  const length = shape.reduce((product, size) => product * size, 1);
  const place = new Map(Array.from(order, (image, i) => [image, i]));
  const data = new Float32Array(order.length * length);
  const session = crypto.randomUUID();
  const jobs: PreparationJob[] = [];
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
    for await (const prepared of inOrder<PreparationJob, Float32Array>(pool, PREPARE_TASK, jobs, signal)) {
      const images = prepared.length / (length * views);
      for (let i = 0; i < images; i++, image++) {
        const to = place.get(image);
        const from = i * views * length;
        if (to !== undefined) data.set(prepared.subarray(from, from + length), to * length);
      }
      tick(images);
    }
  });
  return Object.freeze({
    count: order.length,
    batch: (start: number, end: number): DenseArray => ({
      data: data.slice(start * length, end * length),
      shape: [end - start, ...shape],
    }),
  });
}
