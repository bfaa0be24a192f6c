import type { NamedTensorMap, Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import type { LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { type AdamOptions, type DenseArray, type LossName, type NetworkEngine } from "../engine.js";
import { type TfjsEngineName } from "./backend.js";
/** tf.js as what networks compute on. It works on the calling thread and blocks it during a step. */
export interface TfjsEngine extends NetworkEngine {
    readonly name: TfjsEngineName;
}
/**
 * Starts tf.js on a backend. Engines of the same and of other names may exist beside each other. Throws
 * `Coos7Error`, saying why, where the backend does not work here.
 */
export declare function createTfjsEngine(name: TfjsEngineName): Promise<TfjsEngine>;
/** Sets a weight to a copy of `values`; called within `Backend.compute`. */
export declare function assign(variable: LayerVariable, values: Float32Array): void;
/** Frees a model's weights. (`LayersModel.dispose` fails where another model shares its layers.) */
export declare function freeModel(model: LayersModel): void;
/**
 * Adam as TensorFlow computes it (Kingma and Ba 2015, the form before their section 2.1): with the learning rate
 * corrected for the moments' start at zero, and epsilon beside the root of the uncorrected second moment. tf.js' own
 * puts epsilon elsewhere and keeps its moments to itself.
 */
export declare class Adam {
    #private;
    /** Steps taken. */
    step: number;
    readonly firstMoments: ReadonlyMap<string, Variable>;
    readonly secondMoments: ReadonlyMap<string, Variable>;
    /** Starts with moments of zero for weights by name; called within `Backend.compute`. */
    constructor(variables: ReadonlyMap<string, Variable>, options?: AdamOptions);
    /** Moves the weights against their gradients, which go by the weights' names; called within `Backend.compute`. */
    apply(gradients: NamedTensorMap, learningRate: number): void;
    dispose(): void;
}
/** The losses of `Trainer.step`: targets and the network's outputs in, one number out. */
export declare const LOSSES: Record<LossName, (targets: Tensor, outputs: Tensor) => Scalar>;
/** An array as a tensor; called within `Backend.compute`. */
export declare function toTensor({ data, shape }: DenseArray): Tensor;
