import { type SplitName } from "../dataset/dataset.js";
/** Which split of the dataset each name stands for. */
export type SplitMapping = Map<string, SplitName>;
/**
 * Which split each of some names stands for, in their order: `training` (or train, learn, fit) and test1 … test4 for
 * themselves, others (test, validation, "day 2" …) for the test splits that are left, from the first on. `chosen` says it for
 * some by hand.
 * Throws {@link UsageError} where there are more than five, or two stand for the same split.
 */
export declare function mapSplits(names: readonly string[], chosen?: ReadonlyMap<string, SplitName>): SplitMapping;
/** What cells that stay in one split have in common. */
export declare const SPLIT_GROUPS: readonly ["plate", "date", "well"];
/** One of {@link SPLIT_GROUPS}. */
export type SplitGroup = (typeof SPLIT_GROUPS)[number];
/** The share of cells that is tested on, where nothing else is asked for: a quarter. */
export declare const TEST_SHARE = 0.25;
/**
 * Which cells are tested on, the others trained on, so that those of a group stay together and each class has about
 * `share` of its cells in the test: one fold of as many as that share asks for (see `StratifiedGroupKFold`), or of fewer
 * where no fold and its rest have every class.
 * Throws {@link Coos7Error} naming the classes of which all cells are in one group.
 */
export declare function testCells(labels: readonly number[], groups: readonly string[], { share, by, classNames }: {
    share: number;
    by: SplitGroup;
    classNames: readonly string[];
}): boolean[];
