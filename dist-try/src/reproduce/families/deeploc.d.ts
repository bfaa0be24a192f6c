import type { FamilyWork } from "./family.js";
/** DeepLoc, trained on Training with the profile's settings. */
export declare const work: FamilyWork;
