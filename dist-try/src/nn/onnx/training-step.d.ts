import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { GraphForm } from "../../compute/backend.js";
import { type Graph, GraphBuilder } from "../../compute/graph.js";
import type { AdamOptions, LossName } from "../engine.js";
import type { Activation } from "./layers/layer.js";
/** Names of a training graph's inputs and outputs beside the network's inputs. */
export declare const TRAINING_NAMES: {
    readonly targets: "targets";
    /** The number of examples in the batch, a float. */
    readonly examples: "examples";
    /** Adam's learning rate in this step, corrected for its number. */
    readonly rate: "rate";
    readonly loss: "loss";
    readonly weight: (name: string) => string;
    readonly firstMoment: (name: string) => string;
    readonly secondMoment: (name: string) => string;
    readonly gradient: (name: string) => string;
    /** The output that follows an input: what the step makes of it. */
    readonly next: (name: string) => string;
};
/**
 * A step of training, written in `form` (default: for the CPU): inputs are the network's, the targets and their number,
 * the rate, all weights and Adam's moments of the trained ones; outputs the loss before the step and everything that it
 * changes.
 */
export declare function trainingStepGraph(model: LayersModel, loss: LossName, adam?: AdamOptions, form?: GraphForm): Graph;
/** Loss and gradients by all trained weights, which are outputs, from the network's inputs, targets and weights. */
export declare function gradientGraph(model: LayersModel, loss: LossName, form?: GraphForm): Graph;
/** A loss (a scalar) and its gradient by the network's output. */
export interface LossGraph {
    value: string;
    gradient: string;
}
/**
 * The losses of `Trainer.step`, of an output (channels first), targets in its order and `examples`, the tensor of their
 * number as a float.
 */
export declare const LOSS_GRAPHS: Record<LossName, (graph: GraphBuilder, output: Activation, targets: string, examples: string) => LossGraph>;
/** A weight with Adam's moments. */
export interface AdamState {
    weight: string;
    first: string;
    second: string;
}
/** The learning rate of step number `step` (from 1), corrected for the moments' start at zero. */
export declare function correctedRate(learningRate: number, step: number, options?: AdamOptions): number;
