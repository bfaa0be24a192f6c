import { readFileSync } from "node:fs";
import { type Matrix, matrixFrom } from "../../src/core/matrix.js";
import type { CellIds } from "../../src/dataset/dataset.js";

type Rows = number[][];
type Both = Record<"training" | "split", Rows>;

interface Reference extends Both {
  plates: Record<"training" | "split", string[]>;
  perSplit: Both;
  perSplitMad: Both;
  perPlate: Both;
  perPlateMad: Both;
  coral: Both;
  /** By epsilon. */
  sphering: Record<string, Both>;
  probabilities: Both & { labels: number[]; splitLabels: number[] };
  /** Expected calibration error and log loss of the split before and after. */
  temperature: {
    temperature: number;
    split: Rows;
    before: [number, number];
    after: [number, number];
  };
  labelShift: Record<"em" | "bbse", { weights: number[]; split: Rows }>;
}

/** Written by test/fixtures/generate/adapt.py with numpy, scipy and scikit-learn. */
export const REFERENCE: Reference = JSON.parse(
  readFileSync(new URL("../../../test/fixtures/adapt.json", import.meta.url), "utf8"),
) as Reference;

interface Samples {
  training: { x: Matrix; labels: Int32Array; ids?: CellIds };
  split: { x: Matrix; ids?: CellIds };
}

/** Features of Training and of a split that has shifted; adapters of features do not look at the labels. */
export const FEATURES: Samples = {
  training: {
    x: matrixFrom(REFERENCE.training),
    labels: Int32Array.from(REFERENCE.training, (_, i) => i % 3),
    ids: { plates: REFERENCE.plates.training },
  },
  split: { x: matrixFrom(REFERENCE.split), ids: { plates: REFERENCE.plates.split } },
};

/** Class probabilities of held-out rows of Training and of a split with other shares. */
export const PROBABILITIES: Samples = {
  training: {
    x: matrixFrom(REFERENCE.probabilities.training),
    labels: Int32Array.from(REFERENCE.probabilities.labels),
  },
  split: { x: matrixFrom(REFERENCE.probabilities.split) },
};

/** The largest difference of a matrix from rows, as a share of the column's largest value. */
export function largestDifference({ data, cols }: Matrix, rows: Rows): number {
  const largest = rows[0]!.map((_, j) => rows.reduce((top, row) => Math.max(top, Math.abs(row[j]!)), 0));
  const expected = rows.flat();
  if (data.length !== expected.length) return Number.POSITIVE_INFINITY;
  return expected.reduce(
    (most, value, k) => Math.max(most, Math.abs(value - data[k]!) / largest[k % cols]!),
    0,
  );
}
