import type { Random } from "../../core/random.js";
import type { Properties } from "./properties.js";
import { type Scene } from "./scene.js";
/** What a pattern draws with. Lengths in patterns are in pixels, brightness as in `out`. */
export interface PatternInput {
    scene: Scene;
    properties: Properties;
    random: Random;
    /** The grid to add light to, all 0 at first. 1 is the brightness of a typical structure of the compartment. */
    out: Float32Array;
    /** Grids to work in, of any content. */
    scratch: [Float32Array, Float32Array];
}
/** Draws where one compartment's protein is in all cells of a scene; returns the number of its objects in the central cell. */
export type Pattern = (input: PatternInput) => number;
/** Endoplasmic reticulum: a network dense around the nucleus, thinning outwards; its innermost sheet is the nuclear envelope. */
export declare const endoplasmicReticulum: Pattern;
/** Inner mitochondrial membrane: short curved tubules all over the cytoplasm, denser near the nucleus. */
export declare const mitochondria: Pattern;
/**
 * Golgi: a ribbon of stacks beside the nucleus, on the organising centre's side, with vesicles around it. Cells
 * differ in how far the ribbon is broken up and how far it reaches around the nucleus.
 */
export declare const golgi: Pattern;
/** Peroxisomes: many small round puncta of similar brightness, spread over the whole cytoplasm. */
export declare const peroxisomes: Pattern;
/** Early endosomes: about a dozen puncta of very varied brightness, towards the nucleus, over a grainy haze. */
export declare const earlyEndosomes: Pattern;
/** Cytosol: smooth and flat outside the nucleus, dimmer in it, with a few vesicles left dark. */
export declare const cytosol: Pattern;
/** Nuclear envelope: a thin bright ring at the nucleus' rim, a dim interior, and a faint reticulum around. */
export declare const nuclearEnvelope: Pattern;
/** The nuclear dye: nuclei with grainy chromatin and, as in mouse cells, a few bright chromocentres. */
export declare const nuclei: Pattern;
/** The protein's pattern by label. */
export declare const PATTERNS: readonly Pattern[];
