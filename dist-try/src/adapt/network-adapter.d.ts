import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { EngineName } from "../compute/backend.js";
import { type CacheOptions } from "../core/cache.js";
import { type RunOptions } from "../core/progress.js";
import type { Dataset, SplitName } from "../dataset/dataset.js";
import type { FeatureNetwork } from "../features/networks.js";
import type { DenseArray, NetworkEngine } from "../nn/engine.js";
import type { Mark } from "./adapter.js";
/**
 * The unlabelled images of one split as a network's inputs, one of each image (of several views the first), in an order
 * drawn at random, or plate by plate where the adapter's mark shows plates. Labels, IDs and the order of the file are not
 * among what can be reached from it.
 */
export interface UnlabelledInputs {
    readonly count: number;
    /** Inputs `start` (inclusive) to `end` (exclusive), channels last. */
    batch(start: number, end: number): DenseArray;
}
/** A method against covariate shift that changes a trained network for one split, by that split's unlabelled images. */
export interface NetworkAdapter {
    /** As the field calls it. */
    readonly name: string;
    readonly mark: Extract<Mark, "T" | "T-plate">;
    /** The options, as plain data: with the class and {@link version}, all that a result depends on beside the data. */
    getParams(): object;
    /** Raised with each change that changes a result. */
    readonly version: number;
    /** A changed copy of a trained network that ends in logits or features; the network itself stays as it is. */
    adapt(model: LayersModel, inputs: UnlabelledInputs, engine: NetworkEngine, run: RunOptions): Promise<LayersModel>;
}
/** Where a network is adapted. */
export interface AdaptationPlace {
    backend: EngineName;
    threads: number;
    /** Of the order of images. */
    seed: number;
}
/**
 * The network after an adapter has seen the unlabelled images of one split, through the cache. It is given inputs in
 * another order than the split's, and nothing else of it.
 */
export declare function adaptNetwork(adapter: NetworkAdapter, network: FeatureNetwork, dataset: Dataset, split: SplitName, { backend, threads, seed }: AdaptationPlace, run: RunOptions & CacheOptions): Promise<FeatureNetwork>;
