import { type CacheOptions, cachedMatrix, cacheKey } from "../core/cache.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { Dataset, SplitName } from "../dataset/types.js";
import { extractFeatures } from "./extract.js";
import type { FeatureSet } from "./types.js";

/**
 * {@link extractFeatures} through the cache: computed once for equal images and an equal definition, wherever
 * the dataset lies.
 */
export async function cachedFeatures(
  dataset: Dataset,
  split: SplitName,
  set: FeatureSet,
  run: RunOptions & CacheOptions = {},
): Promise<Matrix> {
  const key = await featuresKey(dataset, split, set);
  return cachedMatrix(key, () => extractFeatures(dataset, split, set, run), run);
}

/** The cache's key of a split's features: equal for equal images, labels and IDs and an equal definition. */
export async function featuresKey(dataset: Dataset, split: SplitName, set: FeatureSet): Promise<string> {
  const data = await dataset.fingerprint(split);
  return cacheKey({ what: "features", set: set.id, version: set.version, data });
}
