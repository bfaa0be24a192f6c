import type { BackendName } from "../compute/backend.js";
import type { CacheOptions } from "../core/cache.js";
import type { RunOptions } from "../core/progress.js";
import { type WorkerPool } from "../core/workers.js";
import type { Dataset } from "../dataset/dataset.js";
import type { ClassifierDefinition } from "../reproduce/classifiers.js";
import type { FeatureFamily } from "../reproduce/families/family.js";
import type { Profile } from "../reproduce/profile.js";
import { type ErrorDifference } from "../reproduce/truth.js";
import type { RobustMethod } from "./methods.js";
import type { FamilyMethods, MethodCell, MethodChoice, MethodsContext } from "./plain-rows.js";
import type { RobustTable } from "./robust-table.js";
import { type SkewedRow } from "./skewed-shares.js";
/** Which rows to compare, and how they are computed. */
export interface MethodRowsOptions {
    families: readonly FeatureFamily[];
    classifiers: readonly ClassifierDefinition[];
    methods: readonly RobustMethod[];
    profile: Profile;
    /** What networks compute on. Default: `COOS7_BACKEND`, else "auto". */
    backend?: BackendName;
    /** Fetch nothing. Default: false. */
    offline?: boolean;
    /** Train networks also where the package has one of the same Training. Default: false. */
    train?: boolean;
}
/** What to compare. */
export interface RobustOptions extends MethodRowsOptions {
    /** With Training and at least one test split. */
    dataset: Dataset;
    /** The dataset in words, for captions. Default: its folder's name, or the simulator with its options. */
    datasetTitle?: string;
    /**
     * Errors are means over them. On the simulator each is an experiment of its own; on other data the images are the same,
     * those that the first one draws where the profile takes a part, and what is drawn at random differs.
     */
    seeds: readonly number[];
    /**
     * Parts of each split that methods marked T are tried on again, with the shares that classes have in Training and for each of
     * two Dirichlet parameters; networks are adapted to one at most. Default: 2.
     */
    draws?: number;
}
/** What {@link robust} finds out. */
export interface RobustResults {
    table: RobustTable;
    /** What held-out plates chose, row by row and seed by seed. */
    choices: MethodChoice[];
    /** Methods marked T on parts of the splits with the shares of classes that Training has, and with skewed ones. */
    skewed: SkewedRow[];
}
/**
 * Rows of Table 3 again, each with methods against covariate shift: errors on the test sets, and their changes against the
 * same row without the method. Methods are fitted to one test split at a time and see of it what their mark allows; options
 * are chosen on Training alone, with plates left out. Everything is cached: an interrupted run goes on where it was.
 *
 * Throws `UsageError` where there are no seeds, no methods or two equal seeds, `Coos7Error` where the dataset lacks Training
 * or test splits or no family can be computed.
 */
export declare function robust(options: RobustOptions, run?: RunOptions & CacheOptions): Promise<RobustResults>;
/** All rows of one dataset with one seed, and what is to be said below them. `run.pool` is needed. */
export declare function methodRows(dataset: Dataset, options: MethodRowsOptions, of: Pick<MethodsContext, "seed" | "resampleSeed" | "draws">, run: RunOptions & CacheOptions & {
    pool: WorkerPool;
}): Promise<FamilyMethods & {
    notes: string[];
}>;
/** Mean error of cells of several seeds. */
export declare function meanError(group: readonly MethodCell[]): number;
/** The difference of two mean errors over the same seeds, with its paired interval: resamples of wells are the same. */
export declare function meanDifference(a: readonly MethodCell[], b: readonly MethodCell[]): ErrorDifference;
