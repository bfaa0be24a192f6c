import type { SplitName } from "../dataset/dataset.js";
/** "accuracy, not named": a study gives numbers without saying of what; accuracy is what its code suggests. */
export type PublishedMetric = "accuracy" | "accuracy, not named";
/** One number that others have published on COOS-7. */
export interface PublishedResult {
    /** Name, authors and year. */
    study: string;
    /** Where the number stands. */
    source: string;
    features: string;
    model: string;
    metric: PublishedMetric;
    /** In a sentence or two, how it was measured. */
    protocol: string;
    split: Exclude<SplitName, "training">;
    /** In percent, as published; higher is better. */
    percent: number;
    /** What the study prints behind a plus-minus sign, in percentage points; undefined where it has nothing there. */
    plusMinus: number | undefined;
}
/**
 * The results on COOS-7 that have been published since the paper, in the order of their years, from the package's
 * `data/published.csv`. They are accuracies, not the balanced errors of Table 3: these weigh all classes alike, and without
 * numbers for each class neither can be computed from the other. They belong into a table of their own, beside the plain
 * accuracy of one's own rows.
 */
export declare function publishedResults(): readonly PublishedResult[];
