import type { Factor } from "./options.js";
/**
 * What differs between cells beyond their class: properties that factors of variation act on. Each is a sum of
 * the factors' contributions and 0 for the average cell of the training plates.
 */
export declare const PROPERTIES: {
    readonly expression: "ln of the factor on protein brightness";
    readonly stain: "ln of the factor on nuclear dye brightness";
    readonly nucleus: "ln of the factor on the nucleus' diameter";
    readonly spread: "ln of the factor on the cell's diameter";
    readonly defocus: "micrometres between the cell's middle and the focal plane, sign without meaning";
    readonly blur: "ln of the factor on the width of the point spread function";
    readonly haze: "ln of the factor on the fraction of light from out-of-focus planes";
    readonly background: "ln of the factor on background light";
    readonly illumination: "ln of the factor on excitation light";
    readonly vignetting: "added loss of light at the field's corners, as a fraction";
    readonly gain: "ln of the factor on camera counts per photoelectron";
    readonly offset: "added camera counts in the dark";
    readonly diffuse: "ln of the factor on protein outside its compartment (cytosol, ER)";
    readonly number: "ln of the factor on the number of objects (puncta, threads, fragments)";
    readonly size: "ln of the factor on the objects' width";
    readonly uneven: "added standard deviation of ln object brightness";
    readonly gathering: "added pull of the objects to the microtubule organising centre";
    readonly mesh: "ln of the factor on the contrast of the reticulum";
    readonly breakup: "added break-up of the Golgi ribbon, from 0 one ribbon to 1 scattered stacks";
};
export type Property = keyof typeof PROPERTIES;
export declare const PROPERTY_NAMES: readonly Property[];
type Sizes = Partial<Record<Property, number>>;
/** Factors whose effects are drawn anew for each date, plate, well or cell. */
export type RandomFactor = "date" | "plate" | "well" | "cell";
/** Factors whose effects have a fixed size. */
export type FixedFactor = Exclude<Factor, RandomFactor>;
/** Standard deviations of the nested random effects at severity 1. */
export declare const RANDOM_EFFECTS: Record<RandomFactor, Sizes>;
/** Effects of fixed size at severity 1: on every class, and further ones on single classes by label. */
export declare const FIXED_EFFECTS: Record<FixedFactor, {
    all: Sizes;
    classes: Record<number, Sizes>;
}>;
/** What a column of the true parameters holds, with its unit. */
export declare const PARAMETERS: Readonly<Record<string, string>>;
/** Names of the true parameters, in the order of the columns of a rendered batch's `parameters`. */
export declare const parameterNames: readonly string[];
export {};
