import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { DenseArray, LayerOutput, Predictor } from "../engine.js";
import { checkBatch } from "../tfjs/arrays.js";
import { inferenceGraph } from "./compile/inference.js";
import type { OnnxEngine, OnnxModel } from "./engine.js";
import { encodeModel, type Tensor } from "./model.js";

/** A network in inference on ONNX Runtime. */
export class OnnxPredictor implements Predictor {
  readonly #engine: OnnxEngine;
  readonly #inputs: LayersModel["inputs"];
  readonly #names: readonly string[];
  readonly #model: OnnxModel;

  constructor(engine: OnnxEngine, key: string, model: LayersModel, outputs: readonly LayerOutput[]) {
    const named = outputs.map((output, i) => ({ ...output, name: `output ${i}` }));
    // Encoded at once: the model's weights may change afterwards.
    const bytes = encodeModel(inferenceGraph(model, named));
    this.#engine = engine;
    this.#inputs = model.inputs;
    this.#names = named.map(({ name }) => name);
    this.#model = { key, encode: () => bytes };
  }

  async run(inputs: readonly DenseArray[]): Promise<DenseArray[]> {
    checkBatch("input", inputs, this.#inputs);
    const feeds = this.#inputs.map(({ name }, i) => [name, toTensor(inputs[i]!)]);
    const outputs = await this.#engine.run(this.#model, Object.fromEntries(feeds));
    return this.#names.map((name) => {
      const { data, dims } = outputs[name]!;
      return { data: data as Float32Array, shape: dims };
    });
  }

  async dispose(): Promise<void> {
    if (!this.#engine.closed) await this.#engine.release(this.#model.key);
  }
}

/** An array as the runtime takes it. */
export function toTensor({ data, shape }: DenseArray): Tensor {
  return { data, dims: shape };
}
