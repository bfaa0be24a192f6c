import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type DeepLocWidths } from "./dimensions.js";
export interface DeepLocOptions {
    classes: number;
    widths?: DeepLocWidths;
    /** Seed of the initial weights. */
    seed: number;
}
/** The layer of the features "FC2": the second dense layer after batch norm and ReLU. */
export declare const DEEPLOC_FC2 = "fc2_relu";
/**
 * DeepLoc, the 11-layer network of Kraus et al. 2017: crops of 60 x 60 x 2 (protein, nucleus) to logits of classes.
 * Eight convolutions of 3 x 3 and three dense layers, each followed by batch norm and all but the last by ReLU.
 * Definition, initial weights and batch norm's constants follow https://github.com/okraus/DeepLoc (nn_layers.py).
 */
export declare function deepLoc({ classes, widths, seed }: DeepLocOptions): LayersModel;
