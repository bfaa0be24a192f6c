import { Coos7Error, UsageError } from "../core/errors.js";
/**
 * Splits rows into folds that keep groups together, such as the plates that cells are from, and hold as nearly the same
 * share of every class as that allows. The folds are those of scikit-learn's `StratifiedGroupKFold` without shuffling:
 * groups in which classes are spread most unevenly come first, each goes where it leaves the shares most alike.
 */
export class StratifiedGroupKFold {
    nSplits;
    /** Throws {@link UsageError} unless `nSplits` is a whole number of at least 2. */
    constructor(nSplits = 5) {
        if (!Number.isSafeInteger(nSplits) || nSplits < 2)
            throw new UsageError(`Expected the number of folds to be a whole number >= 2 but found ${nSplits}`);
        this.nSplits = nSplits;
    }
    /**
     * The folds of rows with labels `y` from `groups`, one name per row. A class all of whose rows are in one group is missing
     * from what is learned from in one of the folds. Throws {@link Coos7Error} where the lists differ in length or there are
     * fewer groups than folds.
     */
    split(y, groups) {
        const { nSplits } = this;
        if (groups.length !== y.length)
            throw new Coos7Error(`Expected a group for each of ${y.length} rows but found ${groups.length}`);
        const names = [...new Set(groups)].sort();
        if (names.length < nSplits)
            throw new Coos7Error(`Expected at least as many groups as folds, ${nSplits}, but found ${names.length}; take fewer folds`);
        const labels = [...new Set(y)].sort((a, b) => a - b);
        const totals = labels.map(() => 0);
        const counts = names.map(() => labels.map(() => 0));
        const groupOfRow = Int32Array.from(groups, indexIn(names));
        const place = indexIn(labels);
        y.forEach((label, row) => {
            const c = place(label);
            totals[c]++;
            counts[groupOfRow[row]][c]++;
        });
        const order = [...names.keys()].sort((a, b) => spread(counts[b]) - spread(counts[a]) || a - b);
        const folds = Array.from({ length: nSplits }, () => labels.map(() => 0));
        const foldOfGroup = new Int32Array(names.length);
        for (const group of order) {
            const fold = bestFold(folds, counts[group], totals);
            foldOfGroup[group] = fold;
            counts[group].forEach((count, c) => {
                folds[fold][c] += count;
            });
        }
        const rows = Int32Array.from(y.keys());
        return folds.map((_, fold) => ({
            train: rows.filter((row) => foldOfGroup[groupOfRow[row]] !== fold),
            test: rows.filter((row) => foldOfGroup[groupOfRow[row]] === fold),
        }));
    }
}
function indexIn(list) {
    const places = new Map(list.map((item, i) => [item, i]));
    return (item) => places.get(item);
}
/** The population standard deviation. */
function spread(values) {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
/** Where a group leaves each class's shares in the folds most alike; of equals, the fold with the fewest rows. */
function bestFold(folds, counts, totals) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    let fewest = Number.POSITIVE_INFINITY;
    folds.forEach((own, fold) => {
        const unevenness = totals.reduce((sum, total, c) => sum + spread(folds.map((one, f) => (one[c] + (f === fold ? counts[c] : 0)) / total)), 0) / totals.length;
        const rows = own.reduce((a, b) => a + b, 0);
        // As numpy's isclose.
        const equal = Math.abs(unevenness - least) <= 1e-8 + 1e-5 * least;
        if (unevenness < least || (equal && rows < fewest)) {
            best = fold;
            least = unevenness;
            fewest = rows;
        }
    });
    return best;
}
//# sourceMappingURL=stratified-group-k-fold.js.map