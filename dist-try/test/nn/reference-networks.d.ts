import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { DenseArray, LossName } from "../../src/nn/engine.js";
export interface ReferenceTraining {
    model: LayersModel;
    lossName: LossName;
    inputs: DenseArray[];
    targets: DenseArray;
    loss: number;
    /** By weight, as `Trainer.gradients` gives them. */
    gradients: Record<string, Float32Array>;
    /** What layers give with batch statistics. */
    outputs: {
        layer: string;
        pool?: "max";
        values: Float32Array;
    }[];
}
/** DeepLoc on the centre crops of six images of seven classes. */
export declare function referenceDeepLoc(): Promise<ReferenceTraining>;
/** The same DeepLoc, and all five crops of each of the six images, an image's crops one after the other. */
export declare function referenceCrops(): Promise<{
    model: LayersModel;
    crops: DenseArray;
}>;
/** Paired cell inpainting from three source cells to three target cells. */
export declare function referencePci(): Promise<ReferenceTraining>;
/** VGG16's pooled features of six images. */
export declare function referenceVgg16(): Promise<Pick<ReferenceTraining, "model" | "inputs" | "outputs">>;
