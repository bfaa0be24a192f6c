import type { Random } from "../../core/random.js";
import type { Scene } from "./scene.js";
/** Adds protein dissolved in the cytosol: even, thinner towards the cell's edge, `nuclear` times as bright in the nucleus. */
export declare function addDiffuse(out: Float32Array, scene: Scene, height: number, nuclear: number): void;
/** The endoplasmic reticulum's distribution. */
export interface ReticulumShape {
    /** Brightness of its tubules at the nucleus. */
    height: number;
    /** Fraction of the brightness that is in the network of tubules, the rest being sheets. */
    mesh: number;
    /** Pixels between tubules. */
    spacing: number;
    /** Pixels from the nucleus over which it thins out to 1/e of what is above `floor`. */
    reach: number;
    /** Brightness far from the nucleus relative to that at it. */
    floor: number;
    /** How much brighter the organising centre's side is than the middle, as a fraction, 30 pixels out. */
    lean: number;
}
/** Adds a reticulum that is dense around the nucleus and thins out towards the cell's edge, over all cells. */
export declare function addReticulum(out: Float32Array, scene: Scene, { height, mesh, spacing, reach, floor, lean }: ReticulumShape, scratch: [Float32Array, Float32Array], random: Random): void;
export interface ThreadShape {
    /** Contour length and standard deviation of the cross-section, in pixels. */
    length: number;
    sigma: number;
    height: number;
    /** Standard deviation of the change of direction per pixel, in radians. */
    bend: number;
}
/** Adds a curved thread in one cell's cytoplasm from (x, y) in direction `angle`; it turns away from edges. */
export declare function addThread(out: Float32Array, scene: Scene, cell: number, start: {
    x: number;
    y: number;
}, angle: number, { length, sigma, height, bend }: ThreadShape, random: Random): void;
