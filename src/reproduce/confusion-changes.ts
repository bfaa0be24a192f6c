import { percentileInterval } from "../metrics/bootstrap.js";
import { confusionShares } from "./confusion-shares.js";
import type { ScoredCell } from "./truth.js";

/** How an entry of the confusion matrix differs between two splits, in percentage points. */
export interface ConfusionChange {
  label: number;
  predicted: number;
  /** Percentages of the class on the two splits. */
  from: number;
  to: number;
  /** `to` - `from`, with its 95 % interval. */
  difference: number;
  low: number;
  high: number;
}

/**
 * What changes in one model's confusion matrix from one split to another: every entry that both have, row by row.
 * Where the splits share wells, each resample takes the same wells on both sides.
 */
export function confusionChanges(from: ScoredCell, to: ScoredCell, seed: number): ConfusionChange[] {
  const later = confusionShares(to, seed);
  return confusionShares(from, seed).flatMap(({ label, predicted, percent, replicates }) => {
    const other = later.find((share) => share.label === label && share.predicted === predicted);
    if (!other) return [];
    const differences = other.replicates.map((value, b) => value - replicates[b]!);
    return [
      {
        label,
        predicted,
        from: percent,
        to: other.percent,
        difference: other.percent - percent,
        ...percentileInterval(differences),
      },
    ];
  });
}
