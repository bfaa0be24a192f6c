import type { Random } from "../../core/random.js";
import { IMAGE_SIZE } from "../dataset.js";
import { GRID, MARGIN } from "./grid.js";
import { type Illumination, lightAt } from "./optics.js";

export interface Camera {
  /** Counts per photoelectron. */
  gain: number;
  /** Counts in the dark. */
  offset: number;
  /** Standard deviation of the read noise in photoelectrons. */
  readNoise: number;
}

/** What the first microscope's camera does. */
export const CAMERA: Readonly<Camera> = { gain: 2.4, offset: 100, readNoise: 3 };

/** 16-bit counts. */
const FULL_SCALE = 65_535;

/**
 * Exposes the camera: writes a crop of 64 x 64 whole counts to `counts` from `offset`. `light` is relative to
 * its own scale, of which 1 gives `electrons` photoelectrons; `background` photoelectrons come on top.
 *
 * The counts' variance is gain x (mean - offset) + (gain x readNoise)^2: shot noise is drawn as a normal of
 * the Poisson variance, since with the background no pixel is so dark that the two can be told apart.
 */
export function expose(
  light: Float32Array,
  counts: Float32Array,
  at: number,
  exposure: { electrons: number; background: number; illumination: Illumination; camera: Camera },
  random: Random,
): void {
  const { electrons, background, illumination, camera } = exposure;
  const readVariance = camera.readNoise * camera.readNoise;
  for (let y = 0; y < IMAGE_SIZE; y++)
    for (let x = 0; x < IMAGE_SIZE; x++) {
      const gridX = x + MARGIN;
      const gridY = y + MARGIN;
      const arriving =
        (electrons * light[gridY * GRID + gridX]! + background) * lightAt(gridX, gridY, illumination);
      const detected = arriving + Math.sqrt(arriving + readVariance) * random.normal();
      const count = Math.round(camera.offset + camera.gain * detected);
      counts[at + y * IMAGE_SIZE + x] = Math.min(FULL_SCALE, Math.max(0, count));
    }
}
