import { type ErrorRow } from "./error-rows.js";
import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** What {@link errorScatterFigure} shows. */
export interface ErrorScatterInput extends FigureHeading {
    /** The splits of each panel: the one across, the one up, by their names in the results ("test1"). */
    pairs: readonly (readonly [string, string])[];
}
/**
 * The balanced error on one split against that on another, one panel per pair of splits, one point per row of Table 3
 * with its intervals; colour and symbol tell the family. Above the dashed diagonal the error on the split that goes
 * up is the larger one. All panels have the same scale. Rows that are about one split of a pair only are left out of it.
 * Throws {@link UsageError} on an unknown split, a value that is not a percentage, two rows about the same cell and
 * a pair without points, `Coos7Error` where there are no rows.
 */
export declare function errorScatterFigure(rows: readonly ErrorRow[], input: ErrorScatterInput): Figure;
