import type { FeatureFamily } from "../reproduce/families/family.js";
/** How features of one's own are called and kept. */
export interface OwnFeaturesOptions {
    /** One name per feature. Default: the name of the features, numbered. */
    columns?: readonly string[];
    /**
     * Stands for everything that the function does, in the cache: change it when a value changes. Without it features are
     * computed anew for each definition.
     */
    version?: string | number;
}
/**
 * Features of your own as a family of Table 3: give it to `reproduce` among `families`, and its rows are fitted, scored
 * and written like any other. `compute` gets one image at a time, on this thread. Throws `UsageError` for a name that
 * cannot stand in the table or is that of features of this package.
 *
 * @example
 * const mean = (pixels) => pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
 * const brightness = defineFeatures("Brightness", (protein, nucleus) => [mean(protein), mean(nucleus)]);
 */
export declare function defineFeatures(name: string, compute: ImageFunction, options?: OwnFeaturesOptions): FeatureFamily;
/**
 * The features of one image: `protein` and `nucleus` are its channels, 64 x 64 camera counts each, row by row. As many
 * finite numbers for every image.
 */
export type ImageFunction = (protein: Float32Array, nucleus: Float32Array) => ArrayLike<number> | Promise<ArrayLike<number>>;
