import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type RunOptions } from "../core/progress.js";
import type { NetworkEngine } from "../nn/engine.js";
import { type NamedWeights } from "../nn/model-files.js";
import type { NetworkAdapter, UnlabelledInputs } from "./network-adapter.js";
/** Options of {@link AdaBn}. */
export interface AdaBnOptions {
    /** How many images Training's statistics count for beside the split's; default 0: they are the split's alone. */
    sourceImages?: number;
}
/**
 * AdaBN, adaptive batch normalisation (Li et al. 2016; Schneider et al., NeurIPS 2020): batch norm uses mean and variance of
 * the split, each layer's after those before it were changed, mu = N / (N + n) mu_S + n / (N + n) mu_T for n images of the
 * split, and the variance likewise. With N = 0 and one batch it is what a network in training mode computes, as in
 * DequanWang/tent, norm.py; the mixture is that of bethgelab/robustness, `robusta/batchnorm/bn.py`, where n is the batch's
 * size. Statistics of a split of other class shares than Training's are others too: it then does harm.
 */
export declare class AdaBn implements NetworkAdapter {
    readonly name = "AdaBN";
    readonly mark = "T";
    readonly version = 1;
    readonly sourceImages: number;
    /** Throws {@link UsageError} unless `sourceImages` is a finite number from 0. */
    constructor({ sourceImages }?: AdaBnOptions);
    getParams(): {
        sourceImages: number;
    };
    /** A pass over the inputs for each batch norm, to what goes into it. */
    adapt(model: LayersModel, inputs: UnlabelledInputs, engine: NetworkEngine, run?: RunOptions): Promise<LayersModel>;
}
/** The same model on weights of its own. */
export declare function copyOf(model: LayersModel): Promise<LayersModel>;
/** A copy of a model's weights. */
export declare function weightsOf(model: LayersModel): NamedWeights;
