import { type ErrorRow } from "./error-rows.js";
import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/**
 * How the balanced error of each model changes from split to split: one panel per family, one line per layer and
 * model, named at its end; colour and symbol tell the model, the dashes the layer; 95 % intervals where a panel has few lines. Each panel has a scale of its
 * own, which begins at 0. Rows may come in any order and need not be complete.
 * Throws `UsageError` on an unknown split, a value that is not a percentage and on two rows about the same cell,
 * {@link Coos7Error} where there are fewer than two splits.
 */
export declare function slopeChartFigure(rows: readonly ErrorRow[], heading: FigureHeading): Figure;
/**
 * Places of labels `step` apart or more, in the order of what they label and as near to it as that allows, from
 * 0 to `room` where they fit.
 */
export declare function spreadOut(wanted: readonly number[], step: number, room: number): number[];
