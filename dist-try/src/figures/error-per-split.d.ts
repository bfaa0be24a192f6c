import { type ErrorRow } from "./error-rows.js";
import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/**
 * Balanced error in each split with its 95 % interval, one panel per feature set (features and layer), one
 * colour and symbol per model; the paper's value is the hollow marker to the right of ours. All panels share
 * one scale; the layers of a family stand side by side. Rows may come in any order and need not be complete;
 * splits that no row is about are left out.
 * Throws `UsageError` on an unknown split, a value that is not a percentage and on two rows about the same cell,
 * `Coos7Error` where there are no rows.
 */
export declare function errorPerSplitFigure(rows: readonly ErrorRow[], heading: FigureHeading): Figure;
