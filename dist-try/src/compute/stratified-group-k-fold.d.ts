import type { Fold } from "./stratified-k-fold.js";
/**
 * Splits rows into folds that keep groups together, such as the plates that cells are from, and hold as nearly the same
 * share of every class as that allows. The folds are those of scikit-learn's `StratifiedGroupKFold` without shuffling:
 * groups in which classes are spread most unevenly come first, each goes where it leaves the shares most alike.
 */
export declare class StratifiedGroupKFold {
    readonly nSplits: number;
    /** Throws {@link UsageError} unless `nSplits` is a whole number of at least 2. */
    constructor(nSplits?: number);
    /**
     * The folds of rows with labels `y` from `groups`, one name per row. A class all of whose rows are in one group is missing
     * from what is learned from in one of the folds. Throws {@link Coos7Error} where the lists differ in length or there are
     * fewer groups than folds.
     */
    split(y: Int32Array, groups: readonly string[]): Fold[];
}
