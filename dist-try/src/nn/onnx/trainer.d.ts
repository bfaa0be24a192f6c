import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { GraphForm } from "../../compute/backend.js";
import type { OnnxEngine } from "../../compute/engine.js";
import { type Tensor } from "../../compute/graph.js";
import { type AdamOptions, type DenseArray, type LayerOutput, type LossName, type Predictor, type Trainer, type TrainingState } from "../engine.js";
/** A network in training on ONNX Runtime: its state lies in variables of the engine's process. */
export declare class OnnxTrainer implements Trainer {
    #private;
    private constructor();
    /** Starts from the model's weights. `key` tells the trainers of an engine apart. */
    static start(engine: OnnxEngine, key: string, model: LayersModel, options: {
        loss: LossName;
        adam?: AdamOptions;
    }, form: GraphForm): Promise<OnnxTrainer>;
    step(inputs: readonly DenseArray[], targetValues: DenseArray, learningRate: number): Promise<number>;
    gradients(inputs: readonly DenseArray[], targetValues: DenseArray): Promise<{
        loss: number;
        gradients: Record<string, Float32Array>;
    }>;
    state(): Promise<TrainingState>;
    restore(state: TrainingState): Promise<void>;
    dispose(): Promise<void>;
}
/** A network in inference on ONNX Runtime. */
export declare class OnnxPredictor implements Predictor {
    #private;
    /** Throws `UsageError` for a layer that the model does not have or whose output cannot be pooled. */
    constructor(engine: OnnxEngine, key: string, model: LayersModel, outputs: readonly LayerOutput[], form: GraphForm);
    run(inputs: readonly DenseArray[]): Promise<DenseArray[]>;
    dispose(): Promise<void>;
}
/** An array as the runtime takes it. */
export declare function toTensor({ data, shape }: DenseArray): Tensor;
