import { addSpot } from "../draw.js";
import { GRID_PIXELS } from "../grid.js";
import { smoothNoise } from "../noise.js";
import { found, numberInView, placeInCytoplasm } from "../place.js";
import { addDiffuse } from "./diffuse.js";
import type { Pattern } from "./pattern.js";

/** Cytosol: smooth and flat outside the nucleus, dimmer in it, with a few vesicles left dark. */
export const cytosol: Pattern = ({ scene, properties, random, out, scratch }) => {
  addDiffuse(out, scene, 0.8, random.between(0.35, 0.6));
  let drawn = 0;
  for (let k = 0; k < scene.count; k++) {
    const vesicles = numberInView(scene, k, random.between(0, 8) * Math.exp(properties.number), random);
    for (let i = 0; i < vesicles; i++) {
      if (!placeInCytoplasm(scene, k, { reach: 25, pull: 0, clearance: 2 }, random)) continue;
      addSpot(out, found.x, found.y, random.between(0.8, 1.4), -0.3 * scene.cells[k]!.expression);
      if (k === 0) drawn++;
    }
  }
  const unevenness = scratch[0];
  smoothNoise(unevenness, 9, random);
  for (let i = 0; i < GRID_PIXELS; i++) out[i] = Math.max(0, out[i]! * (1 + 0.05 * unevenness[i]!));
  return drawn;
};
