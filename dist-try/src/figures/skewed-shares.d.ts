import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** What a method changes in a row of Table 3 on a split with certain shares of classes. */
export interface SharesRow {
    method: string;
    /** The panel, e.g. "Test4". */
    split: string;
    /** In order of appearance from left to right, e.g. "as it is", "alpha 1". */
    shares: string;
    /** The row of Table 3. */
    row: string;
    /** In percentage points: above 0 the method harms. */
    change: number;
}
/**
 * How methods that adapt to a split fare where its classes have other shares than Training's: a panel per split, a line per
 * method through its mean change over the rows of Table 3. Above the line at 0 a method does harm.
 * Throws {@link UsageError} on a change that is not finite, {@link Coos7Error} where there are no rows.
 */
export declare function skewedSharesFigure(rows: readonly SharesRow[], heading: FigureHeading): Figure;
