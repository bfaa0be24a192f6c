import type { Random } from "../../../core/random.js";
import type { Properties } from "../properties.js";
import type { Scene } from "../scene.js";

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
