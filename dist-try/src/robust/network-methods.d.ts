import type { FeatureFamily, PreparedFamily } from "../reproduce/families/family.js";
import { type NetworkMethod } from "./methods.js";
import { type FamilyMethods, type MethodsContext, type PlainRow } from "./plain-rows.js";
/** The rows of networks that were trained anew with each method, against one that was trained so without. */
export declare function addTrained(found: FamilyMethods, rows: readonly PlainRow[], family: FeatureFamily, prepared: PreparedFamily, context: MethodsContext): Promise<void>;
/**
 * The rows of a network that was adapted to each split by itself; classifiers are those that were fitted on Training's
 * features of the network as it was trained.
 */
export declare function addOnAdaptedNetwork(found: FamilyMethods, rows: readonly PlainRow[], method: NetworkMethod, family: FeatureFamily, { featureNetwork, network }: PreparedFamily, context: MethodsContext): Promise<void>;
