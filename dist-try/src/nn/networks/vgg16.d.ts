import type { LayersModel } from "@tensorflow/tfjs-layers";
/** Filters of the convolutions of each block. */
export type Vgg16Widths = readonly [number, number, number, number, number];
export interface Vgg16Options {
    widths?: Vgg16Widths;
    /** Seed of the initial weights (He et al. 2015), which trained ones may replace. */
    seed: number;
}
/** Names of the convolutions in order: block1_conv1 … block5_conv3. */
export declare const VGG16_LAYERS: readonly string[];
/**
 * The convolutions of VGG16 (Simonyan and Zisserman 2015) as Keras names them (`include_top=False`), for inputs of
 * 64 x 64 x 3. The model ends at block5_conv3: the last pooling is no feature of the paper's.
 */
export declare function vgg16({ widths, seed }: Vgg16Options): LayersModel;
