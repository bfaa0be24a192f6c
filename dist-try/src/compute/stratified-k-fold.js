import { Coos7Error, UsageError } from "../core/errors.js";
import { Random } from "../core/random.js";
/**
 * Splits rows into folds that each hold nearly the same share of every class. Without shuffling the folds are
 * scikit-learn's: each class is cut into blocks in row order, of sizes dealt out round-robin over the labels
 * sorted by first appearance.
 */
export class StratifiedKFold {
    nSplits;
    shuffle;
    seed;
    /** Throws {@link UsageError} unless `nSplits` is a whole number of at least 2. Shuffles within classes if asked. */
    constructor(nSplits = 5, options = {}) {
        if (!Number.isSafeInteger(nSplits) || nSplits < 2)
            throw new UsageError(`Expected the number of folds to be a whole number >= 2 but found ${nSplits}`);
        this.nSplits = nSplits;
        this.shuffle = options.shuffle ?? false;
        this.seed = options.seed ?? 0;
    }
    /** The folds of rows with labels `y`. Throws {@link Coos7Error} if every class has fewer rows than folds. */
    split(y) {
        const { nSplits } = this;
        const rowsOfClass = new Map();
        y.forEach((label, row) => {
            const rows = rowsOfClass.get(label);
            if (rows)
                rows.push(row);
            else
                rowsOfClass.set(label, [row]);
        });
        const largest = Math.max(0, ...[...rowsOfClass.values()].map((rows) => rows.length));
        if (largest < nSplits)
            throw new Coos7Error(`Expected a class with at least ${nSplits} rows, one for each fold, but the largest has ${largest}; use fewer folds or more data`);
        const foldOfRow = new Int32Array(y.length);
        let before = 0;
        let classNumber = 0;
        for (const rows of rowsOfClass.values()) {
            const folds = foldsOfClass(before, rows.length, nSplits);
            if (this.shuffle)
                new Random(this.seed, "stratified folds", classNumber).shuffle(folds);
            rows.forEach((row, i) => {
                foldOfRow[row] = folds[i];
            });
            before += rows.length;
            classNumber++;
        }
        const all = Int32Array.from(y.keys());
        return Array.from({ length: nSplits }, (_, fold) => ({
            train: all.filter((row) => foldOfRow[row] !== fold),
            test: all.filter((row) => foldOfRow[row] === fold),
        }));
    }
}
/** The fold of each row of a class whose `count` rows come after `before` rows of others: ascending. */
function foldsOfClass(before, count, nSplits) {
    const folds = Int32Array.from({ length: count }, (_, i) => (before + i) % nSplits);
    return folds.sort();
}
//# sourceMappingURL=stratified-k-fold.js.map