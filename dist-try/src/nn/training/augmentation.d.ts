import type { Random } from "../../core/random.js";
import type { DenseArray } from "../engine.js";
/**
 * An image (2 x 64 x 64, preprocessed to about 0 to 1) as another microscope, day or exposure might have given it: each
 * channel by itself blurred, with shot noise, another gain and another offset, all drawn. The image stays as it is.
 */
export declare function throughMicroscope(image: Float32Array, random: Random): Float32Array;
/**
 * MixUp (Zhang et al., ICLR 2018): example i becomes l x_i + (1 - l) x_j with j from a random order of the batch and one l
 * from Beta(0.2, 0.2) for all of it, and its target likewise, which for cross-entropy is the same as blending the losses.
 */
export declare function mixedUp(inputs: DenseArray, targets: DenseArray, random: Random): {
    inputs: DenseArray;
    targets: DenseArray;
};
