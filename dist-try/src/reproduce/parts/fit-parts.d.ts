import type { ClassifierDefinition } from "../classifiers.js";
import type { FeatureFamily } from "../families/family.js";
import { type ReproduceOptions, type Reproduction } from "../reproduce.js";
import { type PartOutcome, type PartRange, type PartsRun } from "./parts.js";
/** One row of the table that a classifier is fitted for. */
export interface PartRow {
    family: FeatureFamily;
    layer: string;
    classifier: ClassifierDefinition;
}
/**
 * Scores a part of the draws of a row's search, for {@link makeFit}: the range is of the draws in the order of
 * `RandomizedSearch.scoreDraws`. Throws `UsageError` for a classifier that is not searched for.
 */
export declare function makeSearch(row: PartRow, draws: PartRange, parts: PartsRun): Promise<PartOutcome>;
/**
 * One row of the table as a part: the classifier fitted on Training, and its predictions of every split,
 * `fits/ROW/ROW__SPLIT.csv`, in the form of the results. Scores of a search that {@link makeSearch} made are used.
 */
export declare function makeFit(row: PartRow, parts: PartsRun): Promise<PartOutcome>;
/** What `reproduce` resolves to, of parts that were all made. Throws {@link Coos7Error} naming one that is missing. */
export declare function gatherParts(options: ReproduceOptions, parts: PartsRun): Promise<Reproduction>;
