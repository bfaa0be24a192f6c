import { Random } from "../../core/random.js";
import { type Property, type RandomFactor } from "./effects.js";
import type { Well } from "./experiment.js";
import type { SimulatorOptions } from "./options.js";
/** The properties of one cell, or what one source contributes to them. */
export type Properties = Record<Property, number>;
/** All properties 0: the average cell. */
export declare function noProperties(): Properties;
/**
 * What date, plate, well and the fixed effects contribute to the cells of a well. Each random effect has a
 * stream of its own, so that changing one factor's severity leaves the draws of the others as they were.
 */
export declare function wellProperties({ seed, severity }: SimulatorOptions, well: Well): Properties;
/** Adds one draw of a random effect of the given severity to `sum`. */
export declare function addRandomEffect(sum: Properties, factor: RandomFactor, severity: number, random: Random): void;
