import { percentileInterval } from "../metrics/bootstrap.js";
import type { ScoredCell } from "./truth.js";

/** A difference of two balanced errors in percentage points with its 95 % interval. */
export interface ErrorDifference {
  difference: number;
  low: number;
  high: number;
}

/**
 * The balanced error of `a` less that of `b`, two models or two splits of one run. The interval is paired: where
 * both are about the same wells, each resample takes the same wells on both sides.
 */
export function errorDifference(a: ScoredCell, b: ScoredCell): ErrorDifference {
  return {
    difference: a.cell.error - b.cell.error,
    ...percentileInterval(a.replicates.map((error, i) => error - b.replicates[i]!)),
  };
}
