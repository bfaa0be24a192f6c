import { UsageError } from "../../core/errors.js";
import { Random } from "../../core/random.js";
import { type ForestOptions, resolveForestOptions } from "./options.js";

/** What a search varies: a forest's options without its seed. */
export type ForestParameters = Omit<ForestOptions, "seed">;

/** The values that a search may combine. */
export type ForestGrid = { readonly [Name in keyof ForestParameters]: readonly ForestParameters[Name][] };

/** The grid of the paper's section 3.1: 2,700 combinations. */
export const PAPER_FOREST_GRID: ForestGrid = {
  nEstimators: [20, 40, 60, 80, 120, 140, 160, 180, 200],
  maxFeatures: ["log2", "sqrt"],
  maxDepth: [1, 13, 25, 37, 50, null],
  minSamplesSplit: [2, 5, 10, 20, 40],
  minSamplesLeaf: [1, 2, 4, 8, 16],
};

/**
 * Draws `count` different combinations of the grid's values, or all of them where there are fewer, in random
 * order. Throws {@link UsageError} naming an empty list or a value that is out of range.
 */
export function drawParameters(grid: ForestGrid, count: number, seed: number): ForestParameters[] {
  let total = 1;
  for (const name of Object.keys(PAPER_FOREST_GRID) as (keyof ForestGrid)[]) {
    const values = grid[name];
    if (!Array.isArray(values) || values.length === 0)
      throw new UsageError(`Expected the grid's ${name} to be a list of at least one value`);
    for (const value of values) resolveForestOptions({ [name]: value });
    total *= values.length;
  }
  const order = new Random(seed, "forest parameters").shuffle(
    Int32Array.from({ length: total }, (_, i) => i),
  );
  return Array.from(order.subarray(0, count), (combination) => {
    const pick = <T>(values: readonly T[]): T => {
      const value = values[combination % values.length]!;
      combination = Math.floor(combination / values.length);
      return value;
    };
    return {
      nEstimators: pick(grid.nEstimators),
      maxFeatures: pick(grid.maxFeatures),
      maxDepth: pick(grid.maxDepth),
      minSamplesSplit: pick(grid.minSamplesSplit),
      minSamplesLeaf: pick(grid.minSamplesLeaf),
    };
  });
}
