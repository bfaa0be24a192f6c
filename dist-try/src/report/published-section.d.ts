import type { Reproduction } from "../reproduce/reproduce.js";
import { type Markup } from "./html.js";
/**
 * What others have published on COOS-7 since the paper, with the plain accuracy of the run's own rows beside it: a block of
 * its own, for these are no balanced errors. Nothing for data that are neither COOS-7 nor its simulation.
 */
export declare function publishedSection({ table, scored }: Reproduction): Markup;
