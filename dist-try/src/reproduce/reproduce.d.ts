import type { BackendName } from "../compute/backend.js";
import type { CacheOptions } from "../core/cache.js";
import type { RunOptions } from "../core/progress.js";
import { type WorkerPool } from "../core/workers.js";
import { type Dataset } from "../dataset/dataset.js";
import type { ClassifierDefinition } from "./classifiers.js";
import { type FamilyNetwork, type FeatureFamily } from "./families/family.js";
import { type FamilyResult, type RowFit, type RowsContext } from "./family-rows.js";
import type { Profile } from "./profile.js";
import { StageLog, type StageRecord } from "./stages.js";
import { type Table3 } from "./table3.js";
import { type ScoredCell } from "./truth.js";
/** Families that are worked on at a time. */
export declare const LANES = 2;
/** What to reproduce. */
export interface ReproduceOptions {
    dataset: Dataset;
    /** The dataset in words, for captions. Default: its folder's name, or the simulator with its options. */
    datasetTitle?: string;
    /** At least one, in the table's order. */
    families: readonly FeatureFamily[];
    classifiers: readonly ClassifierDefinition[];
    profile: Profile;
    /** Seed of everything drawn at random: subsets, networks, forests, searches, resamples. */
    seed: number;
    /** What networks compute on. Default: `COOS7_BACKEND`, else "auto". */
    backend?: BackendName;
    /** Fetch nothing: families whose weights are not in the cache are left out. Default: false. */
    offline?: boolean;
    /**
     * Whether networks are trained by the profile also where the package has one that was trained on the same Training.
     * Default: false.
     */
    train?: boolean;
}
/** A run whose dataset has a title of its own. */
export interface TitledOptions extends ReproduceOptions {
    datasetTitle: string;
}
/** A network that features were taken from. */
export interface UsedNetwork extends FamilyNetwork {
    /** The family's name in Table 3. */
    features: string;
}
/** A family without rows. */
export interface LeftOut {
    features: string;
    /** In words. */
    reason: string;
}
/** Everything a run finds out; `writeResults` writes it. */
export interface Reproduction {
    table: Table3;
    scored: ScoredCell[];
    /** The dataset as it was used: within the profile's limits. */
    dataset: Dataset;
    seed: number;
    /** The numeric engine of classifiers: "onnx" or "typescript". */
    backend: string;
    networks: UsedNetwork[];
    leftOut: LeftOut[];
    /** Digest of each split's content. */
    fingerprints: Record<string, string>;
    /** How each classifier was fitted. */
    fits: RowFit[];
    stages: StageRecord[];
}
/**
 * The paper's main experiment (sections 3.1 and 3.2): takes networks that were trained on this Training, from the package
 * or from a training here, computes the features of every
 * split, fits the classifiers on Training alone and scores them on every split by balanced error with 95 % intervals.
 * Two families are worked on at a time. Trainings, features and evaluations are cached by content, so an interrupted or
 * repeated run takes up where it was. Results do not depend on the number of workers. Weights that are published and not
 * in the cache are fetched; families that cannot be done here are left out, with the reason.
 *
 * Throws `Coos7Error` where the dataset has no Training split or no test split, or where no family is left, `UsageError`
 * where two rows would be one, or be one in the names of files.
 */
export declare function reproduce(options: ReproduceOptions, run?: RunOptions & CacheOptions): Promise<Reproduction>;
/**
 * What all rows of a run are computed from: the dataset within the profile's limits, its labels and wells, the engines.
 * Throws what {@link reproduce} throws of the dataset and of rows that clash.
 */
export declare function prepareRun(options: ReproduceOptions, run: RunOptions & CacheOptions & {
    pool: WorkerPool;
}, log: StageLog): Promise<RowsContext>;
/** Table 3 and everything behind it, of what was found out of each family. Throws `Coos7Error` where there is no row. */
export declare function gatherResults(options: ReproduceOptions, { dataset, truth, backend, log }: RowsContext, found: readonly FamilyResult[]): Promise<Reproduction>;
/** The order in which families are begun: those that take longest first, so that no lane is left with one at the end. */
export declare function longestFirst(families: readonly FeatureFamily[]): FeatureFamily[];
