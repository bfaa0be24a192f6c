import { UsageError } from "../core/errors.js";
import { TEXTURE } from "./texture/texture.js";
import type { FeatureSet } from "./types.js";

/** The feature sets that need nothing but images. */
export const FEATURE_SETS: readonly FeatureSet[] = [TEXTURE];

/** The feature set called `id`. Throws {@link UsageError}, which lists what there is. */
export function featureSet(id: string): FeatureSet {
  const found = FEATURE_SETS.find((set) => set.id === id);
  if (!found)
    throw new UsageError(
      `Unknown features ${JSON.stringify(id)}; there are: ${FEATURE_SETS.map((set) => set.id).join(", ")}`,
    );
  return found;
}
