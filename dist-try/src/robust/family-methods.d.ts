import type { FeatureFamily } from "../reproduce/families/family.js";
import { type FamilyMethods, type MethodsContext } from "./plain-rows.js";
/** All rows of a family, each without a method and with every one that suits it. */
export declare function familyMethods(family: FeatureFamily, context: MethodsContext): Promise<FamilyMethods>;
