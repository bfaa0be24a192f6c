import { mean } from "../core/statistics.js";
import { percentileInterval, symmetricInterval } from "../metrics/bootstrap.js";
import type { Reproduction } from "./reproduce.js";
import {
  type Column,
  columnsOf,
  columnTitle,
  paperValue,
  type RowName,
  rowKey,
  rowsOf,
  rowTitle,
} from "./table3.js";
import type { ScoredCell } from "./truth.js";

/** What the numbers say of a claim, as {@link conclusions} judges. */
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

/** The error in percent of a row of the table in a column: of the run, of one of its resamples, or of the paper. */
export type ErrorOf = (row: RowName, column: Column) => number;

/** One number of a claim, in percentage points. */
export interface Contrast {
  /** What is compared. */
  name: string;
  value(error: ErrorOf): number;
}

/** A sentence of the paper's section 3.2 as something that can be computed from a table. */
export interface Claim {
  id: string;
  /** The sentence, in our words. */
  sentence: string;
  /** What is computed, in words; it is true where every contrast is above 0, or within the margin of 0. */
  measure: string;
  /**
   * Whether a contrast is no mean of errors but a spread or a choice among them, which resampling moves to one side:
   * its interval is then symmetric about its value, not a percentile one.
   */
  curved?: boolean;
  /** Percentage points that count as no difference; missing where contrasts have to be above 0. */
  margin?: number;
  /** The columns that it is about, each by itself. */
  columns: readonly Column[];
  /** The column that these are compared with. */
  against?: Column;
  /** None where the table does not have the rows for it. */
  contrasts(rows: readonly RowName[], column: Column): Contrast[];
  /** On simulated data: what of it was calibrated in, and what emerged (see `CALIBRATION`). */
  origin: string;
}

const TESTS: readonly Column[] = ["test1", "test2", "test3", "test4"];
const SHIFTED: readonly Column[] = ["test3", "test4"];
/** Differences that the paper calls similar or little are smaller than this in its Table 3. */
const LITTLE = 1;

/** The statements of the paper's section 3.2, in its order. */
export const CLAIMS: readonly Claim[] = [
  {
    id: "wells",
    sentence: "Other wells of the same plates are no harder than the wells of Training",
    measure: `Test2 - Test1, mean over all rows, within ${LITTLE} point of 0`,
    margin: LITTLE,
    columns: ["test2"],
    against: "test1",
    contrasts: (rows) => [
      {
        name: "Test2 - Test1",
        value: (error) => mean(rows.map((row) => error(row, "test2") - error(row, "test1"))),
      },
    ],
    origin: "emerged: border effects were set beforehand and never tuned",
  },
  {
    id: "drop",
    sentence: "Every classifier errs more under the larger shifts",
    measure: "Test3 - Test1 and Test4 - Test1, each row",
    columns: SHIFTED,
    against: "test1",
    contrasts: (rows, column) =>
      rows.map((row) => ({
        name: `${rowTitle(row)}, ${columnTitle(column)} - Test1`,
        value: (error) => error(row, column) - error(row, "test1"),
      })),
    origin: "calibrated for the Texture rows and, as to its size, DeepLoc; emerged for others",
  },
  {
    id: "deeploc",
    sentence: "The fully supervised network errs least under the larger shifts",
    measure:
      "error of another family's row that errs least on Test1 - error of DeepLoc's that errs least on Test1, each family",
    curved: true,
    columns: SHIFTED,
    // Chosen on another split than they are compared on: the lowest of many errors is lower by chance than that of few.
    against: "test1",
    contrasts(rows, column) {
      const own = rows.filter(({ features }) => features === "DeepLoc");
      if (own.length === 0) return [];
      return familiesOf(rows)
        .filter((family) => family !== "DeepLoc")
        .map((family) => {
          const others = rows.filter(({ features }) => features === family);
          return {
            name: `${family} - DeepLoc`,
            value: (error) => error(best(others, error), column) - error(best(own, error), column),
          };
        });
    },
    origin: "emerged: DeepLoc was ahead of Texture with every candidate that was tried",
  },
  {
    id: "weighing",
    sentence: "Texture gains more from a classifier that weighs features than learned features do",
    measure: "(kNN - L1 LR) on Texture - (kNN - L1 LR) on DeepLoc and PCI, mean over their layers",
    columns: TESTS,
    contrasts(rows, column) {
      const gain = (family: string) => {
        const layers = layersOf(rows, family).filter((layer) =>
          ["kNN", "L1 LR"].every((model) => has(rows, { features: family, layer, model })),
        );
        if (layers.length === 0) return undefined;
        return (error: ErrorOf) =>
          mean(
            layers.map(
              (layer) =>
                error({ features: family, layer, model: "kNN" }, column) -
                error({ features: family, layer, model: "L1 LR" }, column),
            ),
          );
      };
      const texture = gain("Texture");
      return ["DeepLoc", "PCI"].flatMap((family) => {
        const other = gain(family);
        if (!texture || !other) return [];
        return [{ name: `Texture - ${family}`, value: (error) => texture(error) - other(error) }];
      });
    },
    origin: "emerged: L1 LR was the best on Texture before anything was tuned",
  },
  {
    id: "simple",
    sentence: "Nearest neighbours on DeepLoc's last layer do as well as its own output",
    measure: `kNN on FC2 - End-to-End, within ${LITTLE} point of 0`,
    margin: LITTLE,
    columns: TESTS,
    contrasts(rows, column) {
      const knn = { features: "DeepLoc", layer: "FC2", model: "kNN" };
      const own = { features: "DeepLoc", layer: "", model: "End-to-End" };
      if (![knn, own].every((row) => has(rows, row))) return [];
      return [{ name: "kNN - End-to-End", value: (error) => error(knn, column) - error(own, column) }];
    },
    origin: "emerged",
  },
  {
    id: "representation",
    sentence: "The representation decides more than the classifier",
    measure:
      "standard deviation between the means of feature sets - standard deviation between the classifiers of a set",
    curved: true,
    columns: TESTS,
    contrasts(rows, column) {
      const sets = groupBy(rows, ({ features, layer }) => JSON.stringify([features, layer])).filter(
        (set) => set.length > 1,
      );
      if (sets.length < 2) return [];
      return [
        {
          name: "between - within",
          value(error) {
            const errors = sets.map((set) => set.map((row) => error(row, column)));
            const within = Math.sqrt(mean(errors.map(variance)));
            return Math.sqrt(variance(errors.map(mean))) - within;
          },
        },
      ];
    },
    origin: "emerged",
  },
];

function familiesOf(rows: readonly RowName[]): string[] {
  return [...new Set(rows.map(({ features }) => features))];
}

function layersOf(rows: readonly RowName[], family: string): string[] {
  return [...new Set(rows.filter(({ features }) => features === family).map(({ layer }) => layer))];
}

function has(rows: readonly RowName[], wanted: RowName): boolean {
  return rows.some(
    ({ features, layer, model }) =>
      features === wanted.features && layer === wanted.layer && model === wanted.model,
  );
}

function groupBy(rows: readonly RowName[], key: (row: RowName) => string): RowName[][] {
  return [...new Set(rows.map(key))].map((name) => rows.filter((row) => key(row) === name));
}

/** The row that errs least on Test1, which is the one to take where no shift is known of. */
function best(rows: readonly RowName[], error: ErrorOf): RowName {
  return rows.reduce((a, b) => (error(b, "test1") < error(a, "test1") ? b : a));
}

/** Mean squared distance from the mean. */
function variance(values: readonly number[]): number {
  const center = mean(values);
  return mean(values.map((value) => (value - center) ** 2));
}
