import type { NamedTensorMap, Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import type { LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { checkBatch, checkState, variablesByName } from "../checks.js";
import type { AdamOptions, DenseArray, LossName, Trainer, TrainingState } from "../engine.js";
import { tf } from "../tf.js";
import { Adam } from "./adam.js";
import { toTensor } from "./arrays.js";
import type { Backend } from "./backend.js";
import { LOSSES } from "./losses.js";
import { assign, copyModel, freeModel } from "./model-copy.js";

/** A network in training on a backend of tf.js, which differentiates it itself. */
export class TfjsTrainer implements Trainer {
  readonly #backend: Backend;
  readonly #loss: LossName;
  readonly #model: LayersModel;
  /** All weights, those that are trained, and those that batch norm keeps of the past. */
  readonly #weights: ReadonlyMap<string, LayerVariable>;
  readonly #trained: ReadonlyMap<string, Variable>;
  readonly #statistics: readonly LayerVariable[];
  readonly #adam: Adam;

  constructor(backend: Backend, model: LayersModel, { loss, adam }: { loss: LossName; adam?: AdamOptions }) {
    this.#backend = backend;
    this.#loss = loss;
    this.#model = copyModel(backend, model);
    this.#weights = variablesByName(this.#model.weights);
    this.#statistics = this.#model.weights.filter(({ trainable }) => !trainable);
    this.#trained = new Map(
      this.#model.trainableWeights.map((variable) => [variable.originalName, variable.read() as Variable]),
    );
    let made: Adam | undefined;
    backend.compute(() => {
      made = new Adam(this.#trained, adam);
    });
    this.#adam = made!;
  }

  async step(inputs: readonly DenseArray[], targets: DenseArray, learningRate: number): Promise<number> {
    this.#checkBatch(inputs, targets);
    const loss = this.#backend.compute(() => {
      const { value, gradients } = this.#differentiate(inputs, targets);
      this.#adam.apply(gradients, learningRate);
      return value;
    });
    const [values] = await this.#backend.read([loss]);
    return values![0]!;
  }

  async gradients(
    inputs: readonly DenseArray[],
    targets: DenseArray,
  ): Promise<{ loss: number; gradients: Record<string, Float32Array> }> {
    this.#checkBatch(inputs, targets);
    const { value, gradients } = this.#backend.compute(() => {
      const kept = this.#statistics.map((variable) => tf.clone(variable.read()));
      const found = this.#differentiate(inputs, targets);
      for (const [i, variable] of this.#statistics.entries()) variable.write(kept[i]!);
      return found;
    });
    const names = Object.keys(gradients);
    const [loss, ...values] = await this.#backend.read([value, ...Object.values(gradients)]);
    return { loss: loss![0]!, gradients: Object.fromEntries(names.map((name, i) => [name, values[i]!])) };
  }

  async state(): Promise<TrainingState> {
    const { step } = this.#adam;
    const weights = [...this.#weights].map(([name, variable]) => [name, variable.read()] as const);
    const [first, second] = [[...this.#adam.firstMoments], [...this.#adam.secondMoments]];
    // Copies, which the steps that may follow while they are read do not change.
    const copies = this.#backend.compute(() =>
      [...weights, ...first, ...second].map(([, tensor]) => tf.clone(tensor)),
    );
    const values = await this.#backend.read(copies);
    const take = (named: readonly (readonly [string, unknown])[]): Record<string, Float32Array> =>
      Object.fromEntries(named.map(([name]) => [name, values.shift()!]));
    return { step, weights: take(weights), firstMoments: take(first), secondMoments: take(second) };
  }

  async restore(state: TrainingState): Promise<void> {
    checkState(state, this.#weights, this.#trained);
    const { step, weights, firstMoments, secondMoments } = state;
    this.#backend.compute(() => {
      for (const [name, variable] of this.#weights) assign(variable, weights[name]!);
      for (const [name, moment] of this.#adam.firstMoments)
        moment.assign(tf.tensor(firstMoments[name]!.slice(), moment.shape));
      for (const [name, moment] of this.#adam.secondMoments)
        moment.assign(tf.tensor(secondMoments[name]!.slice(), moment.shape));
    });
    this.#adam.step = step;
  }

  async dispose(): Promise<void> {
    freeModel(this.#model);
    this.#adam.dispose();
  }

  #checkBatch(inputs: readonly DenseArray[], targets: DenseArray): void {
    checkBatch("input", inputs, this.#model.inputs);
    checkBatch("target", [targets], this.#model.outputs, inputs[0]!.shape[0]);
  }

  /** Loss and gradients by the weights' names; moves batch norm's moving statistics once. */
  #differentiate(
    inputs: readonly DenseArray[],
    targets: DenseArray,
  ): { value: Scalar; gradients: NamedTensorMap } {
    const examples = inputs.map(toTensor);
    const truth = toTensor(targets);
    const { value, grads } = tf.variableGrads(
      () => LOSSES[this.#loss](truth, this.#model.apply(examples, { training: true }) as Tensor),
      [...this.#trained.values()],
    );
    return {
      value,
      gradients: Object.fromEntries(
        [...this.#trained].map(([name, variable]) => [name, grads[variable.name]!]),
      ),
    };
  }
}
