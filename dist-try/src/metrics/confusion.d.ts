/** Counts of true (rows) against predicted (columns) classes, `classes` x `classes`, row-major. */
export interface ConfusionMatrix {
    counts: Int32Array;
    classes: number;
}
/**
 * Counts how often each class 0 … `classes` - 1 was predicted as each.
 * Throws {@link Coos7Error} where the lists differ in length or a label is out of range.
 */
export declare function confusionMatrix(labels: ArrayLike<number>, predicted: ArrayLike<number>, classes: number): ConfusionMatrix;
/** Recall (sensitivity) of each class in [0, 1]; NaN for a class with no images. */
export declare function recalls({ counts, classes }: ConfusionMatrix): Float64Array;
/**
 * Balanced error in percent: 100 x (1 - mean recall) over the classes that have images, as
 * `1 - sklearn.metrics.balanced_accuracy_score` (paper, section 3.1).
 */
export declare function balancedErrorPercent(matrix: ConfusionMatrix): number;
/** Plain accuracy in percent: the share of images that are predicted right, in which large classes count for more. */
export declare function accuracyPercent({ counts, classes }: ConfusionMatrix): number;
