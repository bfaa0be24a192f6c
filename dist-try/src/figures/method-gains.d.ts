import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** How a method changes the error of a row of Table 3 on a test set. */
export interface GainRow {
    method: string;
    /** The panel, e.g. "Test4". */
    split: string;
    features: string;
    model: string;
    /** In percentage points, with the method less without it: below 0 it helps. */
    change: number;
    /** Ends of its 95 % interval. */
    change_low: number;
    change_high: number;
}
/**
 * Who gains what on which split: a panel per split, in it a row per method and a marker with its interval for each row of
 * Table 3. Markers left of the line have a lower error with the method. Colours tell features, symbols models. A method that
 * harms far more than all others is cut off at the edge, its changes in numbers.
 * Throws {@link UsageError} on a change or an interval that is not finite and on two rows about the same, {@link Coos7Error}
 * where there are none.
 */
export declare function methodGainsFigure(rows: readonly GainRow[], heading: FigureHeading): Figure;
