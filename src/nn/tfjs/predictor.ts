import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { checkBatch, checkOutputs } from "../checks.js";
import type { DenseArray, LayerOutput, Predictor } from "../engine.js";
import { tf, tfl } from "../tf.js";
import { toTensor } from "./arrays.js";
import type { Backend } from "./backend.js";
import { copyModel, freeModel } from "./model-copy.js";

/** A network in inference mode on a backend of tf.js. */
export class TfjsPredictor implements Predictor {
  readonly #backend: Backend;
  readonly #outputs: readonly LayerOutput[];
  readonly #copy: LayersModel;
  /** The layers that outputs are of, each once, and the part of the copy that leads to them. */
  readonly #layers: readonly string[];
  readonly #part: LayersModel;

  /** Throws {@link UsageError} for a layer that the model does not have or whose output cannot be pooled. */
  constructor(backend: Backend, model: LayersModel, outputs: readonly LayerOutput[]) {
    checkOutputs(model, outputs);
    this.#backend = backend;
    this.#outputs = outputs;
    this.#copy = copyModel(backend, model);
    this.#layers = [...new Set(outputs.map(({ layer }) => layer))];
    this.#part = tfl.model({
      inputs: this.#copy.inputs,
      outputs: this.#layers.map((name) => this.#copy.getLayer(name).output as SymbolicTensor),
    });
  }

  async run(inputs: readonly DenseArray[]): Promise<DenseArray[]> {
    checkBatch("input", inputs, this.#copy.inputs);
    const results = this.#backend.compute(() => {
      const found = [this.#part.apply(inputs.map(toTensor)) as Tensor | Tensor[]].flat();
      return this.#outputs.map(({ layer, pool }) => {
        const output = found[this.#layers.indexOf(layer)]!;
        return pool ? tf.max(output, [1, 2]) : tf.clone(output);
      });
    });
    const shapes = results.map(({ shape }) => shape);
    const values = await this.#backend.read(results);
    return values.map((data, i) => ({ data, shape: shapes[i]! }));
  }

  async dispose(): Promise<void> {
    freeModel(this.#copy);
  }
}
