import { type ConfusionCounts } from "./class-heatmap.js";
import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** Confusion matrices of the same classes to compare: a row of panels for each model, a column for each split. */
export interface ConfusionMatricesInput extends FigureHeading {
    rows: readonly {
        /** Above its panels, e.g. the model. */
        name: string;
        /** Each with K x K whole numbers, `counts[t][p]` images of class t predicted as class p. */
        panels: readonly {
            name: string;
            counts: ConfusionCounts;
        }[];
    }[];
    /** Names of the K classes. */
    classNames: readonly string[];
}
/**
 * Confusion matrices side by side, on one scale: colour is the percentage of the true class, which is written into cells
 * that have room, rounded, from 1 % on. Class names stand once for all, at the left and below.
 * Throws `UsageError` where `counts` is not K x K whole numbers >= 0, {@link Coos7Error} where there is no panel.
 */
export declare function confusionMatricesFigure(input: ConfusionMatricesInput): Figure;
