import { type Mark } from "../adapt/adapter.js";
import type { SplitName } from "../dataset/dataset.js";
import { type GivenPredictions, type TargetSplit } from "../evaluate/parse-predictions.js";
/** What a card says of an entry. */
export interface EntryCard {
    /** What the entry is called in the table. */
    name: string;
    /** In a sentence or two. */
    method: string;
    /** What it may look at. */
    mark: Mark;
    /** What other data it has learned from, "none" otherwise. */
    extraData: string;
    /** Where the code is: an address that begins with https://, or in words. */
    code: string;
    /** How many seeds the predictions are the first of, or the only one. */
    seeds: number;
    contact?: string;
}
/** An entry of the leaderboard. */
export interface Entry {
    /** Its folder's name. */
    id: string;
    card: EntryCard;
    /** One for each test split. */
    predictions: GivenPredictions[];
}
/** An entry that cannot be taken, and why. */
export interface RefusedEntry {
    id: string;
    reason: string;
}
/** The name of the card in an entry's folder. */
export declare const CARD = "card.yaml";
/**
 * Reads all entries in a folder: each a folder of its own with `card.yaml` and a file of predictions for each test split,
 * `test1.csv` to `test4.csv`, as `coos7 evaluate` takes them. What is in them is data: nothing is run, no link is followed,
 * no other file is opened. One that is not as it should be is refused, with the reason, and the others are read.
 * Throws {@link Coos7Error} where the folder itself cannot be read.
 */
export declare function readEntries(folder: string, targets: readonly TargetSplit[], classNames: readonly string[]): {
    entries: Entry[];
    refused: RefusedEntry[];
};
/** Reads and checks a card. Throws {@link Coos7Error} naming what is wrong. */
export declare function readCard(path: string): EntryCard;
/** The test splits that entries are scored on. */
export declare function isTestSplit(split: SplitName): boolean;
