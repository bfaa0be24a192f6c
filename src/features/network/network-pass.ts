import { effectiveSignal } from "../../core/ambient-signal.js";
import { throwIfCancelled } from "../../core/errors.js";
import { inOrder } from "../../core/in-order.js";
import { type Matrix, sharedMatrix } from "../../core/matrix.js";
import { countProgress, type RunOptions } from "../../core/progress.js";
import type { WorkerPool } from "../../core/workers.js";
import type { Dataset } from "../../dataset/types.js";
import type { NetworkEngine, Predictor } from "../../nn/engine.js";
import { averageViews } from "../../nn/preprocess/average-views.js";
import { checkFinite } from "../check-finite.js";
import type { SplitLayers } from "../types.js";
import type { FeatureNetwork, NetworkLayer } from "./feature-network.js";
import type { PreparationJob } from "./prepare-range.js";

const PREPARE_TASK = { module: new URL("./prepare-range.js", import.meta.url).href, name: "prepareRange" };

/**
 * Sends the images of splits through a network on an engine: worker threads read and prepare them while the engine
 * computes the batch before.
 */
export class NetworkPass {
  readonly #network: FeatureNetwork;
  readonly #engine: NetworkEngine;
  readonly #dataset: Dataset;
  readonly #inputsAtOnce: number;
  readonly #run: RunOptions & { pool: WorkerPool };
  /** What the predictor gives; it is kept from split to split where these are the same. */
  #layers: readonly NetworkLayer[] = [];
  #predictor: Predictor | undefined;

  constructor(
    network: FeatureNetwork,
    engine: NetworkEngine,
    dataset: Dataset,
    inputsAtOnce: number,
    run: RunOptions & { pool: WorkerPool },
  ) {
    this.#network = network;
    this.#engine = engine;
    this.#dataset = dataset;
    this.#inputsAtOnce = inputsAtOnce;
    this.#run = run;
  }

  /** The features of a split; see `FeatureSource.compute`. Throws `Coos7Error` where one is not finite. */
  async compute(wanted: SplitLayers): Promise<Matrix[]> {
    const { id, model, views } = this.#network;
    const { pool, signal, onProgress } = this.#run;
    const { split } = wanted;
    const predictor = await this.#predict(wanted.layers);
    const layers = this.#layers;
    const { rows, jobs } = await this.#jobs(wanted);
    const count = rows.length;
    const matrices = layers.map(({ columns }) => sharedMatrix(count, columns.length));
    const inputShape = model.inputs[0]!.shape.slice(1) as number[];
    const advance = countProgress(onProgress, `${id} features of ${split}`, count, "images");
    const cancelled = effectiveSignal(signal);
    const inputs = inOrder<PreparationJob, Float32Array>(
      pool,
      PREPARE_TASK,
      jobs,
      cancelled ? { signal: cancelled } : {},
    );
    let next = 0;
    for await (const data of inputs) {
      throwIfCancelled(signal);
      const { start, end } = jobs[next++]!;
      const outputs = await predictor.run([{ data, shape: [(end - start) * views, ...inputShape] }]);
      for (const [i, output] of outputs.entries()) {
        const { columns, softmax = false } = layers[i]!;
        const cols = columns.length;
        const features = matrices[i]!.data.subarray(start * cols, end * cols);
        averageViews(output.data, { views, cols, softmax }, features);
        checkFinite(features, columns, { split, rows: rows.subarray(start, end) });
      }
      advance(end - start);
    }
    return matrices;
  }

  async close(): Promise<void> {
    await this.#predictor?.dispose();
  }

  async #predict(names: readonly string[]): Promise<Predictor> {
    const known = this.#layers.map(({ name }) => name);
    if (this.#predictor && names.join() === known.join()) return this.#predictor;
    await this.#predictor?.dispose();
    const { model, layers } = this.#network;
    this.#layers = names.map((name) => layers.find((layer) => layer.name === name)!);
    const outputs = this.#layers.map(({ output }) => output);
    this.#predictor = await this.#engine.predictor(model, outputs);
    return this.#predictor;
  }

  /** The split's images cut into batches, and their rows in the source. */
  async #jobs({ split }: SplitLayers): Promise<{ rows: Int32Array; jobs: PreparationJob[] }> {
    const { views, prepare } = this.#network;
    const reader = await this.#dataset.open(split);
    const { count, rows } = reader;
    reader.close();
    const step = Math.max(1, Math.floor(this.#inputsAtOnce / views));
    const shared = { session: crypto.randomUUID(), location: this.#dataset.location, split, prepare };
    const jobs = Array.from({ length: Math.ceil(count / step) }, (_, i) => ({
      ...shared,
      start: i * step,
      end: Math.min(count, (i + 1) * step),
    }));
    return { rows, jobs };
  }
}
