import type { FeatureFamily } from "../reproduce/families/family.js";
import { type FamilyMethods, type MethodsContext, type PlainRow } from "./plain-rows.js";
/**
 * Rows of a linear softmax classifier on each layer of a family, trained plainly and by each of these methods: what they
 * change is measured against plain training by the same steps.
 */
export declare function addLastLayer(found: FamilyMethods, rows: readonly PlainRow[], family: FeatureFamily, context: MethodsContext): Promise<void>;
