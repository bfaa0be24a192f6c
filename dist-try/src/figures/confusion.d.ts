import { type ConfusionCounts } from "./class-heatmap.js";
import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** A confusion matrix to draw. */
export interface ConfusionMatrixInput extends FigureHeading {
    /** K x K whole numbers, `counts[t][p]` images of class t predicted as class p. */
    counts: ConfusionCounts;
    /** Names of the K classes. */
    classNames: readonly string[];
    /** What is written into the cells, as far as there is room; default: both. */
    numbers?: "both" | "counts" | "percentages";
}
/**
 * A confusion matrix as a heatmap: rows are true classes, columns predicted ones, colour is the percentage of
 * the row. Small cells tell the percentage alone, very small ones nothing (the CSV and hovering tell both). A
 * class without images gets an uncoloured row.
 * Throws `UsageError` where `counts` is not K x K whole numbers >= 0.
 */
export declare function confusionMatrixFigure(input: ConfusionMatrixInput): Figure;
/** Two confusion matrices of the same classes to compare. */
export interface ConfusionDifferenceInput extends FigureHeading {
    /** K x K whole numbers each, `counts[t][p]` images of class t predicted as class p. */
    from: {
        name: string;
        counts: ConfusionCounts;
    };
    to: {
        name: string;
        counts: ConfusionCounts;
    };
    /** Names of the K classes. */
    classNames: readonly string[];
}
/**
 * What changes between two confusion matrices, e.g. of two splits: the difference `to` - `from` of the
 * percentages of each true class, in percentage points. Blue is more, orange less; cells tell the sign. Rows
 * of classes that have no images in either matrix are uncoloured.
 * Throws {@link UsageError} where the counts are not K x K whole numbers >= 0, or the names are the same.
 */
export declare function confusionDifferenceFigure(input: ConfusionDifferenceInput): Figure;
