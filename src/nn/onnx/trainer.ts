import type { LayersModel } from "@tensorflow/tfjs-layers";
import { Coos7Error } from "../../core/errors.js";
import type { AdamOptions, DenseArray, LossName, Trainer, TrainingState } from "../engine.js";
import { checkBatch } from "../tfjs/arrays.js";
import { variablesByName } from "../tfjs/model-copy.js";
import { correctedRate } from "./compile/adam.js";
import { gradientGraph, TRAINING_NAMES, trainingStepGraph } from "./compile/training.js";
import type { OnnxEngine, OnnxModel } from "./engine.js";
import { encodeModel, type Tensor } from "./model.js";
import { toTensor } from "./predictor.js";
import type { Bindings } from "./protocol.js";

const { targets, rate, loss, weight, firstMoment, secondMoment, gradient, next } = TRAINING_NAMES;

/** A network in training on ONNX Runtime: its state lies in variables of the engine's process. */
export class OnnxTrainer implements Trainer {
  readonly #engine: OnnxEngine;
  readonly #key: string;
  readonly #model: Pick<LayersModel, "inputs" | "outputs">;
  /** Shapes of all weights, and of those that are trained, by name. */
  readonly #weights: ReadonlyMap<string, readonly number[]>;
  readonly #trained: ReadonlyMap<string, readonly number[]>;
  readonly #adam: AdamOptions | undefined;
  readonly #stepModel: OnnxModel;
  readonly #gradientModel: OnnxModel;
  /** Of a step: every output but the loss takes the place of its input. */
  readonly #bindings: Bindings;
  #steps = 0;

  private constructor(
    engine: OnnxEngine,
    key: string,
    model: LayersModel,
    options: { loss: LossName; adam?: AdamOptions },
  ) {
    this.#engine = engine;
    this.#key = key;
    this.#model = { inputs: model.inputs, outputs: model.outputs };
    this.#weights = shapes(variablesByName(model.weights));
    this.#trained = shapes(variablesByName(model.trainableWeights));
    this.#adam = options.adam;
    // Encoded now, and small: graphs of training hold no weights.
    const step = encodeModel(trainingStepGraph(model, options.loss, options.adam));
    const gradients = encodeModel(gradientGraph(model, options.loss));
    this.#stepModel = { key: `${key} step`, encode: () => step };
    this.#gradientModel = { key: `${key} gradients`, encode: () => gradients };
    const names = this.#names();
    this.#bindings = {
      inputs: this.#variables(names),
      outputs: Object.fromEntries(names.map((name) => [next(name), this.#variable(name)])),
    };
  }

  /** Starts from the model's weights. `key` tells the trainers of an engine apart. */
  static async start(
    engine: OnnxEngine,
    key: string,
    model: LayersModel,
    options: { loss: LossName; adam?: AdamOptions },
  ): Promise<OnnxTrainer> {
    const trainer = new OnnxTrainer(engine, key, model, options);
    const weights = model.weights.map((variable) => [
      variable.originalName,
      variable.read().dataSync<"float32">(),
    ]);
    const zeros = [...trainer.#trained].map(([name, dims]) => [name, new Float32Array(size(dims))]);
    await trainer.restore({
      step: 0,
      weights: Object.fromEntries(weights),
      firstMoments: Object.fromEntries(zeros),
      secondMoments: Object.fromEntries(zeros),
    });
    return trainer;
  }

  async step(inputs: readonly DenseArray[], targetValues: DenseArray, learningRate: number): Promise<number> {
    const feeds = this.#feeds(inputs, targetValues);
    const corrected = correctedRate(learningRate, this.#steps + 1, this.#adam);
    feeds[rate] = { data: Float32Array.of(corrected), dims: [] };
    this.#steps++;
    const outputs = await this.#engine.run(this.#stepModel, feeds, this.#bindings);
    return outputs[loss]!.data[0] as number;
  }

  async gradients(
    inputs: readonly DenseArray[],
    targetValues: DenseArray,
  ): Promise<{ loss: number; gradients: Record<string, Float32Array> }> {
    const names = [...this.#weights.keys()].map(weight);
    const outputs = await this.#engine.run(this.#gradientModel, this.#feeds(inputs, targetValues), {
      inputs: this.#variables(names),
      outputs: {},
    });
    const gradients = [...this.#trained.keys()].map((name) => [name, outputs[gradient(name)]!.data]);
    return { loss: outputs[loss]!.data[0] as number, gradients: Object.fromEntries(gradients) };
  }

  async state(): Promise<TrainingState> {
    const step = this.#steps;
    const read = await this.#engine.read(this.#names().map((name) => this.#variable(name)));
    const take = (names: Iterable<string>, toName: (name: string) => string): Record<string, Float32Array> =>
      Object.fromEntries(
        [...names].map((name) => [name, read[this.#variable(toName(name))]!.data as Float32Array]),
      );
    return {
      step,
      weights: take(this.#weights.keys(), weight),
      firstMoments: take(this.#trained.keys(), firstMoment),
      secondMoments: take(this.#trained.keys(), secondMoment),
    };
  }

  async restore({ step, weights, firstMoments, secondMoments }: TrainingState): Promise<void> {
    if (!Number.isSafeInteger(step) || step < 0)
      throw new Coos7Error(`Expected a training state with a number of steps but found ${step}`);
    const variables: Record<string, Tensor> = {};
    const give = (
      what: string,
      values: Record<string, Float32Array>,
      expected: ReadonlyMap<string, readonly number[]>,
      toName: (name: string) => string,
    ): void => {
      for (const [name, dims] of expected) {
        const data = values[name];
        if (data?.length !== size(dims))
          throw new Coos7Error(
            `Expected the training state's ${what} to have ${size(dims)} values for ${name} but found ${data?.length ?? "none"}; it belongs to another network`,
          );
        variables[this.#variable(toName(name))] = { data, dims };
      }
    };
    give("weights", weights, this.#weights, weight);
    give("first moments", firstMoments, this.#trained, firstMoment);
    give("second moments", secondMoments, this.#trained, secondMoment);
    this.#steps = step;
    await this.#engine.assign(variables);
  }

  async dispose(): Promise<void> {
    if (this.#engine.closed) return;
    await this.#engine.release(this.#stepModel.key);
    await this.#engine.release(this.#gradientModel.key);
    await this.#engine.forget(this.#names().map((name) => this.#variable(name)));
  }

  #feeds(inputs: readonly DenseArray[], targetValues: DenseArray): Record<string, Tensor> {
    checkBatch("input", inputs, this.#model.inputs);
    checkBatch("target", [targetValues], this.#model.outputs, inputs[0]!.shape[0]);
    const feeds: Record<string, Tensor> = { [targets]: toTensor(targetValues) };
    this.#model.inputs.forEach(({ name }, i) => {
      feeds[name] = toTensor(inputs[i]!);
    });
    return feeds;
  }

  /** The step graph's inputs that are variables. */
  #names(): string[] {
    const trained = [...this.#trained.keys()];
    return [
      ...[...this.#weights.keys()].map(weight),
      ...trained.map(firstMoment),
      ...trained.map(secondMoment),
    ];
  }

  #variables(names: readonly string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.#variable(name)]));
  }

  #variable(name: string): string {
    return `${this.#key} ${name}`;
  }
}

function shapes(
  variables: ReadonlyMap<string, { shape: readonly (number | null)[] }>,
): ReadonlyMap<string, readonly number[]> {
  return new Map([...variables].map(([name, { shape }]) => [name, shape as readonly number[]]));
}

function size(dims: readonly number[]): number {
  return dims.reduce((product, dim) => product * dim, 1);
}
