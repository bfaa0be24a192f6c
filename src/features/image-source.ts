import { extractFeatures } from "./extract.js";
import type { FeatureSet, FeatureSource } from "./types.js";

/** Features that need nothing but images, as a source of one layer. */
export function imageSource(set: FeatureSet): FeatureSource {
  return {
    id: set.id,
    layers: [{ name: "", columns: set.names }],
    definition: { version: set.version },
    async compute(dataset, wanted, run, use) {
      for (const one of wanted) use([await extractFeatures(dataset, one.split, set, run)], one);
    },
  };
}
