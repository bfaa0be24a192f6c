import type { ErrorRow } from "../../src/figures/error-rows.js";
/** The classes of the paper. */
export declare const CLASS_NAMES: readonly string[];
/** A name that a careless drawing would run, hide or typeset. */
export declare const HOSTILE_NAME = "<img src=x onerror=alert(1)> <b>&amp; $x^2$";
/** K x K counts, mostly on the diagonal; all different up to 20 classes. */
export declare function sampleCounts(classes: number): number[][];
/** The paper's Texture rows of Table 3, as if we had measured a tenth more. */
export declare function textureRows(): ErrorRow[];
/** A two-channel image whose first channel is a ramp from 100 to 4195 and whose second is constant. */
export declare function rampImage(): Float32Array;
