import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { Classifier } from "../models/estimator.js";
import { type DrawScore, RandomizedSearch } from "../models/randomized-search.js";
import type { Profile } from "./profile.js";
/** A classifier that has been fitted, and what `run.json` keeps of how. */
export interface FittedClassifier {
    classifier: Pick<Classifier, "classes" | "classify">;
    report: Record<string, unknown>;
}
/** How a classifier's time grows with the rows it is fitted on, in any unit, for estimates. */
export interface ClassifierGrowth {
    /** Rows, with so many columns, from which it grows like this: larger tasks are measured there. */
    measuredRows(columns: number): number;
    /** Of a fit. */
    fit(rows: number): number;
    /** Of one query. */
    predict(rows: number): number;
}
/** How a classifier is fitted: of one that is searched for, with the draws that were scored before. */
export interface FitRun extends RunOptions {
    known?: readonly DrawScore[];
}
/** One of the paper's classifiers (section 3.1): how it is built and fitted on a feature set. */
export interface ClassifierDefinition {
    /** Name on the command line. */
    id: string;
    /** Name in Table 3. */
    name: string;
    /** Everything its result depends on beside the data and the seed; part of the cache's key. */
    settings(profile: Profile): Record<string, unknown>;
    /** Fits it on Training's rows `x`, standardised, and their labels `y`. */
    fit(x: Matrix, y: Int32Array, profile: Profile, seed: number, run: FitRun): Promise<FittedClassifier>;
    /** Of one that is searched for: the search, which can be done in parts; see `RandomizedSearch.scoreDraws`. */
    search?(profile: Profile, seed: number): Pick<RandomizedSearch, "draws" | "scoreDraws">;
    /** For estimates of time. */
    growth: ClassifierGrowth;
}
/** The paper's classifiers in the order of Table 3. */
export declare const CLASSIFIERS: readonly ClassifierDefinition[];
/** The classifiers with these names. Throws {@link UsageError} listing the names there are. */
export declare function classifiersNamed(names: readonly string[]): ClassifierDefinition[];
