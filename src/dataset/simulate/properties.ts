import { Random } from "../../core/random.js";
import {
  FIXED_EFFECTS,
  PROPERTY_NAMES,
  type Property,
  RANDOM_EFFECTS,
  type RandomFactor,
} from "./effects.js";
import type { Well } from "./experiment.js";
import type { SimulatorOptions } from "./options.js";

/** The properties of one cell, or what one source contributes to them. */
export type Properties = Record<Property, number>;

/** All properties 0: the average cell. */
export function noProperties(): Properties {
  return Object.fromEntries(PROPERTY_NAMES.map((name) => [name, 0])) as Properties;
}

/**
 * What date, plate, well and the fixed effects contribute to the cells of a well. Each random effect has a
 * stream of its own, so that changing one factor's severity leaves the draws of the others as they were.
 */
export function wellProperties({ seed, severity }: SimulatorOptions, well: Well): Properties {
  const sum = noProperties();
  const { plate } = well;
  addRandomEffect(sum, "date", severity.date, new Random(seed, "date", plate.date));
  addRandomEffect(sum, "plate", severity.plate, new Random(seed, "plate", plate.id));
  addRandomEffect(sum, "well", severity.well, new Random(seed, "well", plate.id, well.id));
  if (well.border) addFixedEffect(sum, "border", severity.border, well.label);
  if (plate.role === "later") addFixedEffect(sum, "later", severity.later, well.label);
  if (plate.role === "second") addFixedEffect(sum, "microscope", severity.microscope, well.label);
  return sum;
}

/** Adds one draw of a random effect of the given severity to `sum`. */
export function addRandomEffect(
  sum: Properties,
  factor: RandomFactor,
  severity: number,
  random: Random,
): void {
  for (const [name, deviation] of RANDOM_ENTRIES[factor]) sum[name] += severity * deviation * random.normal();
}

const RANDOM_ENTRIES = Object.fromEntries(
  Object.entries(RANDOM_EFFECTS).map(([factor, sizes]) => [factor, Object.entries(sizes)]),
) as Record<RandomFactor, [Property, number][]>;

function addFixedEffect(
  sum: Properties,
  factor: keyof typeof FIXED_EFFECTS,
  severity: number,
  label: number,
): void {
  const { all, classes } = FIXED_EFFECTS[factor];
  for (const sizes of [all, classes[label] ?? {}])
    for (const [name, shift] of Object.entries(sizes)) sum[name as Property] += severity * shift;
}
