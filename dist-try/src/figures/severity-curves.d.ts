import type { Figure } from "./figure.js";
import { type FigureHeading } from "./theme.js";
/** The error of a model where one factor of variation has one severity. */
export interface SeverityRow {
    factor: string;
    /** 0 = off, 1 = default. */
    severity: number;
    /** The factor's severity in the data that the model was fitted to. */
    training_severity: number;
    /** Where the error was measured, e.g. "Test4". */
    split: string;
    model: string;
    /** 0 to 100. */
    balanced_error_percent: number;
    /** Ends of the 95 % interval. */
    ci_low: number;
    ci_high: number;
}
/**
 * Balanced error against the severity of one factor at a time, one panel per factor, one line per model with
 * intervals at the severities that were computed; a dashed line marks the severity that the models were fitted at.
 * Panels share one scale of errors. Rows may come in any order.
 * Throws {@link UsageError} on a severity that is no number from 0 on, on a value that is not a percentage and on
 * two rows about the same point, {@link Coos7Error} where there are no rows.
 */
export declare function severityCurvesFigure(rows: readonly SeverityRow[], heading: FigureHeading): Figure;
