import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { AdamOptions, DenseArray, LayerOutput, LossName, Predictor } from "../engine.js";

/** The inputs of one step and what should come out. */
export interface TrainingBatch {
  inputs: readonly DenseArray[];
  targets: DenseArray;
}

/** What a check of the weights at a checkpoint does. */
export interface CheckPlan {
  /** What its value is called, e.g. "validation accuracy". */
  name: string;
  output: LayerOutput;
  /** Measures a network in inference mode; `onProgress` is told how far it is. Stops where `signal` is aborted. */
  measure(
    predictor: Predictor,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Promise<number>;
  /** Whether the weights of the highest value are kept (the first of equals), not the last. */
  choosesBest: boolean;
}

/** A training as the loop runs it. Every part is a function of the iteration, so that it can be taken up anywhere. */
export interface TrainingPlan {
  /** The network's name for people. */
  title: string;
  /** With its initial weights. */
  model: LayersModel;
  loss: LossName;
  adam: AdamOptions;
  iterations: number;
  /** Examples in a step. */
  batch: number;
  /** Of the step that comes after `iteration` steps. */
  learningRate(iteration: number): number;
  nextBatch(iteration: number): Promise<TrainingBatch>;
  /** Numbers of steps after which weights are checked and kept, ascending; the last is `iterations`. */
  checkpoints: readonly number[];
  check: CheckPlan;
  trainingImages: number;
  validationImages: number;
  /** Releases the images. */
  close(): void;
}
