import type { LayersModel } from "@tensorflow/tfjs-layers";
/** A model in tf.js' own format: the text of `model.json` and the bytes of the `weights.bin` that it names. */
export interface LayersFiles {
    json: string;
    weights: Uint8Array;
}
/** The name of the file of weights beside `model.json`. */
export declare const WEIGHTS_FILE = "weights.bin";
/** A model as the files that `tf.loadLayersModel` reads. Equal models, equal files. */
export declare function encodeLayersModel(model: LayersModel): Promise<LayersFiles>;
/** The model in such files. Throws where `json` is not one that {@link encodeLayersModel} wrote. */
export declare function decodeLayersModel({ json, weights }: LayersFiles): Promise<LayersModel>;
/** Weights by their names in a model, e.g. "conv1/kernel", in tf.js' layouts. */
export type NamedWeights = Record<string, Float32Array>;
/** Replaces all weights of a model. Throws {@link Coos7Error} where one is missing or of another size. */
export declare function setWeights(model: LayersModel, weights: NamedWeights): void;
/** The name of the first weight that has a value which is not finite. */
export declare function notFinite(weights: NamedWeights): string | undefined;
