import { UsageError } from "../core/errors.js";

/** One cell of Table 3, under the names of the results' `table3.csv`. */
export interface ErrorRow {
  features: string;
  /** Empty where the features have no layers. */
  layer: string;
  model: string;
  split: string;
  /** 0 to 100. */
  balanced_error_percent: number;
  /** Ends of the 95 % interval. */
  ci_low: number;
  ci_high: number;
  /** What the paper reports for this cell, where it does. */
  paper_percent?: number;
}

/** The columns of Table 3: as the results name them and as the paper prints them. */
export const SPLIT_COLUMNS: readonly (readonly [string, string])[] = [
  ["train", "Train"],
  ["test1", "Test1"],
  ["test2", "Test2"],
  ["test3", "Test3"],
  ["test4", "Test4"],
];

/** What the CSV beside the figure tells of each cell. */
export const ERROR_COLUMNS = [
  "features",
  "layer",
  "model",
  "split",
  "balanced_error_percent",
  "ci_low",
  "ci_high",
  "paper_percent",
] as const;

/** "Texture", "DeepLoc FC2": what a row's panel is called. */
export function featureSet(row: ErrorRow): string {
  return [row.features, row.layer].filter((part) => part !== "").join(" ");
}

/** Place of a row's split among {@link SPLIT_COLUMNS}, -1 if it has none. */
export function splitIndex(row: ErrorRow): number {
  return SPLIT_COLUMNS.findIndex(([name]) => name === row.split);
}

/** Throws {@link UsageError} on an unknown split or a value that is not a percentage; `index` is for the message. */
export function checkErrorRow(row: ErrorRow, index: number): void {
  if (splitIndex(row) < 0)
    throw new UsageError(
      `rows[${index}].split: expected one of ${SPLIT_COLUMNS.map(([name]) => name).join(", ")} but found ${JSON.stringify(row.split)}`,
    );
  for (const column of ["balanced_error_percent", "ci_low", "ci_high", "paper_percent"] as const) {
    const value = row[column];
    if (value === undefined && column === "paper_percent") continue;
    if (typeof value !== "number" || !(value >= 0 && value <= 100))
      throw new UsageError(
        `rows[${index}].${column}: expected a percentage from 0 to 100 but found ${value}`,
      );
  }
}
