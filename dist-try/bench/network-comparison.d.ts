import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { AdamOptions, LayerOutput, LossName } from "../src/nn/engine.js";
import { type BenchInput, type Outcome } from "./comparison.js";
/** The recipe, for the bench's output. */
export declare const NETWORK_RECIPE: string;
/** A network and what is done with it. */
export interface NetworkWork {
    model: LayersModel;
    batch: number;
    /** What is compared of the network in inference. */
    output: LayerOutput;
    /** How it is trained; missing where inference itself is timed. */
    training?: {
        loss: LossName;
        learningRate: number;
        adam: AdamOptions;
    };
}
/** Times training steps, or predictions, in turn with PyTorch's on the same weights and batch. */
export declare function compareNetwork(work: NetworkWork, input: BenchInput): Promise<Outcome>;
