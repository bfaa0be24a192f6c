import { type RunOptions } from "../core/progress.js";
import { type Dataset, type SplitName } from "../dataset/dataset.js";
import type { ScoredCell } from "../reproduce/truth.js";
import { type Markup } from "./html.js";
/** An image that a model is certain about, rightly or wrongly. */
export interface Example {
    split: SplitName;
    /** Its place among the images that were scored. */
    place: number;
    /** Its row in the source, by which people know it. */
    row: number;
    label: number;
    predicted: number;
    /** Probability of the predicted class. */
    certainty: number;
    /** Probability of the true class. */
    ofTruth: number;
}
/** What a model gets right and wrong in a split, the most certain first. */
export interface SplitExamples {
    right: Example[];
    wrong: Example[];
}
/**
 * The images of each test split that each model is most certain about, right and wrong, at most one of each true
 * class; the fewer the more models there are. Ties are broken at random by `seed`, for all models alike.
 */
export declare function certainExamples(scored: readonly ScoredCell[], seed: number): Map<ScoredCell, SplitExamples>;
/** The images of these examples, each once. */
export declare function readExamples(dataset: Dataset, examples: readonly Example[], { signal, onProgress }: Pick<RunOptions, "signal" | "onProgress">): Promise<{
    split: SplitName;
    place: number;
    image: Float32Array;
}[]>;
/** An image of the dataset as the page shows it. */
export interface ExamplePicture {
    /** What the page holds once, for all places that show it. */
    symbol: Markup;
    /** In counts: what black and white stand for in each channel. */
    ranges: {
        minimum: number;
        maximum: number;
    }[];
}
/** A two-channel image (8192 values), each channel scaled linearly to its own minimum and maximum. */
export declare function examplePicture(split: SplitName, place: number, image: Float32Array): ExamplePicture;
/** Shows the picture of an image that the page holds. */
export declare function showPicture(split: SplitName, place: number, description: string): Markup;
