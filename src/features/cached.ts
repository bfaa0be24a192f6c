import { type CacheOptions, cacheKey, storedMatrix, storeMatrix } from "../core/cache.js";
import type { Matrix } from "../core/matrix.js";
import type { RunOptions } from "../core/progress.js";
import type { Dataset, SplitName } from "../dataset/types.js";
import { imageSource } from "./image-source.js";
import type { FeatureSet, FeatureSource, SplitLayers } from "./types.js";

/** A layer's features of a split. */
export interface CachedLayer {
  features: Matrix;
  /** Stands for their content: equal keys, equal matrices. */
  key: string;
}

/** What a layer's features of a split are kept in the cache by; `data` is the split's fingerprint. */
export function featureKey({ id, definition }: FeatureSource, layer: string, data: string): string {
  return cacheKey({ what: "features", source: id, definition, layer, data });
}

/**
 * The features of some splits for each of `layers` (names of the source's layers) through the cache: computed once
 * for equal images and an equal definition, wherever the dataset lies. What is missing is computed in one pass over
 * each split, and kept from split to split. One list per split, with one entry per layer.
 */
export async function cachedLayers(
  dataset: Dataset,
  splits: readonly SplitName[],
  source: FeatureSource,
  layers: readonly string[],
  run: RunOptions & CacheOptions = {},
): Promise<CachedLayer[][]> {
  const found = new Map<string, Matrix>();
  const keys: string[][] = [];
  const wanted: SplitLayers[] = [];
  for (const split of splits) {
    const data = await dataset.fingerprint(split);
    const keyOf = (layer: string): string => featureKey(source, layer, data);
    const missing = layers.filter((layer) => {
      const stored = storedMatrix(keyOf(layer), run);
      if (stored) found.set(keyOf(layer), stored);
      return !stored;
    });
    keys.push(layers.map(keyOf));
    if (missing.length > 0) wanted.push({ split, layers: missing });
  }
  if (wanted.length > 0)
    await source.compute(dataset, wanted, run, (matrices, { split, layers: missing }) => {
      for (const [i, matrix] of matrices.entries()) {
        const key = keys[splits.indexOf(split)]![layers.indexOf(missing[i]!)]!;
        storeMatrix(key, matrix, run);
        found.set(key, matrix);
      }
    });
  return keys.map((ofSplit) => ofSplit.map((key) => ({ key, features: found.get(key)! })));
}

/** `extractFeatures` through the cache. */
export async function cachedFeatures(
  dataset: Dataset,
  split: SplitName,
  set: FeatureSet,
  run: RunOptions & CacheOptions = {},
): Promise<Matrix> {
  const source = imageSource(set);
  const [layers] = await cachedLayers(dataset, [split], source, [source.layers[0]!.name], run);
  return layers![0]!.features;
}
