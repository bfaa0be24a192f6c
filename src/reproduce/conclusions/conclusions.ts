import { percentileInterval, symmetricInterval } from "../../metrics/bootstrap.js";
import type { Reproduction } from "../reproduce.js";
import { paperValue } from "../table3/paper.js";
import { type Column, columnsOf, columnTitle, type RowName, rowKey, rowsOf } from "../table3/table.js";
import type { ScoredCell } from "../truth.js";
import { CLAIMS, type Claim, type ErrorOf } from "./claims.js";

export type Verdict = "holds" | "does not hold" | "undecided";

/** A number of a claim, in percentage points, with its 95 % interval, paired by well. */
export interface Evidence {
  name: string;
  value: number;
  low: number;
  high: number;
  /**
   * Of this number: "holds" by its 95 % interval, "does not hold" by the interval at a level that allows for the number
   * of pieces of evidence.
   */
  verdict: Verdict;
  /** The same of the paper's Table 3, which has no intervals; missing where it lacks a row or is of other data. */
  paper?: number;
}

/** What a run says about a claim on one split. */
export interface Conclusion extends Pick<Claim, "id" | "sentence" | "measure" | "margin" | "origin"> {
  /** "Test1" … */
  split: string;
  /** Where the claim is about several rows or families, one each. */
  evidence: Evidence[];
  /** The piece of evidence that speaks least for the claim. */
  weakest: Evidence;
  verdict: Verdict;
  /** Whether the claim is true of the numbers in the paper's table. */
  paper?: boolean;
}

/**
 * Which statements of the paper's section 3.2 hold in a run, computed from paired bootstrap intervals. A claim holds
 * where the interval of every piece of its evidence lies above 0, or within its margin: that all of them do is by
 * itself improbable if one is not so, and needs no correction for their number (an intersection-union test). It does
 * not hold where one of k pieces lies wholly outside, which is a union of k chances to do so by accident: for this the
 * intervals are at 100 - 5 / k % (Bonferroni). It is undecided in between. Each claim is judged by itself. Claims for
 * which the run has no rows or no split are left out.
 */
export function conclusions({ table, scored }: Pick<Reproduction, "table" | "scored">): Conclusion[] {
  const rows = rowsOf(table);
  const columns = columnsOf(table);
  const byColumn = new Map<Column, Map<string, ScoredCell>>();
  for (const one of scored) {
    const ofColumn = byColumn.get(one.cell.split) ?? new Map<string, ScoredCell>();
    byColumn.set(one.cell.split, ofColumn.set(rowKey(one.cell), one));
  }
  const cellOf = (row: RowName, column: Column) => byColumn.get(column)!.get(rowKey(row))!;
  const measured: ErrorOf = (row, column) => cellOf(row, column).cell.error;
  const published: ErrorOf = (row, column) =>
    (table.comparable ? paperValue(row, column) : undefined) ?? Number.NaN;
  const resamples = scored[0]?.replicates.length ?? 0;

  return CLAIMS.flatMap((claim) =>
    claim.columns.flatMap((column): Conclusion[] => {
      if (![column, claim.against ?? column].every((needed) => columns.includes(needed))) return [];
      const contrasts = claim.contrasts(rows, column);
      const evidence = contrasts.map(({ name, value }): Evidence => {
        const replicates = Float64Array.from({ length: resamples }, (_, b) =>
          value((row, at) => cellOf(row, at).replicates[b]!),
        );
        const estimate = value(measured);
        const intervalAt = (level: number): Interval =>
          claim.curved
            ? symmetricInterval(replicates, estimate, level)
            : percentileInterval(replicates, level);
        const interval = intervalAt(0.95);
        const paper = value(published);
        return {
          name,
          value: estimate,
          ...interval,
          verdict: verdictOf(interval, intervalAt(1 - 0.05 / contrasts.length), claim.margin),
          ...(Number.isNaN(paper) ? {} : { paper }),
        };
      });
      if (evidence.length === 0) return [];
      const { id, sentence, measure, margin, origin } = claim;
      return [
        {
          id,
          sentence,
          measure,
          ...(margin === undefined ? {} : { margin }),
          origin,
          split: columnTitle(column),
          evidence,
          weakest: evidence.reduce((a, b) => (support(b, margin) < support(a, margin) ? b : a)),
          verdict: overall(evidence),
          ...(evidence.every(({ paper }) => paper !== undefined)
            ? { paper: evidence.every(({ paper }) => support({ low: paper!, high: paper! }, margin) > 0) }
            : {}),
        },
      ];
    }),
  );
}

type Interval = Pick<Evidence, "low" | "high">;

/** How far an interval is on the side of a claim, in percentage points; negative where a part of it is not. */
function support({ low, high }: Interval, margin: number | undefined): number {
  return margin === undefined ? low : margin - Math.max(Math.abs(low), Math.abs(high));
}

function verdictOf(own: Interval, joint: Interval, margin: number | undefined): Verdict {
  if (support(own, margin) > 0) return "holds";
  const { low, high } = joint;
  if (margin === undefined) return high < 0 ? "does not hold" : "undecided";
  return low > margin || high < -margin ? "does not hold" : "undecided";
}

function overall(evidence: readonly Evidence[]): Verdict {
  if (evidence.some(({ verdict }) => verdict === "does not hold")) return "does not hold";
  return evidence.every(({ verdict }) => verdict === "holds") ? "holds" : "undecided";
}
