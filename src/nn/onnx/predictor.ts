import type { LayersModel } from "@tensorflow/tfjs-layers";
import { checkBatch, checkOutputs } from "../checks.js";
import type { DenseArray, LayerOutput, Predictor } from "../engine.js";
import type { GraphForm } from "./compile/form.js";
import { inputName } from "./compile/forward.js";
import { inferenceGraph } from "./compile/inference.js";
import type { OnnxEngine, OnnxModel } from "./engine.js";
import { encodeModel, type Tensor } from "./model.js";

/** A network in inference on ONNX Runtime. */
export class OnnxPredictor implements Predictor {
  readonly #engine: OnnxEngine;
  readonly #inputs: LayersModel["inputs"];
  readonly #outputNames: readonly string[];
  readonly #model: OnnxModel;

  /** Throws `UsageError` for a layer that the model does not have or whose output cannot be pooled. */
  constructor(
    engine: OnnxEngine,
    key: string,
    model: LayersModel,
    outputs: readonly LayerOutput[],
    form: GraphForm,
  ) {
    checkOutputs(model, outputs);
    const named = outputs.map((output, i) => ({ ...output, name: `output ${i}` }));
    // Encoded at once: the model's weights may change afterwards.
    const bytes = encodeModel(inferenceGraph(model, named, form));
    this.#engine = engine;
    this.#inputs = model.inputs;
    this.#outputNames = named.map(({ name }) => name);
    this.#model = { key, encode: () => bytes };
  }

  async run(inputs: readonly DenseArray[]): Promise<DenseArray[]> {
    checkBatch("input", inputs, this.#inputs);
    const feeds = this.#inputs.map((input, i) => [inputName(input), toTensor(inputs[i]!)]);
    const outputs = await this.#engine.run(this.#model, Object.fromEntries(feeds));
    return this.#outputNames.map((name) => {
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
