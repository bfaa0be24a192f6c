import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Matrix } from "../core/matrix.js";
import type { TrainingRecord } from "./training/settings.js";
import type { TrainedNetwork } from "./training/train.js";
/** What is known of a stored model, as it stands in its `card.json`. */
export interface ModelCard extends TrainingRecord {
    /** 1 for the cards of this version. */
    format: number;
    name: string;
    /** What the data are called, for people. */
    dataset: string;
    /** Where they were measured. */
    errors?: ModelErrors;
    /** Of this package. */
    packageVersion: string;
    /** SHA-256, in hex, of `weights.bin`: equal weights, equal digests. */
    weightsSha256: string;
    /** SHA-256, in hex, of `model.json`. */
    modelSha256: string;
}
/** How often a model is wrong. */
export interface ModelErrors {
    /** What predicts, e.g. "End-to-End", or a classifier and the layer whose features it is fitted on: "Conv4 L1 LR". */
    of: string;
    /** Balanced errors in percent by split, e.g. { test1: 3.2 }. */
    percent: Readonly<Record<string, number>>;
}
/** What only the one who saves a model knows of it. */
export interface CardDetails {
    dataset: string;
    errors?: ModelErrors;
}
/** Throws {@link UsageError} unless `name` can be that of a stored model, and thus of a folder on any system. */
export declare function checkModelName(name: string): void;
/** The folder of a model saved by `name`. Throws `UsageError` where no model can have that name. */
export declare function modelFolder(name: string): string;
/** Where a model lies that can be loaded by name. */
export interface ModelFolder {
    name: string;
    folder: string;
    /** Whether it came with the package. */
    shipped: boolean;
}
/** A stored model. */
export interface StoredModel {
    model: LayersModel;
    card: ModelCard;
    folder: string;
}
/**
 * The model saved under a name, or the one in a folder (whatever contains a slash is a path).
 * Throws {@link Coos7Error} where there is none, where a file is missing or damaged, or where the folder holds
 * something else.
 */
export declare function loadModel(nameOrFolder: string): Promise<StoredModel>;
/** A model that can be loaded by name. */
export interface ModelEntry extends ModelFolder {
    card: ModelCard;
}
/** All models that can be loaded by name. `onWarning` is told of those whose card cannot be read, which are left out. */
export declare function listModels(onWarning?: (line: string) => void): ModelEntry[];
/** The models that come with the package, whatever was saved under their names. Throws where a card is damaged. */
export declare function shippedModels(): ModelEntry[];
/** Where a model is saved: under a name, to be loaded by it, or in a folder (then its name is told by its card only). */
export interface ModelPlace {
    name: string;
    /** Default: that of models saved by name, in the cache. */
    folder?: string;
    /** Whether files of the same names in the folder are replaced. Default: false. */
    force?: boolean;
}
/**
 * Saves a trained network in tf.js' format (`model.json`, `weights.bin`; `tf.loadLayersModel` reads them) with its card
 * (`card.json`): all of it or nothing. Equal networks give equal bytes. `addFiles` may write more into the folder it is
 * called with. Resolves to the folder and the card.
 * Throws `UsageError` for an unsuitable name, and where the folder has content already and `force` is not set.
 */
export declare function saveModel(network: TrainedNetwork, place: ModelPlace, details: CardDetails, addFiles?: (folder: string) => Promise<unknown>): Promise<{
    folder: string;
    card: ModelCard;
}>;
/** SHA-256, in hex, of a model's weights: the `weightsSha256` of the card that it is saved with. */
export declare function weightsDigest(model: LayersModel): Promise<string>;
/**
 * Writes what a classifier makes of images that it was not fitted to but that are like its training data (rows x
 * classes), for comparison with what it makes of other images, into the folder that it is being saved in.
 */
export declare function writeReference(folder: string, probabilities: Matrix): void;
/**
 * The probabilities of {@link writeReference} in the folder of a model, undefined where it was saved without.
 * Throws {@link Coos7Error} naming the file where it is damaged or of another number of classes.
 */
export declare function readReference(folder: string, classes: number): Matrix | undefined;
