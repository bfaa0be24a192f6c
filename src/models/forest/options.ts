import { UsageError } from "../../core/errors.js";

/** Options of a random forest, with scikit-learn's meanings and defaults. */
export interface ForestOptions {
  /** Number of trees, at least 1. Default 100. */
  nEstimators: number;
  /** Features drawn at each split: a rule (rounded down, at least 1), a number, or null for all. Default "sqrt". */
  maxFeatures: "sqrt" | "log2" | number | null;
  /** Greatest number of splits between the root and a leaf, at least 1; null for no limit. Default null. */
  maxDepth: number | null;
  /** Fewest training rows that are split further, at least 2. Default 2. */
  minSamplesSplit: number;
  /** Fewest training rows on each side of a split, at least 1. Default 1. */
  minSamplesLeaf: number;
  /** Whole number that everything random follows from. Default 0. */
  seed: number;
}

/** The options with defaults filled in. Throws {@link UsageError} naming an option that is out of range. */
export function resolveForestOptions(options: Partial<ForestOptions>): ForestOptions {
  const {
    nEstimators = 100,
    maxFeatures = "sqrt",
    maxDepth = null,
    minSamplesSplit = 2,
    minSamplesLeaf = 1,
    seed = 0,
  } = options;
  checkWhole("nEstimators", nEstimators, 1);
  if (maxFeatures !== "sqrt" && maxFeatures !== "log2" && maxFeatures !== null)
    checkWhole("maxFeatures", maxFeatures, 1, '"sqrt", "log2", null or ');
  if (maxDepth !== null) checkWhole("maxDepth", maxDepth, 1, "null or ");
  checkWhole("minSamplesSplit", minSamplesSplit, 2);
  checkWhole("minSamplesLeaf", minSamplesLeaf, 1);
  checkWhole("seed", seed, 0);
  return { nEstimators, maxFeatures, maxDepth, minSamplesSplit, minSamplesLeaf, seed };
}

/** Throws {@link UsageError} unless `value` is a whole number of at least `least`. */
export function checkWhole(name: string, value: unknown, least: number, otherwise = ""): void {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    throw new UsageError(
      `Expected ${name} to be ${otherwise}a whole number >= ${least} but found ${typeof value === "string" ? JSON.stringify(value) : value}`,
    );
}

/** The number of features drawn at each split of data with `cols` columns. */
export function featuresPerSplit(maxFeatures: ForestOptions["maxFeatures"], cols: number): number {
  if (maxFeatures === null) return cols;
  if (maxFeatures === "sqrt") return Math.max(1, Math.floor(Math.sqrt(cols)));
  if (maxFeatures === "log2") return Math.max(1, Math.floor(Math.log2(cols)));
  if (maxFeatures > cols)
    throw new UsageError(`Expected maxFeatures to be at most the ${cols} columns but found ${maxFeatures}`);
  return maxFeatures;
}
