import type { FeatureSet } from "./features.js";
/** Names of the 69 columns, e.g. "contrast d4" (at a distance of 4 pixels). */
export declare const TEXTURE_NAMES: readonly string[];
/**
 * The classic features of the paper's section 3.1 ("Haralick texture features, and mean, sum and standard
 * deviation of intensity, and correlation between channels"). The paper names neither package nor distances nor
 * grey levels; here the protein channel is rescaled to [0, 1] by its own minimum and maximum and quantised to
 * 256 levels, and mahotas' 13 features are averaged over four directions at five distances.
 */
export declare const TEXTURE: FeatureSet;
/** The texture features of `count` images: `count` x 69 values. A `BatchFunction`. */
export declare function textureBatch(images: Float32Array, count: number): Float32Array;
/**
 * The 69 values of {@link TEXTURE_NAMES} for one image (protein channel, then nucleus, 64 x 64 finite values
 * each), always finite: a constant channel is rescaled to 0, and correlates with nothing.
 */
export declare function textureVector(image: Float32Array): Float64Array;
/** Maps values linearly so that the smallest becomes 0 and the largest 1; constant values all become 0. */
export declare function rescale(values: Float32Array, out: Float64Array): void;
/** Pearson's correlation of two lists of equal length, within [-1, 1]; 0 where one of them is constant. */
export declare function correlation(x: Float32Array, y: Float32Array): number;
