import { type Dataset, type DatasetLocation } from "../dataset/dataset.js";
import type { RowFit } from "../reproduce/family-rows.js";
import type { LeftOut } from "../reproduce/reproduce.js";
import { type ScoredCell, type SplitTruth } from "../reproduce/truth.js";
/** What `run.json` says that rows beside the run's own need. */
export interface RunRecord {
    profile: string;
    seed: number;
    backend: string;
    notes: string[];
    leftOut: LeftOut[];
    fits: RowFit[];
    dataset: {
        title: string;
        location: Extract<DatasetLocation, {
            kind: "subset";
        }>;
        fingerprints: Record<string, string>;
    };
}
/** Reads `run.json` of results. Throws {@link Coos7Error} where it is missing or of another version. */
export declare function readRunRecord(folder: string): RunRecord;
/** The data of a run: those it was made from, and what of them it used. */
export interface RunData {
    whole: Dataset;
    limited: Dataset;
}
/**
 * The data that a run used: `whole`, or what the run was made from where that is not given, within the run's limits.
 * Throws {@link Coos7Error} where a split's content is another than the run's.
 */
export declare function runData(record: RunRecord, folder: string, given?: Dataset): Promise<RunData>;
/**
 * The rows of results, scored again from their predictions. Throws {@link Coos7Error} where predictions are missing or
 * not those of `table3.csv`.
 */
export declare function readBaselines(folder: string, truth: readonly SplitTruth[], classes: number, seed: number): ScoredCell[];
