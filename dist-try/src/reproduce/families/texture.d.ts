import type { FamilyWork } from "./family.js";
/** Texture features, which need nothing but images. */
export declare const work: FamilyWork;
