import type { FamilyWork } from "./family.js";
/**
 * Paired cell inpainting, trained on Training with the profile's settings. Left out where the data do not say which
 * cells are from one well, and where no two are.
 */
export declare const work: FamilyWork;
