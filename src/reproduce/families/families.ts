import { UsageError } from "../../core/errors.js";
import { DEEPLOC_FAMILY } from "./deeploc.js";
import type { FeatureFamily } from "./family.js";
import { PCI_FAMILY } from "./pci.js";
import { TEXTURE_FAMILY } from "./texture.js";
import { RANDOM_VGG16_FAMILY, VGG16_FAMILY } from "./vgg16.js";

/** The families of the paper in the order of Table 3. */
export const PAPER_FAMILIES: readonly FeatureFamily[] = [
  DEEPLOC_FAMILY,
  TEXTURE_FAMILY,
  PCI_FAMILY,
  VGG16_FAMILY,
];

/** Every family there is: random weights are only for a run that names them. */
export const FAMILIES: readonly FeatureFamily[] = [...PAPER_FAMILIES, RANDOM_VGG16_FAMILY];

/** The families of these names, in the table's order. Throws {@link UsageError} listing the names there are. */
export function familiesNamed(names: readonly string[]): FeatureFamily[] {
  for (const name of names)
    if (!FAMILIES.some(({ id }) => id === name))
      throw new UsageError(
        `Unknown features ${JSON.stringify(name)}; the feature families are ${FAMILIES.map(({ id }) => id).join(", ")}`,
      );
  return FAMILIES.filter(({ id }) => names.includes(id));
}
