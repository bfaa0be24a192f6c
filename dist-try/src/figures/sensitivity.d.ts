import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** How many of a class's images in a split are recognised. */
export interface SensitivityRow {
    class: string;
    split: string;
    /** Percentage of the class's images that are recognised (its recall), 0 to 100. */
    sensitivity_percent: number;
    /** Ends of its 95 % interval, where there is one. */
    ci_low?: number;
    ci_high?: number;
    /** Images of the class in the split, where known. */
    n?: number;
}
/**
 * The sensitivity of each class in each split: a row of the figure per class, in order of appearance, and in it
 * one marker per split, from top to bottom in order of appearance, with its interval where one is given. The
 * axis begins where the data need it, not at 0.
 * Throws {@link UsageError} on a value that is not a percentage, on half an interval and on two rows about the
 * same class and split, {@link Coos7Error} where there are no rows.
 */
export declare function sensitivityFigure(rows: readonly SensitivityRow[], heading: FigureHeading): Figure;
