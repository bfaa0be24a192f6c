import { type Dataset, type SplitName } from "../dataset/dataset.js";
import type { FamilyResult } from "./family-rows.js";
import { type Profile } from "./profile.js";
import type { SplitTruth } from "./truth.js";
/** What a table's notes are about. */
export interface NotedRun {
    dataset: Dataset;
    profile: Profile;
    truth: readonly SplitTruth[];
    /** The splits of which a part was drawn at random. */
    drawn: readonly SplitName[];
    results: readonly FamilyResult[];
}
/**
 * What has to be said below a table: about the data, the intervals, what the profile does less than the paper, what
 * networks ran on, and which families are missing.
 */
export declare function tableNotes({ dataset, profile, truth, drawn, results }: NotedRun): string[];
/** What intervals are drawn from, in a sentence or three. */
export declare function intervalNote(truth: readonly SplitTruth[], comparable: boolean): string;
