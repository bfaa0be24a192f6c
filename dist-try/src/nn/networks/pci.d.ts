import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type PciWidths } from "./dimensions.js";
export interface PciOptions {
    widths?: PciWidths;
    /** Seed of the initial weights. */
    seed: number;
}
/** Layers whose largest values over space are PCI's features: after ReLU, before batch norm. */
export declare const PCI_LAYERS: readonly ["conv1_1", "conv2_1", "conv3_1", "conv4_1", "conv5_1"];
/**
 * Paired cell inpainting (Lu et al. 2019): from both channels of a source cell (64 x 64 x 2: protein, nucleus) and
 * the nucleus of a target cell (64 x 64 x 1) to the target cell's protein (64 x 64 x 1). Definition and
 * initial weights follow https://github.com/alexxijielu/paired_cell_inpainting (pair_model.py).
 */
export declare function pairedCellInpainting({ widths, seed }: PciOptions): LayersModel;
