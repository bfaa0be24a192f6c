/** Row numbers of one fold, ascending: the rows to learn from and those held out. */
export interface Fold {
    train: Int32Array;
    test: Int32Array;
}
/**
 * Splits rows into folds that each hold nearly the same share of every class. Without shuffling the folds are
 * scikit-learn's: each class is cut into blocks in row order, of sizes dealt out round-robin over the labels
 * sorted by first appearance.
 */
export declare class StratifiedKFold {
    readonly nSplits: number;
    readonly shuffle: boolean;
    readonly seed: number;
    /** Throws {@link UsageError} unless `nSplits` is a whole number of at least 2. Shuffles within classes if asked. */
    constructor(nSplits?: number, options?: {
        shuffle?: boolean;
        seed?: number;
    });
    /** The folds of rows with labels `y`. Throws {@link Coos7Error} if every class has fewer rows than folds. */
    split(y: Int32Array): Fold[];
}
