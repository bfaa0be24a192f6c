import { addSpot } from "../draw.js";
import { GRID_PIXELS } from "../grid.js";
import { found, numberInView, placeInCytoplasm } from "../place.js";
import type { Pattern } from "./pattern.js";
import { addReticulum } from "./reticulum.js";

/** Endoplasmic reticulum: a network dense around the nucleus, thinning outwards; its innermost sheet is the nuclear envelope. */
export const endoplasmicReticulum: Pattern = ({ scene, properties, random, out, scratch }) => {
  const mesh = Math.min(0.95, 0.6 * Math.exp(properties.mesh));
  const shape = {
    height: 1,
    mesh,
    spacing: random.between(3.2, 4.4),
    reach: random.between(8, 17),
    floor: 0.2,
    lean: 0.3,
  };
  addReticulum(out, scene, shape, scratch, random);
  for (let i = 0; i < GRID_PIXELS; i++) {
    const k = scene.owner[i]!;
    if (k < 0) continue;
    const s = scene.rim[i]! / 1.1;
    out[i]! += 0.45 * scene.cells[k]!.expression * Math.exp(-0.5 * s * s);
  }
  // Stacked sheets, bright patches close to the nucleus.
  let drawn = 0;
  for (let k = 0; k < scene.count; k++) {
    const patches = numberInView(scene, k, random.between(0, 14) * Math.exp(properties.number), random);
    for (let i = 0; i < patches; i++) {
      if (!placeInCytoplasm(scene, k, { reach: 7, pull: 0.3, clearance: 1 }, random)) continue;
      addSpot(
        out,
        found.x,
        found.y,
        random.between(0.9, 1.5),
        random.between(0.3, 1.2) * scene.cells[k]!.expression,
      );
      if (k === 0) drawn++;
    }
  }
  return drawn;
};
