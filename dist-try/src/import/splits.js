import { StratifiedGroupKFold } from "../compute/stratified-group-k-fold.js";
import { Coos7Error, UsageError } from "../core/errors.js";
import { SPLITS } from "../dataset/dataset.js";
import { splitOfFolder } from "../dataset/locate.js";
/** Names as they are compared. */
function nameOf(text) {
    return text.normalize("NFC").trim().toLowerCase();
}
/** Names that the split to train on goes by beside its own. */
const TRAINING = new Set(["train", "training", "learn", "fit"]);
/**
 * Which split each of some names stands for, in their order: `training` (or train, learn, fit) and test1 … test4 for
 * themselves, others (test, validation, "day 2" …) for the test splits that are left, from the first on. `chosen` says it for
 * some by hand.
 * Throws {@link UsageError} where there are more than five, or two stand for the same split.
 */
export function mapSplits(names, chosen = new Map()) {
    const mapping = new Map();
    const byHand = new Map(Array.from(chosen, ([name, split]) => [nameOf(name), split]));
    const stray = [...byHand.keys()].find((name) => !names.some((one) => nameOf(one) === name));
    if (stray !== undefined)
        throw new UsageError(`--map-splits: found no split called ${JSON.stringify(stray)}; the data's are ${names.join(", ")}`);
    const fixed = (name) => byHand.get(nameOf(name)) ??
        (TRAINING.has(nameOf(name)) ? "training" : splitOfFolder(nameOf(name).replaceAll(/[\s_-]/g, "")));
    for (const name of names) {
        const split = fixed(name);
        if (split !== undefined)
            mapping.set(name, split);
    }
    const used = new Set(mapping.values());
    const free = SPLITS.filter((split) => split !== "training" && !used.has(split));
    for (const name of names) {
        if (mapping.has(name))
            continue;
        const split = free.shift();
        if (split === undefined)
            throw new UsageError(`Expected at most ${SPLITS.length} splits, one to train on and four to test, but found ${names.join(", ")}; give some of them the same name`);
        mapping.set(name, split);
    }
    const bySplit = new Map();
    for (const [name, split] of mapping) {
        const other = bySplit.get(split);
        if (other !== undefined && nameOf(other) !== nameOf(name))
            throw new UsageError(`Expected each split under one name but both ${JSON.stringify(other)} and ${JSON.stringify(name)} stand for ${split}; rename one, or say by --map-splits which is which`);
        bySplit.set(split, name);
    }
    return mapping;
}
/** What cells that stay in one split have in common. */
export const SPLIT_GROUPS = ["plate", "date", "well"];
/** The share of cells that is tested on, where nothing else is asked for: a quarter. */
export const TEST_SHARE = 0.25;
/**
 * Which cells are tested on, the others trained on, so that those of a group stay together and each class has about
 * `share` of its cells in the test: one fold of as many as that share asks for (see `StratifiedGroupKFold`), or of fewer
 * where no fold and its rest have every class.
 * Throws {@link Coos7Error} naming the classes of which all cells are in one group.
 */
export function testCells(labels, groups, { share, by, classNames }) {
    const groupsOf = classNames.map((_, label) => new Set(groups.filter((_, i) => labels[i] === label)));
    const single = classNames.filter((_, label) => groupsOf[label].size === 1);
    if (single.length > 0)
        throw new Coos7Error(`Cannot split by ${by}: all cells of ${single.slice(0, 5).join(", ")}${single.length > 5 ? " and more" : ""} are of one ${by}, so that a split would have none of them; split by ${by === "well" ? "the plate map (a column split)" : "well"}, or measure them on another ${by}`);
    const total = classNames.map((_, label) => labels.filter((one) => one === label).length);
    const most = Math.min(Math.max(2, Math.round(1 / share)), new Set(groups).size);
    for (let folds = most; folds >= 2; folds--) {
        const found = new StratifiedGroupKFold(folds).split(Int32Array.from(labels), groups);
        const candidates = found
            .map(({ test }) => {
            const inFold = classNames.map((_, label) => test.filter((row) => labels[row] === label).length);
            const isWhole = inFold.every((count, label) => total[label] === 0 || (count > 0 && count < total[label]));
            const miss = inFold.reduce((sum, count, label) => sum + Math.abs(count / total[label] - share), 0);
            return { test, isWhole, miss };
        })
            .filter(({ isWhole }) => isWhole);
        if (candidates.length === 0)
            continue;
        const best = candidates.reduce((a, b) => (b.miss < a.miss ? b : a));
        const tests = new Set(best.test);
        return groups.map((_, i) => tests.has(i));
    }
    throw new Coos7Error(`Cannot split by ${by}: no choice of ${by}s found that leaves every class on both sides; say the split of each well in the plate map (a column split)`);
}
//# sourceMappingURL=splits.js.map