import { type WellClusters } from "./bootstrap.js";
/** What is measured of predictions beside the balanced error: percentages, and Matthews' correlation from -1 to 1. */
export declare const MEASURES: readonly ["balancedError", "accuracy", "f1", "mcc"];
/** The name of one of {@link MEASURES}. */
export type Measure = (typeof MEASURES)[number];
/**
 * Measures of a confusion matrix (true classes in rows, counts or weights): balanced error in percent, accuracy in percent,
 * the mean over classes of F1 in percent, and Matthews' correlation coefficient for several classes (Gorodkin, Comput. Biol.
 * Chem. 28, 2004): scikit-learn's `1 - balanced_accuracy_score`, `accuracy_score`, `f1_score(average="macro")` and
 * `matthews_corrcoef`. A class that is neither there nor predicted counts in none; F1 without a hit is 0, and so is the
 * correlation where one class is all that there is or is predicted.
 */
export declare function measuresOf(matrix: ArrayLike<number>, classes: number): Record<Measure, number>;
/**
 * The measures in each bootstrap resample of the wells within class (see `bootstrapConfusion`), each class with as many
 * cells as it has: the element-wise difference of two models' is the paired bootstrap of theirs.
 */
export declare function bootstrapMeasures(clusters: WellClusters, labels: ArrayLike<number>, predicted: ArrayLike<number>, classes: number, seed: number): Record<Measure, Float64Array>;
