import type { Results } from "./read-results.js";
/** In what order figures show classes and rows. */
export interface ResultsOrder {
    /** Names of classes, those that come first. */
    classes?: readonly string[];
    /** Names of rows: only these, in this order. */
    rows?: readonly string[];
}
/**
 * Results with classes and rows in another order. Classes that are not named come after those that are, rows that are not
 * named are left out. Throws {@link UsageError} for a name that none has, listing those there are.
 */
export declare function orderedResults(results: Results, { classes, rows }: ResultsOrder): Results;
