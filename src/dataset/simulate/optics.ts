import { gaussianBlur, wideBlur } from "./blur.js";
import { GRID_PIXELS, MARGIN } from "./grid.js";

/** How light from the specimen arrives at the camera. */
export interface Optics {
  /** Standard deviation of the point spread function in pixels, defocus included. */
  sigma: number;
  /** Fraction of the light that comes from planes far out of focus, 0 to 1. */
  haze: number;
}

const wide = new Float32Array(GRID_PIXELS);

/** Blurs the specimen in place: the point spread function, and a fraction of haze from other planes. */
export function formImage(specimen: Float32Array, { sigma, haze }: Optics): void {
  wideBlur(specimen, wide);
  gaussianBlur(specimen, sigma);
  for (let i = 0; i < GRID_PIXELS; i++) specimen[i] = (1 - haze) * specimen[i]! + haze * wide[i]!;
}

/** Where the crop lies in the camera's field, and how the light falls off from the field's centre. */
export interface Illumination {
  /** The crop's centre, -1 to 1 from edge to edge of the field. */
  fieldX: number;
  fieldY: number;
  /** Loss of light in the corners, as a fraction. */
  vignetting: number;
}

/** Half the field's side in pixels. */
const FIELD_RADIUS = 340;

/** Fraction of the centre's light that reaches pixel (x, y) of the grid. */
export function lightAt(x: number, y: number, { fieldX, fieldY, vignetting }: Illumination): number {
  const u = fieldX + (x - MARGIN - 31.5) / FIELD_RADIUS;
  const v = fieldY + (y - MARGIN - 31.5) / FIELD_RADIUS;
  return 1 - (vignetting * (u * u + v * v)) / 2;
}

/** Standard deviation of the point spread function in pixels with its defocus (micrometres). */
export function focusedSigma(sigma: number, defocus: number): number {
  // A cone of half-angle asin(NA / n) = 43 degrees, of which a spinning disk rejects most.
  const spread = 0.9 * defocus;
  return Math.min(3, Math.sqrt(sigma * sigma + spread * spread));
}
