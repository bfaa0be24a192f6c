import { featuresTitle, type RowName, rowKey, rowSlug } from "../reproduce/table3.js";
import type { ScoredCell } from "../reproduce/truth.js";

/** One row of Table 3 with what is known of its cells. */
export interface ReportedModel extends RowName {
  /** "DeepLoc (FC2) kNN". */
  title: string;
  /** The name of its part of the page. */
  id: string;
  /** In the order of the table's columns. */
  scored: ScoredCell[];
}

/** The rows of Table 3 in its order. */
export function reportedModels(scored: readonly ScoredCell[]): ReportedModel[] {
  const models = new Map<string, ReportedModel>();
  for (const one of scored) {
    const { features, layer, model } = one.cell;
    const key = rowKey(one.cell);
    const known = models.get(key);
    if (known) known.scored.push(one);
    else
      models.set(key, {
        features,
        layer,
        model,
        title: `${featuresTitle(one.cell)} ${model}`,
        id: `model-${rowSlug(one.cell)}`,
        scored: [one],
      });
  }
  return [...models.values()];
}
