import type { LayersModel, LayerVariable, SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { EngineName } from "../compute/backend.js";
/** A dense array, row-major; images are channels-last: (N, H, W, C). */
export interface DenseArray {
    data: Float32Array;
    shape: readonly number[];
}
/** What a predictor returns of a layer: its output, or its largest value over height and width (N, C). */
export interface LayerOutput {
    /** Name of the layer. */
    layer: string;
    pool?: "max";
}
/** A network in inference mode (batch norm by its moving statistics), on an engine. */
export interface Predictor {
    /** The outputs for a batch, in the order asked for. `inputs` are in the order of the model's inputs. */
    run(inputs: readonly DenseArray[]): Promise<DenseArray[]>;
    dispose(): Promise<void>;
}
/** How much a weight moves in a step. Follows TensorFlow's Adam, whose epsilon stands beside sqrt(v). */
export interface AdamOptions {
    /** Default 0.9. */
    beta1?: number;
    /** Default 0.999. */
    beta2?: number;
    /** Default 1e-8. */
    epsilon?: number;
}
/** What a training makes small. */
export type LossName = "softmaxCrossEntropy" | "meanSquaredError" | "entropy";
/** Everything that a training step changes. Weights go by their name in the model, e.g. "conv1/kernel". */
export interface TrainingState {
    /** Steps taken. */
    step: number;
    /** All weights of the model, batch norm's moving statistics included, in tf.js' layouts. */
    weights: Record<string, Float32Array>;
    /** Adam's first and second moments of the trainable weights. */
    firstMoments: Record<string, Float32Array>;
    secondMoments: Record<string, Float32Array>;
}
/** A network in training, on an engine. */
export interface Trainer {
    /**
     * One step of Adam on one batch: forward with batch statistics, loss, backward, update of weights, moments and
     * moving statistics. Resolves to the loss before the step: for "softmaxCrossEntropy" the mean over the batch
     * (targets: rows of probabilities, such as one-hot ones, outputs: logits), for "meanSquaredError" the mean over all output
     * values, for "entropy" the mean entropy of the softmax of logits, whatever the targets. A loss that
     * is not finite is returned as it is.
     */
    step(inputs: readonly DenseArray[], targets: DenseArray, learningRate: number): Promise<number>;
    /** The loss and its gradient by every trainable weight, without a step. */
    gradients(inputs: readonly DenseArray[], targets: DenseArray): Promise<{
        loss: number;
        gradients: Record<string, Float32Array>;
    }>;
    /** A copy of the state. */
    state(): Promise<TrainingState>;
    /** Replaces the state, as when training is taken up again. */
    restore(state: TrainingState): Promise<void>;
    dispose(): Promise<void>;
}
/** What networks compute on: a device of ONNX Runtime, or one of tf.js' backends. */
export interface NetworkEngine {
    readonly name: EngineName;
    /** One line: package, version, and the device where there is one. */
    readonly detail: string;
    /** Whether it is a GPU's interface computed by the CPU, which is only good for tests. */
    readonly software: boolean;
    /** The model as it is now; later changes of its weights do not reach the predictor. */
    predictor(model: LayersModel, outputs: readonly LayerOutput[]): Promise<Predictor>;
    /** Starts from the model's weights; those of the model itself do not change. */
    trainer(model: LayersModel, options: {
        loss: LossName;
        adam?: AdamOptions;
    }): Promise<Trainer>;
    /** Frees everything, ends processes; what still runs is rejected with `CancelledError`. */
    close(): void;
}
/** Shapes of weights by name, as `LayerVariable` and tensors have them. */
export type WeightShapes = ReadonlyMap<string, {
    readonly shape: readonly (number | null)[];
}>;
/** Weights by their name in the model. (In tf.js' memory a name is made unique over all models.) */
export declare function variablesByName(variables: readonly LayerVariable[]): Map<string, LayerVariable>;
/**
 * Throws {@link UsageError} unless there is one array for each of a model's inputs (or outputs), of its shape, all
 * of as many examples, at least one.
 */
export declare function checkBatch(what: "input" | "target", arrays: readonly DenseArray[], places: readonly SymbolicTensor[], examples?: number): void;
/** Throws {@link UsageError} for a layer that the model does not have or whose output cannot be pooled. */
export declare function checkOutputs(model: LayersModel, outputs: readonly LayerOutput[]): void;
/** Throws {@link Coos7Error} unless a state is that of a network with such weights, of which some are trained. */
export declare function checkState(state: TrainingState, weights: WeightShapes, trained: WeightShapes): void;
