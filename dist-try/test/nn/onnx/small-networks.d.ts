import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { DenseArray, LossName } from "../../../src/nn/engine.js";
export interface Training {
    model: LayersModel;
    loss: LossName;
}
/** The layers of DeepLoc on 13 x 11 pixels, so that poolings overhang. */
export declare function smallClassifier(): Training;
/** Two inputs, joined, enlarged before a convolution and before batch norm, to an image; one layer is used twice. */
export declare function smallPainter(): Training;
/** Random examples for a network, as many as `count`: targets are one-hot for classes, else normal numbers. */
export declare function randomBatch({ model, loss }: Training, count: number, ...seed: (string | number)[]): {
    inputs: DenseArray[];
    targets: DenseArray;
};
