import type { FamilyContext, FeatureFamily } from "../reproduce/families/family.js";
import { definitionKey } from "./definition-key.js";
import { type ImageFunction, ownSource } from "./own-source.js";
import { checkNotBuiltIn, rowPart } from "./row-name.js";

export interface OwnFeaturesOptions {
  /** One name per feature. Default: the name of the features, numbered. */
  columns?: readonly string[];
  /**
   * Stands for everything that the function does, in the cache: change it when a value changes. Without it features are
   * computed anew for each definition.
   */
  version?: string | number;
}

/**
 * Features of your own as a family of Table 3: give it to `reproduce` among `families`, and its rows are fitted, scored
 * and written like any other. `compute` gets one image at a time, on this thread. Throws `UsageError` for a name that
 * cannot stand in the table or is that of features of this package.
 *
 * @example
 * const mean = (pixels) => pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
 * const brightness = defineFeatures("Brightness", (protein, nucleus) => [mean(protein), mean(nucleus)]);
 */
export function defineFeatures(
  name: string,
  compute: ImageFunction,
  options: OwnFeaturesOptions = {},
): FeatureFamily {
  const called = rowPart("the name of the features", name);
  checkNotBuiltIn(called);
  const definition = definitionKey(() => String(compute), options.version);
  const source = ({ dataset }: FamilyContext) =>
    ownSource(called, compute, definition, dataset, options.columns);
  return {
    id: called,
    name: called,
    layers: [""],
    trains: false,
    load: async () => ({
      prepare: async (context) => ({ source: await source(context), notes: [] }),
      pilot: async (context) => ({ source: await source(context), final: true }),
    }),
  };
}
