import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { TaskReference } from "../core/workers.js";
import type { LayerOutput } from "../nn/engine.js";
import type { FeatureLayer } from "./features.js";
/** A layer of a network as features. */
export interface NetworkLayer extends FeatureLayer {
    output: LayerOutput;
    /** Whether the layer's outputs are logits, to be turned into probabilities. */
    softmax?: boolean;
}
/** A network that features are taken from, and how images come to its input. */
export interface FeatureNetwork {
    /** Short name, e.g. "pci". */
    id: string;
    /** Raised with each change of preparation or layers that changes a value. */
    version: number;
    /** SHA-256 of the weights. */
    weights: string;
    /** The network, which has one input. */
    model: LayersModel;
    /** The `BatchFunction` that makes the network's input of images: `views` inputs for each, channels last. */
    prepare: TaskReference;
    /** Inputs for each image, e.g. crops; features are means over them. */
    views: number;
    layers: readonly NetworkLayer[];
}
/**
 * A trained DeepLoc as features, all means over five crops: "FC2", the activations of the second dense layer, and
 * "End-to-End", the probabilities of the classes (softmax of the logits). `weights` is the SHA-256 of the model's weights.
 */
export declare function deepLocFeatures(model: LayersModel, weights: string, classNames: readonly string[]): FeatureNetwork;
/**
 * The source encoder of a trained paired-cell-inpainting network as features, "Conv1" to "Conv5": each filter's
 * largest value over the image, after ReLU and before batch norm. `weights` is the SHA-256 of the model's weights.
 */
export declare function pciFeatures(model: LayersModel, weights: string): FeatureNetwork;
/**
 * The convolutions of a VGG16 with trained weights as features, "Conv1_1" to "Conv5_3": each filter's largest value
 * over the image, after ReLU.
 */
export declare function vgg16Features(model: LayersModel): Promise<FeatureNetwork>;
/** The same of a VGG16 with random weights (He et al. 2015), drawn by `seed`: for those who ask for it by name. */
export declare function randomVgg16Features(seed: number): Promise<FeatureNetwork>;
