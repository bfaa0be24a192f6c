import { Random } from "../../core/random.js";
import type { Dataset, SplitName } from "../../dataset/types.js";
import { CellGroups } from "../training/pairs.js";
import type { GroupKey } from "../training/settings.js";

/** Two cells that have something in common, e.g. their well. */
export interface CellPair {
  /** Class of the source. */
  label: number;
  /** Raw counts, 2 x 64 x 64: protein, nucleus. */
  source: Float32Array;
  target: Float32Array;
}

export interface CellPairsOptions {
  /** What the two cells of a pair have in common: `settings.groupBy` of the network's card. */
  groupBy: readonly GroupKey[];
  /** Pairs of each class at most; default 1. */
  perClass?: number;
  /** Which pairs are drawn; default 1. */
  seed?: number;
}

/**
 * Pairs of cells of a split such as paired cell inpainting learns from, drawn at random: up to `perClass` with a source
 * of each class, by class. A class that has no two cells of one group has none.
 * Throws `Coos7Error` where the data lack IDs that pairs are drawn by, or no two cells are in one group.
 */
export async function cellPairs(
  dataset: Dataset,
  split: SplitName,
  { groupBy, perClass = 1, seed = 1 }: CellPairsOptions,
): Promise<CellPair[]> {
  const reader = await dataset.open(split);
  try {
    const { ids, labels } = reader;
    const groups = new CellGroups(ids, labels, groupBy, split);
    const random = new Random(seed, "cell pairs", split);
    const sources = random.shuffle(groups.sources.slice());
    const pairs: CellPair[] = [];
    for (const label of dataset.classNames.keys())
      for (const source of sources.filter((cell) => labels[cell] === label).slice(0, perClass)) {
        const target = groups.drawPartner(source, random);
        pairs.push({
          label,
          source: await reader.read(source, source + 1),
          target: await reader.read(target, target + 1),
        });
      }
    return pairs;
  } finally {
    reader.close();
  }
}
