import type { Dataset } from "../dataset/dataset.js";
import { type ScoredCell } from "../reproduce/truth.js";
import { type EntryCard, type RefusedEntry } from "./read-entries.js";
/** An entry, scored. */
export interface RankedEntry {
    id: string;
    card: EntryCard;
    /** One cell for each test split, in their order. */
    scored: ScoredCell[];
    /** Mean of the balanced errors on the test splits, in percent. */
    mean: number;
    low: number;
    high: number;
    /** 1 more than the number of entries whose mean is lower beyond doubt: entries of one rank are tied. */
    rank: number;
    /** For each test split, whether no entry is better beyond doubt. */
    best: boolean[];
}
/** All entries in the order of their means. */
export interface Leaderboard {
    entries: RankedEntry[];
    refused: RefusedEntry[];
    dataset: Dataset;
    title: string;
}
/**
 * Checks and scores the entries in a folder against a dataset's test splits; see `readEntries` for what they are and
 * `score` for how. Two entries are told apart where the paired interval of their difference does not contain 0.
 * Throws {@link Coos7Error} where the dataset has no test splits or the folder cannot be read.
 */
export declare function leaderboard(folder: string, dataset: Dataset): Promise<Leaderboard>;
/** `leaderboard.csv`: one row for each entry and test split. */
export declare function leaderboardCsv({ entries }: Leaderboard): string;
