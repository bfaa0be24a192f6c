import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type RunOptions } from "../core/progress.js";
import type { NetworkEngine } from "../nn/engine.js";
import type { NetworkAdapter, UnlabelledInputs } from "./network-adapter.js";
/** Options of {@link Tent}. */
export interface TentOptions {
    /** Step size of Adam; default 1e-3. */
    learningRate?: number;
    /** Images in a step; default 200. */
    batch?: number;
    /** Whether images come plate by plate, as from a microscope, instead of in random order; default false. */
    plateByPlate?: boolean;
}
/**
 * TENT, test entropy minimisation (Wang et al., ICLR 2021): one step of Adam for each batch of the split makes the network
 * surer of what it sees, by scale and shift of batch norm alone; batches are normalised by their own statistics. As
 * DequanWang/tent, tent.py, in its offline form: classes are predicted after all batches were seen, by the statistics of the
 * whole split (`AdaBn`), which the batch in hand stands for there.
 */
export declare class Tent implements NetworkAdapter {
    readonly version = 1;
    readonly mark: "T" | "T-plate";
    readonly learningRate: number;
    readonly batch: number;
    /** Throws {@link UsageError} unless `learningRate` is above 0 and `batch` a whole number of at least 16. */
    constructor({ learningRate, batch, plateByPlate }?: TentOptions);
    get name(): string;
    getParams(): {
        learningRate: number;
        batch: number;
    };
    adapt(model: LayersModel, inputs: UnlabelledInputs, engine: NetworkEngine, run?: RunOptions): Promise<LayersModel>;
}
